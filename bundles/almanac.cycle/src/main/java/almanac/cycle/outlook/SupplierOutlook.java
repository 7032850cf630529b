package almanac.cycle.outlook;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.Erp;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.SupplySide;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import almanac.cycle.outlook.ProjectedOrder.Basis;
import almanac.cycle.override.FinalForecasts;
import almanac.cycle.override.ParameterOverrides;
import almanac.cycle.series.HostTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What suppliers have on order and can expect in the next weeks, by the last complete run and what planners decided since. */
public final class SupplierOutlook {
    private static final Comparator<ProjectedOrder> BY_SUPPLIER_AND_DAY = Comparator.comparing(
                    ProjectedOrder::supplierId)
            .thenComparing(o -> o.orderOn() == null ? o.arrives() : o.orderOn())
            .thenComparing(ProjectedOrder::basis)
            .thenComparing(ProjectedOrder::sku);
    /** What a rejected suggestion's SKU would be ordered next is looked at again after this time. */
    private static final int REJECTION_DAYS = 28;

    private final Hosts hosts;
    private final PlanStore store;

    public SupplierOutlook(Hosts hosts, PlanStore store) {
        this.hosts = hosts;
        this.store = store;
    }

    /**
     * Orders by supplier and day.
     *
     * @param supplierId null for every supplier
     * @param weeks from the day of the run's decision
     */
    public List<ProjectedOrder> of(PlanningRun run, String supplierId, int weeks) {
        SupplySide host;
        try (Erp erp = hosts.open(run.scope())) {
            host = new ParameterOverrides(store.overrides(run.scope()), run.asOf())
                    .appliedTo(HostTables.read(erp, run.asOf()).supply());
        }
        LocalDate until = run.asOf().plusWeeks(weeks);
        Map<String, ItemShape> shapes = shapes(run, host, weeks);
        Map<Sku, List<SuggestionLife>> lives = store.suggestions(run.scope()).stream()
                .collect(Collectors.groupingBy(l -> l.line().sku()));
        List<ProjectedOrder> orders = new ArrayList<>();
        for (SkuPlan plan : store.plans(run)) {
            List<SuggestionLife> own = lives.getOrDefault(plan.sku(), List.of());
            open(host.stock().get(plan.sku())).forEach(orders::add);
            own.stream()
                    .map(l -> decided(l, run.asOf()))
                    .flatMap(Optional::stream)
                    .forEach(orders::add);
            String from = supplier(plan);
            ItemShape shape = shapes.get(plan.sku().itemId());
            if (from != null && shape != null && plan.levels() != null) {
                SupplyTerm term = term(host, plan.sku(), from);
                orders.addAll(new SkuOutlook(plan, shape, host.suppliers().get(from), term, run.asOf())
                        .project(from, position(plan, own, run), firstReview(plan, own, run.asOf()), until));
            }
        }
        return orders.stream()
                .filter(o -> supplierId == null || supplierId.equals(o.supplierId()))
                .filter(o -> o.orderOn() == null || !o.orderOn().isAfter(until))
                .sorted(BY_SUPPLIER_AND_DAY)
                .toList();
    }

    private Map<String, ItemShape> shapes(PlanningRun run, SupplySide host, int weeks) {
        int days = 7 * weeks + 365;
        Map<String, ItemShape> shapes = new HashMap<>();
        FinalForecasts finals = new FinalForecasts(
                store.overrides(run.scope()), sku -> ParameterOverrides.category(host, sku), run.asOf());
        try (Stream<ForecastOutcome> outcomes = store.forecasts(run)) {
            outcomes.map(ForecastOutcome::forecast)
                    .forEach(f ->
                            finals.add(new DemandOutlook(f, null), o -> add(shapes, o.forecast(), run.asOf(), days)));
        }
        finals.finish(o -> add(shapes, o.forecast(), run.asOf(), days));
        return shapes;
    }

    private static void add(Map<String, ItemShape> shapes, Forecast forecast, LocalDate asOf, int days) {
        shapes.computeIfAbsent(forecast.sku().itemId(), i -> new ItemShape(asOf, days))
                .add(forecast);
    }

    private static List<ProjectedOrder> open(StockPosition stock) {
        List<ProjectedOrder> orders = new ArrayList<>();
        if (stock != null) {
            for (OpenSupply order : stock.openSupply()) {
                if (order.kind() != SupplyKind.TRANSFER && order.supplierId() != null) {
                    orders.add(new ProjectedOrder(
                            order.supplierId(),
                            Basis.OPEN,
                            order.sku(),
                            null,
                            order.dueDate(),
                            order.quantity(),
                            null,
                            order.document()));
                }
            }
        }
        return orders;
    }

    private static Optional<ProjectedOrder> decided(SuggestionLife life, LocalDate asOf) {
        Suggestion line = life.line();
        if (line.supplierId() == null || life.status() == SuggestionStatus.REJECTED) {
            return Optional.empty();
        }
        Basis basis = life.status() == SuggestionStatus.ORDERED
                ? Basis.ORDERED
                : life.status() == SuggestionStatus.APPROVED ? Basis.APPROVED : Basis.SUGGESTED;
        LocalDate on = life.snoozedUntil() != null
                ? life.snoozedUntil()
                : Objects.requireNonNullElse(line.orderBy(), asOf.plusDays(1));
        return Optional.of(new ProjectedOrder(
                line.supplierId(),
                basis,
                line.sku(),
                basis == Basis.ORDERED ? null : on,
                Objects.requireNonNullElse(line.arrives(), on),
                line.finalQuantity(),
                line.unitPrice(),
                life.handover().document()));
    }

    /** What the run counted, what was approved since, and what is suggested besides. */
    private static double position(SkuPlan plan, List<SuggestionLife> lives, PlanningRun run) {
        double position = plan.position();
        for (SuggestionLife life : lives) {
            boolean since = life.status().isCommitted()
                    && life.decision() != null
                    && life.decision().at().isAfter(run.finishedAt());
            boolean waits = life.status().isOpen() || life.status() == SuggestionStatus.SNOOZED;
            position += since || waits && !life.byPlanner() ? life.line().finalQuantity() : 0;
        }
        return position;
    }

    private static LocalDate firstReview(SkuPlan plan, List<SuggestionLife> lives, LocalDate asOf) {
        boolean rejected = lives.stream().anyMatch(l -> l.status() == SuggestionStatus.REJECTED);
        boolean waits = lives.stream().anyMatch(l -> l.status().isPending());
        long review = Math.max(1, Math.round(plan.levels().reviewDays()));
        return asOf.plusDays(rejected ? REJECTION_DAYS : waits ? 1 + review : 1);
    }

    /** Where the run would order from; null for transfers, and where no supplier is known. */
    private static String supplier(SkuPlan plan) {
        return plan.reasons().stream()
                .filter(r -> r.code().startsWith("supplier."))
                .map((Reason r) -> (String) r.value("supplier").orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static SupplyTerm term(SupplySide host, Sku sku, String supplierId) {
        return host.terms().stream()
                .filter(t -> t.itemId().equals(sku.itemId()) && t.supplierId().equals(supplierId))
                .filter(t -> t.locationId() == null
                        || t.locationId().isEmpty()
                        || t.locationId().equals(sku.locationId()))
                .min(Comparator.comparing(t -> t.locationId() == null ? 1 : 0))
                .orElse(null);
    }
}
