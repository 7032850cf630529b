package almanac.api.run;

import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.replenishment.SkuPlan;

/**
 * Everything behind one line of the worklist.
 *
 * @param plan the line with its reasons
 * @param forecast null where there is none
 * @param champion the method and why; null where there is no forecast
 * @param series what was sold, and how it was cleaned; null where there is none
 */
public record Explanation(PlanningRun run, SkuPlan plan, Forecast forecast, Champion champion, CleanedSeries series) {}
