package almanac.forecast.clean;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Cleaning;
import almanac.api.demand.CleaningRules;
import almanac.api.demand.DemandSeries;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/**
 * Cleans in this order, each step building on the ones before: the planner's own values, returns, outliers, stock-outs, missing
 * buckets. Seasons are the usual ones of the bucket.
 */
@Component(service = Cleaning.class)
public final class SeriesCleaning implements Cleaning {
    @Override
    public CleanedSeries clean(DemandSeries raw, CleaningRules rules, Map<Long, Double> manual) {
        Workbench work = new Workbench(raw);
        manual.forEach((bucket, units) -> {
            long t = bucket - raw.firstBucket();
            if (t >= 0 && t < raw.size() && Double.isFinite(units)) {
                work.changeByHand((int) t, Math.max(0, units));
            }
        });
        Returns.move(work);
        Outliers.replace(work, rules);
        if (rules.restoreStockOuts()) {
            StockOuts.restore(work);
        }
        MissingBuckets.fill(work, rules.missing());
        double[] cleaned = work.copyOfUnits();
        return new CleanedSeries(
                raw,
                raw.withDemand(cleaned),
                work.corrections(),
                DemandClasses.of(cleaned, raw.grid().bucket()));
    }
}
