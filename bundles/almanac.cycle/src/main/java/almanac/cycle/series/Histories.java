package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The series to forecast, made anew with their drivers each time one is asked for: only the demand itself stays in memory. Any number of
 * threads.
 */
public final class Histories extends AbstractList<DemandSeries> implements RandomAccess {
    private final CleanedList own;
    private final List<Sku> standIns;
    private final LikeItems likeItems;
    private final DriverBook drivers;
    private final Function<Sku, LocalDate> ends;
    private final UnaryOperator<DemandSeries> baseline;

    /**
     * @param own SKUs with demand of their own
     * @param standIns SKUs without, that a like item stands in for; they come after the others
     * @param ends the first day without demand of a SKU; null for none
     */
    public Histories(
            CleanedList own,
            List<Sku> standIns,
            LikeItems likeItems,
            DriverBook drivers,
            Function<Sku, LocalDate> ends) {
        this(own, standIns, likeItems, drivers, ends, UnaryOperator.identity());
    }

    private Histories(
            CleanedList own,
            List<Sku> standIns,
            LikeItems likeItems,
            DriverBook drivers,
            Function<Sku, LocalDate> ends,
            UnaryOperator<DemandSeries> baseline) {
        this.own = own;
        this.standIns = List.copyOf(standIns);
        this.likeItems = likeItems;
        this.drivers = drivers;
        this.ends = ends;
        this.baseline = baseline;
    }

    /**
     * The same, each series as something makes it when it is asked for.
     *
     * @param baseline takes a series with its drivers
     */
    public Histories as(UnaryOperator<DemandSeries> baseline) {
        return new Histories(own, standIns, likeItems, drivers, ends, baseline);
    }

    @Override
    public DemandSeries get(int position) {
        return baseline.apply(drivers.attach(source(position).used()));
    }

    @Override
    public int size() {
        return own.size() + standIns.size();
    }

    /** A forecast of one of them as it is where the item ends: nothing from that day on. */
    public Forecast untilEnd(Forecast forecast) {
        return RunOut.of(forecast, ends.apply(forecast.sku()));
    }

    /** What the one at a position is made from. */
    public History source(int position) {
        if (position < own.size()) {
            CleanedSeries series = own.get(position);
            return likeItems.of(series);
        }
        return likeItems.of(standIns.get(position - own.size())).orElseThrow();
    }

    /** What they are made from, in the same order. */
    public Stream<History> sources() {
        return IntStream.range(0, size()).mapToObj(this::source);
    }

    /** Whose they are, in the same order. */
    public Stream<Sku> skus() {
        return Stream.concat(IntStream.range(0, own.size()).mapToObj(own::sku), standIns.stream());
    }
}
