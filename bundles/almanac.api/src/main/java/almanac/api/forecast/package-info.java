/** Forecasting: methods, fitted models, probabilistic forecasts, backtests, champions. */
@Export
@Version("1.0.0")
package almanac.api.forecast;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
