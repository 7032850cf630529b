package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * Series that are packed while nobody looks at them: each {@link #get} makes one anew. Drivers are not kept. Any number of threads may read
 * once all are added.
 */
public final class SeriesList extends AbstractList<DemandSeries> implements RandomAccess {
    private final List<PackedSeries> all;

    public SeriesList() {
        this(new ArrayList<>());
    }

    private SeriesList(List<PackedSeries> all) {
        this.all = all;
    }

    @Override
    public boolean add(DemandSeries series) {
        return all.add(PackedSeries.of(series));
    }

    @Override
    public DemandSeries get(int position) {
        return all.get(position).open();
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Whose they are, in their order. */
    public List<Sku> skus() {
        return all.stream().map(PackedSeries::sku).toList();
    }

    /** Those of some SKUs. */
    public SeriesList of(Predicate<Sku> which) {
        return new SeriesList(all.stream().filter(s -> which.test(s.sku())).toList());
    }

    void sortBySku() {
        all.sort(Comparator.comparing(PackedSeries::sku));
    }
}
