/** Words that every other package uses: keys, reasons, failures, progress. */
@Export
@Version("1.0.0")
package almanac.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
