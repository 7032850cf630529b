/** Demand over time: buckets, series with censoring and drivers, cleaning marks. */
@Export
@Version("1.0.0")
package almanac.api.demand;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
