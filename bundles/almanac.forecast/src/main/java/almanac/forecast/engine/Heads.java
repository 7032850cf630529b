package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/** Series as they were known at an earlier origin; those without one are left out. A lazy view. */
final class Heads extends AbstractCollection<DemandSeries> {
    private final Collection<DemandSeries> all;
    private final Predicate<DemandSeries> taken;
    private final ToIntFunction<DemandSeries> size;

    /**
     * @param taken which series
     * @param size of the history known; 0 leaves the series out
     */
    Heads(Collection<DemandSeries> all, Predicate<DemandSeries> taken, ToIntFunction<DemandSeries> size) {
        this.all = all;
        this.taken = taken;
        this.size = size;
    }

    @Override
    public Iterator<DemandSeries> iterator() {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(taken)
                .filter(s -> size.applyAsInt(s) > 0)
                .map(s -> s.head(size.applyAsInt(s)))
                .iterator();
    }

    @Override
    public int size() {
        int n = 0;
        for (Iterator<DemandSeries> each = iterator(); each.hasNext(); each.next()) {
            n++;
        }
        return n;
    }
}
