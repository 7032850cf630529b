package almanac.replenishment.leadtime;

import almanac.api.demand.Samples;
import almanac.api.host.Receipt;
import almanac.replenishment.supply.Shutdowns;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lead times seen in receipts, days.
 *
 * @param days the usable ones, the newest first
 * @param impossible dropped: received before ordered, or longer than any lead time may be
 * @param sameDay dropped: entered when the goods were there already
 * @param outliers dropped: far from all the others
 * @param lateness against what was promised
 */
record ObservedDays(double[] days, int impossible, int sameDay, int outliers, Lateness lateness) {
    /** Receipts that count: the newest ones. */
    private static final int NEWEST = 60;
    /** Tukey's outer fence, in interquartile ranges; not applied to fewer receipts than this. */
    private static final double FENCE = 3;

    private static final int FEWEST_FOR_FENCE = 6;

    /**
     * Reads lead times off receipts.
     *
     * @param longest a longer lead time is an error in the data, days
     */
    static ObservedDays of(List<Receipt> receipts, LocalDate from, LocalDate to, double longest, Shutdowns shutdowns) {
        int impossible = 0;
        int sameDay = 0;
        List<Receipt> recent = receipts.stream()
                .filter(r -> r.orderedOn() != null && r.receivedOn() != null)
                .filter(r -> !r.receivedOn().isAfter(to) && !r.receivedOn().isBefore(from))
                .sorted(Comparator.comparing(Receipt::receivedOn, Comparator.reverseOrder())
                        .thenComparing(Receipt::orderedOn)
                        .thenComparing(Receipt::quantity))
                .toList();
        double[] days = new double[Math.min(NEWEST, recent.size())];
        int n = 0;
        for (Receipt receipt : recent) {
            long elapsed =
                    receipt.receivedOn().toEpochDay() - receipt.orderedOn().toEpochDay();
            if (elapsed < 0 || elapsed > longest) {
                impossible++;
            } else if (elapsed == 0) {
                sameDay++;
            } else if (n < days.length) {
                days[n++] = Math.max(1, elapsed - shutdowns.daysBetween(receipt.orderedOn(), receipt.receivedOn()));
            }
        }
        return withoutOutliers(Arrays.copyOf(days, n), impossible, sameDay, Lateness.of(recent));
    }

    private static ObservedDays withoutOutliers(double[] days, int impossible, int sameDay, Lateness lateness) {
        if (days.length < FEWEST_FOR_FENCE) {
            return new ObservedDays(days, impossible, sameDay, 0, lateness);
        }
        Samples all = new Samples(days);
        double low = all.quantile(0.25);
        double high = all.quantile(0.75);
        double width = FENCE * Math.max(high - low, 0.1 * all.quantile(0.5) + 1);
        double[] kept = Arrays.stream(days)
                .filter(d -> d >= low - width && d <= high + width)
                .toArray();
        return new ObservedDays(kept, impossible, sameDay, days.length - kept.length, lateness);
    }

    int count() {
        return days.length;
    }

    int dropped() {
        return impossible + sameDay + outliers;
    }
}
