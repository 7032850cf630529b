package almanac.cycle.replay;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.Replenishment;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Promote;
import java.util.Map;

/**
 * What a replay works with.
 *
 * @param local methods that are fitted series by series, by name
 */
record ReplayParts(
        Clean clean,
        Promote promote,
        Forecasting forecasting,
        Map<String, Forecaster> local,
        Replenishment replenishment,
        Replay replay) {}
