package almanac.replenishment.replay;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The supply side as a replay knows it at the end of a bucket. */
final class KnownThen {
    private KnownThen() {}

    static SupplySide of(SupplySide host, TimeGrid grid, long now, Map<Sku, StockPosition> stock) {
        LocalDate lastDay = lastDay(grid, now);
        return new SupplySide(
                lastDay,
                host.items(),
                host.locations(),
                stock,
                host.suppliers(),
                host.terms().stream().map(t -> certain(t, grid.daysIn(now + 1))).toList(),
                List.of(),
                host.calendar(),
                host.parameters());
    }

    /** The last day that the grid counts into a bucket. */
    private static LocalDate lastDay(TimeGrid grid, long bucket) {
        LocalDate day = grid.dateOf(bucket + 1);
        while (grid.indexOf(day) > bucket) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** In a replay every order takes its lead time, in whole buckets. */
    private static SupplyTerm certain(SupplyTerm term, long bucketDays) {
        Double days = term.leadTimeDays();
        Double whole = days == null ? null : Double.valueOf(Math.ceil(days / bucketDays) * bucketDays);
        return new SupplyTerm(
                term.itemId(),
                term.locationId(),
                term.supplierId(),
                term.preferred(),
                whole,
                0.0,
                term.reviewDays(),
                term.minOrderQuantity(),
                term.orderMultiple(),
                term.maxOrderQuantity(),
                term.breakQuantity(),
                term.unitPrice(),
                term.costPerOrder(),
                term.validFrom(),
                term.validTo());
    }
}
