package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Cleaned series that are packed while nobody looks at them: of the cleaned buckets only those that differ from the raw ones. Each
 * {@link #get} makes one anew, without drivers. Any number of threads may read once all are added.
 */
public final class CleanedList extends AbstractList<CleanedSeries> implements RandomAccess {
    private final List<Entry> all = new ArrayList<>();

    @Override
    public boolean add(CleanedSeries series) {
        return all.add(Entry.of(series));
    }

    @Override
    public CleanedSeries get(int position) {
        return all.get(position).open();
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Whose the one at a position is. */
    Sku sku(int position) {
        return all.get(position).raw.sku();
    }

    /**
     * @param at positions that differ
     * @param units what they are after cleaning
     */
    private record Entry(
            PackedSeries raw, int[] at, double[] units, List<Correction> corrections, DemandClass demandClass) {
        static Entry of(CleanedSeries series) {
            double[] before = series.raw().toArray();
            double[] after = series.cleaned().toArray();
            int[] at = new int[before.length];
            int n = 0;
            for (int t = 0; t < before.length; t++) {
                if (Double.compare(before[t], after[t]) != 0) {
                    at[n++] = t;
                }
            }
            int[] differ = Arrays.copyOf(at, n);
            return new Entry(
                    PackedSeries.of(series.raw()),
                    differ,
                    Arrays.stream(differ).mapToDouble(t -> after[t]).toArray(),
                    series.corrections(),
                    series.demandClass());
        }

        CleanedSeries open() {
            DemandSeries opened = raw.open();
            double[] cleaned = opened.toArray();
            for (int i = 0; i < at.length; i++) {
                cleaned[at[i]] = units[i];
            }
            return new CleanedSeries(
                    opened, at.length == 0 ? opened : opened.withDemand(cleaned), corrections, demandClass);
        }
    }
}
