package almanac.ui.worklist;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Numbers that a run gives with its reasons. Null where it gave none. */
final class PlanFacts {
    private static final Set<String> ROUNDING = Set.of("round.minimum", "round.multiple", "round.unit");
    private static final Set<String> TO_CHASE = Set.of("advice.expedite", "advice.chase");
    private static final String LEAD_TIME = "lead-time.";
    private static final String OVERRIDE = "override.";

    private PlanFacts() {}

    /** Units on order that arrive before the next order could. */
    static Double inTime(SkuPlan plan) {
        return number(plan, "position.equation", "onOrder");
    }

    /** Units on order that arrive later than that. */
    static Double later(SkuPlan plan) {
        return number(plan, "supply.too-late", "quantity");
    }

    /** Days within which 9 of 10 orders arrive. */
    static Double leadTimeP90(SkuPlan plan) {
        return leadTime(plan, "p90");
    }

    /** How many receipts the lead time was learned from. */
    static Double receipts(SkuPlan plan) {
        return leadTime(plan, "receipts");
    }

    private static Double leadTime(SkuPlan plan, String name) {
        return reasons(plan)
                .filter(r -> r.code().startsWith(LEAD_TIME))
                .map(r -> number(r, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Share of promised receipts that came in time. */
    static Double onTime(SkuPlan plan) {
        Double late = number(plan, "lead-time.promises", "late");
        return late == null ? null : Double.valueOf(1 - late);
    }

    static Double minimum(SkuPlan plan) {
        return above0(number(plan, "terms.order", "minimum"));
    }

    static Double pack(SkuPlan plan) {
        return above0(number(plan, "terms.order", "multiple"));
    }

    private static Double above0(Double units) {
        return units == null || !(units > 0) ? null : units;
    }

    /** Units added by the supplier's minimum, pack and whole units. */
    static Double rounding(SkuPlan plan) {
        return sum(reasons(plan)
                .filter(r -> ROUNDING.contains(r.code()))
                .filter(r -> number(r, "from") != null && number(r, "to") != null)
                .mapToDouble(r -> number(r, "to") - number(r, "from")));
    }

    /** Units that promotions add within the horizon. */
    static Double promoted(SkuPlan plan) {
        return sum(reasons(plan)
                .filter(r -> r.code().equals("forecast.promotion"))
                .filter(r -> number(r, "units") != null)
                .mapToDouble(r -> number(r, "units")));
    }

    /** Money that surplus ties up. */
    static Double tiedUp(SkuPlan plan) {
        return number(plan, "warning.tied-up", "money");
    }

    /** The open order to have sooner, or to ask after. */
    static String toChase(SkuPlan plan) {
        return text(plan, TO_CHASE::contains, "document");
    }

    /** Who changed the forecast or a parameter. */
    static String overriddenBy(SkuPlan plan) {
        return text(plan, code -> code.startsWith(OVERRIDE), "author");
    }

    private static String text(SkuPlan plan, java.util.function.Predicate<String> code, String name) {
        return reasons(plan)
                .filter(r -> code.test(r.code()))
                .map(r -> r.value(name).orElse(null))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Double sum(DoubleStream numbers) {
        double[] all = numbers.toArray();
        return all.length == 0 ? null : Double.valueOf(DoubleStream.of(all).sum());
    }

    private static Double number(SkuPlan plan, String code, String name) {
        return reasons(plan)
                .filter(r -> r.code().equals(code))
                .map(r -> number(r, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Double number(Reason reason, String name) {
        return reason.value(name)
                .filter(Number.class::isInstance)
                .map(v -> ((Number) v).doubleValue())
                .orElse(null);
    }

    private static Stream<Reason> reasons(SkuPlan plan) {
        return plan.reasons().stream();
    }
}
