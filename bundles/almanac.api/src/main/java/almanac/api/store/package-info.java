/** The plan store: runs written as a whole, the last complete one read at any time. */
@Export
@Version("1.0.0")
package almanac.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
