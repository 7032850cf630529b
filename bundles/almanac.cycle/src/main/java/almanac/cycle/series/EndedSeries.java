package almanac.cycle.series;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import java.time.LocalDate;
import java.util.List;

/**
 * The demand of an item that is no longer planned, as it stands in for its successor: as if it had gone on. The buckets after its end
 * are those a season before where it was sold for two seasons, else the mean of its last eight.
 */
public final class EndedSeries {
    private static final int LAST = 8;

    private EndedSeries() {}

    /**
     * A series that may stand in.
     *
     * @param series up to the end of the history
     * @param end the first day on which it was no longer sold; null where only its last sale tells
     */
    public static CleanedSeries of(DemandSeries series, LocalDate end) {
        int sold = sold(series, end);
        double[] units = series.toArray();
        int season = series.grid().bucket().season();
        for (int t = sold; t < units.length && sold > 0; t++) {
            units[t] = sold >= 2 * season ? units[t - season] : mean(units, sold);
        }
        DemandSeries carried = series.withDemand(units);
        return new CleanedSeries(carried, carried, List.of(), DemandClass.DEAD);
    }

    /** Whole buckets before the end. */
    private static int sold(DemandSeries series, LocalDate end) {
        if (end != null) {
            long bucket = series.grid().indexOf(end);
            return (int) Math.max(0, Math.min(series.size(), bucket - series.firstBucket()));
        }
        int sold = series.size();
        while (sold > 0 && !(series.demand(sold - 1) > 0)) {
            sold--;
        }
        return sold;
    }

    private static double mean(double[] units, int sold) {
        int from = Math.max(0, sold - LAST);
        double sum = 0;
        for (int t = from; t < sold; t++) {
            sum += units[t];
        }
        return sum / (sold - from);
    }
}
