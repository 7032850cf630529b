/** Promotion planning: uplift learned from the past, what-if of planned promotions. */
@Export
@Version("1.0.0")
package almanac.api.promotion;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
