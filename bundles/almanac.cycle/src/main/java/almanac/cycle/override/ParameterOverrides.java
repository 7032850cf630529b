package almanac.cycle.override;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.host.Item;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SupplySide;
import almanac.api.store.PlannerOverride;
import almanac.cycle.CycleTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Planners' overrides over the host's planning parameters and supply terms. A parameter goes before the host's rows that are as specific; a
 * term's value takes the place of the host's.
 */
public final class ParameterOverrides {
    private static final Set<String> PARAMETERS = Set.of(
            "service_level",
            "service_type",
            "holding_cost",
            "shortage_cost",
            "cost_per_order",
            "review_days",
            "lost_sales",
            "policy",
            "reorder_point",
            "order_up_to");
    private static final Set<String> TERMS =
            Set.of("lead_time_days", "min_order_qty", "order_multiple", "max_order_qty");

    private final List<PlannerOverride> inForce;

    /**
     * @param all of a scope; those of parameters that are in force count
     */
    public ParameterOverrides(List<PlannerOverride> all, LocalDate asOf) {
        inForce = all.stream().filter(o -> !o.isForecast() && o.isInForce(asOf)).toList();
    }

    /** What can be overridden. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(PARAMETERS);
        names.addAll(TERMS);
        return names;
    }

    /**
     * Whether a value makes sense.
     *
     * @throws UsageException where it does not, or where there is no such parameter
     */
    public static void check(String name, String value) {
        if (!names().contains(name)) {
            throw new UsageException(CycleTexts.say("override.name", name, String.join(", ", names())));
        }
        try {
            boolean sound =
                    switch (name) {
                        case "policy" -> !value.isBlank();
                        case "service_type" -> type(value) != null;
                        case "lost_sales" -> value.equals("true") || value.equals("false");
                        case "service_level" -> number(value) > 0 && number(value) < 1;
                        case "lead_time_days" -> number(value) > 0;
                        default -> number(value) >= 0;
                    };
            if (sound) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(CycleTexts.say("override.value", value, name));
        }
        throw new UsageException(CycleTexts.say("override.value", value, name));
    }

    /** The supply side as planners want it. */
    public SupplySide appliedTo(SupplySide host) {
        if (inForce.isEmpty()) {
            return host;
        }
        List<PlanningParameter> parameters = new ArrayList<>();
        List<SupplyTerm> terms = host.terms();
        // The latest goes first.
        for (int i = inForce.size() - 1; i >= 0; i--) {
            if (PARAMETERS.contains(inForce.get(i).what())) {
                parameters.add(row(inForce.get(i)));
            }
        }
        for (PlannerOverride override : inForce) {
            if (TERMS.contains(override.what())) {
                terms = changed(terms, override, host);
            }
        }
        parameters.addAll(host.parameters());
        return new SupplySide(
                host.asOf(),
                host.items(),
                host.locations(),
                host.stock(),
                host.suppliers(),
                terms,
                host.receipts(),
                host.calendar(),
                parameters);
    }

    /** Plans with the overrides that they were made by. */
    public List<SkuPlan> tell(List<SkuPlan> plans, SupplySide host) {
        if (inForce.isEmpty()) {
            return plans;
        }
        return plans.stream().map(plan -> told(plan, host)).toList();
    }

    private SkuPlan told(SkuPlan plan, SupplySide host) {
        List<Reason> own = inForce.stream()
                .filter(o -> o.holdsFor(plan.sku(), category(host, plan.sku())))
                .map(OverrideReasons::of)
                .toList();
        if (own.isEmpty()) {
            return plan;
        }
        List<Reason> all = new ArrayList<>(plan.reasons());
        all.addAll(1, own);
        return plan.with(plan.suggestion(), all);
    }

    /** The category of a SKU's item; null where it has none. */
    public static String category(SupplySide host, Sku sku) {
        Item item = host.items().get(sku.itemId());
        return item == null ? null : item.categoryId();
    }

    private static PlanningParameter row(PlannerOverride o) {
        String name = o.what();
        return new PlanningParameter(
                o.itemId(),
                o.locationId(),
                o.categoryId(),
                name.equals("service_level") ? Double.valueOf(o.value()) : null,
                name.equals("service_type") ? type(o.value()) : null,
                name.equals("holding_cost") ? Double.valueOf(o.value()) : null,
                name.equals("shortage_cost") ? Double.valueOf(o.value()) : null,
                name.equals("cost_per_order") ? Double.valueOf(o.value()) : null,
                name.equals("review_days") ? Double.valueOf(o.value()) : null,
                name.equals("lost_sales") ? Boolean.valueOf(o.value()) : null,
                name.equals("policy") ? o.value() : null,
                null,
                name.equals("reorder_point") ? Double.valueOf(o.value()) : null,
                name.equals("order_up_to") ? Double.valueOf(o.value()) : null);
    }

    /**
     * Terms with a value changed. A term for every location gets a row of its own for the location that the override names, unless that
     * is fed from another one.
     */
    private static List<SupplyTerm> changed(List<SupplyTerm> terms, PlannerOverride o, SupplySide host) {
        Set<SupplyTerm> all = new LinkedHashSet<>();
        for (SupplyTerm term : terms) {
            String at = term.locationId() == null || term.locationId().isEmpty() ? null : term.locationId();
            Sku sku = new Sku(term.itemId(), at == null ? o.locationId() : at);
            boolean holds = o.holdsFor(sku, category(host, sku));
            if (!holds) {
                all.add(term);
            } else if (at != null || o.locationId() == null) {
                all.add(with(term, term.locationId(), o));
            } else {
                all.add(term);
                if (!isFed(host, o.locationId())) {
                    all.add(with(term, o.locationId(), o));
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean isFed(SupplySide host, String locationId) {
        return host.locations().containsKey(locationId)
                && host.locations().get(locationId).sourceLocationId() != null;
    }

    private static SupplyTerm with(SupplyTerm t, String locationId, PlannerOverride o) {
        Double value = Double.valueOf(o.value());
        boolean leadTime = o.what().equals("lead_time_days");
        return new SupplyTerm(
                t.itemId(),
                locationId,
                t.supplierId(),
                t.preferred(),
                leadTime ? value : t.leadTimeDays(),
                leadTime ? null : t.leadTimeSdDays(),
                t.reviewDays(),
                o.what().equals("min_order_qty") ? value : t.minOrderQuantity(),
                o.what().equals("order_multiple") ? value : t.orderMultiple(),
                o.what().equals("max_order_qty") ? value : t.maxOrderQuantity(),
                t.breakQuantity(),
                t.unitPrice(),
                t.costPerOrder(),
                t.validFrom(),
                t.validTo(),
                leadTime || t.leadTimeFixed());
    }

    private static ServiceType type(String text) {
        return ServiceType.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
