package almanac.cycle.series;

import almanac.api.demand.DemandSeries;
import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The series to forecast, their drivers attached anew each time one is asked for: only the demand itself stays in memory.
 */
public final class Histories extends AbstractList<DemandSeries> {
    private final List<History> all;
    private final DriverBook drivers;
    private final UnaryOperator<DemandSeries> baseline;

    public Histories(List<History> all, DriverBook drivers) {
        this(all, drivers, UnaryOperator.identity());
    }

    private Histories(List<History> all, DriverBook drivers, UnaryOperator<DemandSeries> baseline) {
        this.all = List.copyOf(all);
        this.drivers = drivers;
        this.baseline = baseline;
    }

    /**
     * The same, each series as something makes it when it is asked for.
     *
     * @param baseline takes a series with its drivers
     */
    public Histories as(UnaryOperator<DemandSeries> baseline) {
        return new Histories(all, drivers, baseline);
    }

    @Override
    public DemandSeries get(int position) {
        return baseline.apply(drivers.attach(all.get(position).used()));
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
