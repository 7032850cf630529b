/** The host port: the planning tables of an ERP as records, read as streams, written as drafts. */
@Export
@Version("1.0.0")
package almanac.api.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
