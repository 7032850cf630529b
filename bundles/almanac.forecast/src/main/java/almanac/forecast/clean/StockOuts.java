package almanac.forecast.clean;

import almanac.api.demand.Correction;

/**
 * Raises buckets in which the SKU was sold out: what was sold, and for the share of the bucket that it was not on sale what like
 * buckets on sale lead to expect. Means are used, not medians, so that lost sales of slow movers count.
 */
final class StockOuts {
    private StockOuts() {}

    static void restore(Workbench work) {
        if (!work.raw().hasCensoring()) {
            return;
        }
        Expectation expectation = Expectation.of(work.believed(), work.season(), false);
        for (int t = 0; t < work.size(); t++) {
            double expected = expectation.at(t);
            if (!work.raw().isCensored(t) || !work.isOpen(t) || Double.isNaN(expected)) {
                continue;
            }
            double sold = Double.isNaN(work.units(t)) ? 0 : work.units(t);
            double missed = (1 - Math.max(0, work.raw().availability(t))) * expected;
            if (missed > 0) {
                work.change(t, Correction.Cause.STOCK_OUT, "like-bucket-mean", sold + missed);
            }
        }
    }
}
