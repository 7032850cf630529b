package almanac.ui.sku;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.Erp;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Promotion;
import almanac.api.host.Receipt;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.StockProjection;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.Explanation;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlannerOverride;
import almanac.ui.desk.Backend;
import almanac.ui.desk.BookLoader;
import almanac.ui.worklist.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a SKU's file from the services and the host. Not on the UI thread. */
final class SkuLoader {
    private static final int LEAST_DAYS = 42;
    private static final int MOST_DAYS = 180;
    private static final int RUNS = 10;

    private final Backend backend;

    SkuLoader(Backend backend) {
        this.backend = backend;
    }

    SkuFile load(PlanningRun run, Line line) {
        Sku sku = line.sku();
        Explanation explanation = backend.planning().explain(run, sku).orElse(null);
        try (Erp erp = new BookLoader(backend).open(run.scope())) {
            StockPosition stock = stock(erp, sku);
            Forecast forecast = explanation == null ? null : explanation.forecast();
            int days = days(line.levels());
            Suggestion suggestion = line.isPending() ? line.suggestion() : null;
            return new SkuFile(
                    explanation,
                    stock,
                    all(erp.supplyTerms(), (SupplyTerm t) -> t.itemId().equals(sku.itemId()) && at(t, sku)),
                    all(erp.receipts(), (Receipt r) -> r.sku().equals(sku)).stream()
                            .sorted(Comparator.comparing(Receipt::receivedOn).reversed())
                            .toList(),
                    all(erp.promotions(), p -> concerns(p, sku, line)),
                    project(stock, forecast, run, days),
                    suggestion == null ? null : project(with(stock, suggestion), forecast, run, days),
                    before(run, sku),
                    events(run, sku),
                    explanation == null
                            ? List.of()
                            : new ServiceCurve(backend.replenishment()).of(explanation, stock, erp),
                    overrides(run, sku, line));
        }
    }

    /** Far enough to see what an order placed now, and the one after it, bring. */
    private static int days(ReorderPoint levels) {
        double reach = levels == null ? 0 : 2 * (levels.leadTimeDays() + levels.reviewDays());
        return (int) Math.max(LEAST_DAYS, Math.min(MOST_DAYS, Math.ceil(reach)));
    }

    private static boolean at(SupplyTerm term, Sku sku) {
        return term.locationId() == null
                || term.locationId().isEmpty()
                || term.locationId().equals(sku.locationId());
    }

    private static boolean concerns(Promotion promotion, Sku sku, Line line) {
        return (promotion.itemId() == null || promotion.itemId().equals(sku.itemId()))
                && (promotion.locationId() == null || promotion.locationId().equals(sku.locationId()))
                && (promotion.categoryId() == null
                        || promotion.categoryId().equals(line.item().categoryId()));
    }

    private static <T> List<T> all(Stream<T> rows, Predicate<T> wanted) {
        try (rows) {
            return rows.filter(wanted).toList();
        }
    }

    private static StockPosition stock(Erp erp, Sku sku) {
        List<StockLevel> levels = all(erp.stock(), (StockLevel s) -> s.sku().equals(sku));
        StockLevel level = levels.isEmpty() ? new StockLevel(sku, 0, 0, 0) : levels.get(0);
        List<OpenSupply> supply =
                all(erp.openSupply(), (OpenSupply s) -> s.sku().equals(sku));
        List<OpenDemand> demand =
                all(erp.openDemand(), (OpenDemand d) -> d.sku().equals(sku));
        return new StockPosition(sku, level.onHand(), level.reserved(), level.unavailable(), supply, demand);
    }

    private StockProjection project(StockPosition stock, Forecast forecast, PlanningRun run, int days) {
        return forecast == null ? null : backend.projections().project(stock, forecast, run.asOf(), days);
    }

    private static StockPosition with(StockPosition stock, Suggestion suggestion) {
        if (suggestion.arrives() == null) {
            return stock;
        }
        List<OpenSupply> supply = new ArrayList<>(stock.openSupply());
        supply.add(new OpenSupply(
                suggestion.sku(),
                suggestion.kind(),
                suggestion.arrives(),
                suggestion.finalQuantity(),
                suggestion.supplierId(),
                null));
        return new StockPosition(
                stock.sku(), stock.onHand(), stock.reserved(), stock.unavailable(), supply, stock.openDemand());
    }

    private Forecast before(PlanningRun run, Sku sku) {
        return backend.store().runs(run.scope(), RUNS).stream()
                .filter(r -> r.state() == PlanningRun.State.COMPLETE && r.id() < run.id())
                .findFirst()
                .flatMap(r -> backend.store().forecast(r, sku))
                .map(ForecastOutcome::forecast)
                .orElse(null);
    }

    private List<SuggestionEvent> events(PlanningRun run, Sku sku) {
        return backend.store().suggestions(run.scope(), sku).stream()
                .map(SuggestionLife::id)
                .flatMap(id -> backend.worklist().history(run.scope(), id).stream())
                .sorted(Comparator.comparing(SuggestionEvent::at).reversed())
                .toList();
    }

    private List<PlannerOverride> overrides(PlanningRun run, Sku sku, Line line) {
        return backend.store().overrides(run.scope()).stream()
                .filter(o ->
                        o.holdsFor(sku, Objects.requireNonNullElse(line.item().categoryId(), "")))
                .toList();
    }
}
