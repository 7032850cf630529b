package almanac.cycle.series;

import almanac.api.demand.DemandSeries;
import java.util.AbstractList;
import java.util.List;

/**
 * The series to forecast, their drivers attached anew each time one is asked for: only the demand itself stays in memory.
 */
public final class Histories extends AbstractList<DemandSeries> {
    private final List<History> all;
    private final DriverBook drivers;

    public Histories(List<History> all, DriverBook drivers) {
        this.all = List.copyOf(all);
        this.drivers = drivers;
    }

    @Override
    public DemandSeries get(int position) {
        return drivers.attach(all.get(position).used());
    }

    @Override
    public int size() {
        return all.size();
    }

    /** What they were made from, in the same order. */
    public List<History> sources() {
        return all;
    }
}
