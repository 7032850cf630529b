package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.List;

/** Gives each series of a host what moves its demand: price, promotions, holidays, signals. Any number of threads. */
public final class DriverBook {
    private final Span longest;
    private final List<DriverSource> sources;

    /**
     * @param tables of the host
     * @param longest from the first bucket of any series to the end of the horizon
     */
    public DriverBook(HostTables tables, Span longest) {
        this.longest = longest;
        PriceDrivers prices = new PriceDrivers(tables.prices());
        this.sources = List.of(
                prices,
                new PromotionDrivers(tables.promotions(), tables::item, prices),
                new CalendarDrivers(tables::calendarOf, longest),
                new SignalDrivers(tables.signals(), tables.supply().asOf(), longest, tables::item));
    }

    /** The drivers of a SKU whose series begins at a bucket. */
    public List<Driver> of(Sku sku, long firstBucket) {
        Span span = longest.from(firstBucket);
        return sources.stream().flatMap(s -> s.of(sku, span).stream()).toList();
    }

    /** The same series with its drivers. */
    public DemandSeries attach(DemandSeries series) {
        return series.with().drivers(of(series.sku(), series.firstBucket())).build();
    }

    /** The same series, raw and cleaned, with its drivers. */
    public CleanedSeries attach(CleanedSeries series) {
        List<Driver> drivers = of(series.raw().sku(), series.raw().firstBucket());
        return new CleanedSeries(
                series.raw().with().drivers(drivers).build(),
                series.cleaned().with().drivers(drivers).build(),
                series.corrections(),
                series.demandClass());
    }
}
