package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import java.util.List;

/** Makes one kind of driver for any SKU. Any number of threads. */
@FunctionalInterface
interface DriverSource {
    /** The drivers of a SKU over some buckets; the same names for every SKU of the host. */
    List<Driver> of(Sku sku, Span span);
}
