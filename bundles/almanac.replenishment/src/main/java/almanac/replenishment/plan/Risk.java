package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.replenishment.order.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What may go wrong before an order placed now arrives, and when stock runs out if nothing is ordered.
 *
 * @param probability of running out before that, 0..1
 * @param units expected short by then
 * @param money what they are worth; null where no value is known
 * @param p50 null beyond the forecast
 * @param p90 the day of a 10% risk; null beyond the forecast
 */
record Risk(double probability, double units, Double money, LocalDate p50, LocalDate p90) {
    static Risk of(Projection projection, int[] arrival, int horizonDays, Double unitValue, LocalDate asOf) {
        double units = projection.unitsShortBy(arrival);
        return new Risk(
                projection.shortBy(arrival),
                units,
                unitValue == null ? null : units * unitValue,
                date(projection.dayShort(0.5), horizonDays, asOf),
                date(projection.dayShort(0.1), horizonDays, asOf));
    }

    private static LocalDate date(int day, int horizonDays, LocalDate asOf) {
        return day > horizonDays ? null : asOf.plusDays(day);
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (units > 0) {
            reasons.add(
                    money == null
                            ? Reason.of("risk.units", "probability", probability, "units", units)
                            : Reason.of("risk.money", "probability", probability, "units", units, "money", money));
        }
        if (p50 != null) {
            reasons.add(Reason.of("risk.stock-out", "p50", p50, "p90", p90));
        } else if (p90 != null) {
            reasons.add(Reason.of("risk.stock-out-unlikely", "p90", p90));
        }
        return reasons;
    }
}
