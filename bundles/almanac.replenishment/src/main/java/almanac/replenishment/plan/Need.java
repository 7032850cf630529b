package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;
import almanac.replenishment.demand.DemandPaths;
import almanac.replenishment.demand.Outcomes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Demand over the intervals that count. */
record Need(Distribution leadTime, Distribution review, Distribution protection, double perDay, double deviation) {
    static Need of(DemandPaths demand, Timing.Days days) {
        double[] leadTime = demand.upTo(days.arrival());
        double[] all = demand.upTo(days.nextArrival());
        double[] review = new double[all.length];
        Arrays.setAll(review, i -> all[i] - leadTime[i]);
        Outcomes protection = new Outcomes(all);
        return new Need(
                new Samples(leadTime),
                new Samples(review),
                protection,
                protection.mean() / days.meanProtection(),
                deviation(all, protection.mean()));
    }

    private static double deviation(double[] totals, double mean) {
        double squares = 0;
        for (double total : totals) {
            squares += (total - mean) * (total - mean);
        }
        return Math.sqrt(squares / totals.length);
    }

    /**
     * The same where unmet demand is lost: what leaves the stock until an order arrives is what can be sold. The expected loss, which the
     * position counts in, is added to every future, so that only the spread differs.
     */
    Need selling(DemandPaths demand, Timing.Days days, double[] lost, double expected) {
        double[] sold = demand.upTo(days.arrival());
        double[] all = demand.upTo(days.nextArrival());
        for (int i = 0; i < lost.length; i++) {
            sold[i] += expected - lost[i];
            all[i] += expected - lost[i];
        }
        return new Need(new Samples(sold), review, new Samples(all), perDay, deviation);
    }

    List<Reason> reasons(DemandSide side, Timing.Days days, int horizonDays, LocalDate protectedUntil) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "demand.lead-time",
                "leadTimeMean",
                leadTime.mean(),
                "mean",
                protection.mean(),
                "p90",
                protection.quantile(0.9),
                "days",
                days.meanProtection(),
                "reviewDays",
                days.reviewDays()));
        if (days.meanProtection() > horizonDays) {
            reasons.add(Reason.of("demand.beyond-horizon", "days", days.meanProtection(), "horizonDays", horizonDays));
        }
        side.notes().stream()
                .filter(n -> PromotedDemand.concerns(n, protectedUntil))
                .forEach(reasons::add);
        return reasons;
    }
}
