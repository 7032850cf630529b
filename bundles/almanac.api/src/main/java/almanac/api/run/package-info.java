/** The planning run, its schedules, and the explanation of its results. */
@Export
@Version("1.0.0")
package almanac.api.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
