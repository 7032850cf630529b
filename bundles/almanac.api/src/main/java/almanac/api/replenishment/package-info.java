/** From forecast to order line: stock position, policies, reorder points, suggestions with reasons. */
@Export
@Version("1.0.0")
package almanac.api.replenishment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
