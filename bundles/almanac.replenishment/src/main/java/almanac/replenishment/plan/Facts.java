package almanac.replenishment.plan;

import almanac.api.host.Item;
import almanac.api.host.PlanningParameter;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.DemandAhead;
import almanac.api.replenishment.PolicyFacts;
import almanac.replenishment.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** What policies may want to know of a SKU, gathered from the host's tables. */
final class Facts {
    /** The attribute of an item, column {@code attr_salvage_value}: money for a unit left over in the end. */
    private static final String SALVAGE = "salvage_value";

    private static final double DAYS_A_YEAR = 365;

    private Facts() {}

    static PolicyFacts of(
            Supplied sku, Costs costs, DemandAhead ahead, Double lotDays, LocalDate asOf, Settings settings) {
        Item item = sku.item();
        Double cost = item.unitCost() != null ? item.unitCost() : sku.choice().unitPrice(0);
        double rate = cost != null && cost > 0 && costs.holdingPerDay() > 0
                ? costs.holdingPerDay() / cost
                : settings.holdingRatePerYear() / DAYS_A_YEAR;
        return new PolicyFacts(
                ahead,
                orNaN(cost),
                orNaN(item.unitPrice()),
                salvage(item),
                rate,
                steps(sku.choice().breaks()),
                daysOnSale(item, asOf),
                orNaN(lotDays),
                orNaN(sku.parameters().get(PlanningParameter::reorderPoint).value()),
                orNaN(sku.parameters().get(PlanningParameter::orderUpTo).value()));
    }

    private static List<PolicyFacts.PriceStep> steps(List<SupplyTerm> breaks) {
        if (breaks.size() < 2) {
            return List.of();
        }
        return breaks.stream()
                .filter(t -> t.unitPrice() != null)
                .map(t -> new PolicyFacts.PriceStep(Objects.requireNonNullElse(t.breakQuantity(), 0.0), t.unitPrice()))
                .toList();
    }

    private static int daysOnSale(Item item, LocalDate asOf) {
        return item.discontinuedOn() == null
                ? Integer.MAX_VALUE
                : (int) Math.max(0, ChronoUnit.DAYS.between(asOf, item.discontinuedOn()));
    }

    private static double salvage(Item item) {
        String value = item.attributes().get(SALVAGE);
        if (value == null) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(value.trim());
        } catch (NumberFormatException e) {
            // An attribute is free text; one that is no number says nothing about salvage.
            return Double.NaN;
        }
    }

    private static double orNaN(Double money) {
        return money == null ? Double.NaN : money;
    }
}
