package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.cycle.Cancellation;
import almanac.cycle.series.Histories;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Step 7: reorder points and suggestions for every SKU, those without a forecast too, ranked. */
public final class Replenish {
    /** Ends the session that the forecasts went into. */
    public List<SkuPlan> finish(
            Replenishment.Session session, Histories forecast, Map<Sku, Reason> silent, Progress progress) {
        progress.begin("replenish", silent.size());
        Cancellation.check(progress);
        Set<Sku> done = new HashSet<>();
        forecast.skus().forEach(done::add);
        silent.forEach((sku, why) -> {
            if (!done.contains(sku)) {
                session.addWithout(sku, why);
            }
        });
        return session.finish();
    }
}
