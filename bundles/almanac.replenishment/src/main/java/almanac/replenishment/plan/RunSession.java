package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Settings;
import almanac.replenishment.demand.Outlooks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plans all SKUs at one moment. Locations that feed others wait until those are planned, because they are asked for what those need; stock
 * of a source that its own customers do not need is then shared out.
 */
public final class RunSession implements Replenishment.Session {
    private final SupplyBook book;
    private final Settings settings;
    private final SkuPlanner planner;
    private final Outlooks outlooks;
    private final List<Planned> plans = new ArrayList<>();
    private final Map<Sku, DemandSide> waiting = new TreeMap<>();
    private final Map<Sku, Pull> pulls = new TreeMap<>();
    private final Map<Sku, Reason> withoutForecast = new HashMap<>();
    private final Map<Sku, Double> kept = new HashMap<>();

    /**
     * @throws almanac.api.InputException where a planning parameter makes no sense
     */
    public RunSession(SupplySide supply, Settings settings, Map<String, ReplenishmentPolicy> policies, Texts texts) {
        this.book = new SupplyBook(supply, settings, policies.keySet(), texts);
        this.settings = settings;
        this.outlooks = new Outlooks(supply.asOf(), settings.paths());
        this.planner = new SkuPlanner(book, settings, policies, outlooks);
    }

    @Override
    public void add(DemandOutlook outlook) {
        Forecast forecast = outlook.forecast();
        place(forecast.sku(), side(outlook));
    }

    @Override
    public void addWithout(Sku sku, Reason why) {
        withoutForecast.put(sku, why);
        TimeGrid grid = TimeGrid.DAYS;
        long next = grid.indexOf(book.side().asOf().plusDays(1));
        place(sku, DemandSide.nothing(grid, next, -1, settings.paths(), List.of(why)));
    }

    private void place(Sku sku, DemandSide demand) {
        if (book.network().height(sku.locationId()) > 0) {
            waiting.put(sku, demand);
        } else {
            plan(sku, demand);
        }
    }

    private DemandSide side(DemandOutlook outlook) {
        Forecast forecast = outlook.forecast();
        List<Reason> notes = new ArrayList<>();
        if (forecast.paths().isEmpty()) {
            notes.add(Reason.of("demand.from-quantiles"));
        }
        CleanedSeries history = outlook.history();
        if (history != null && history.demandClass() == DemandClass.NEW) {
            notes.add(Reason.of("demand.new-item", "buckets", history.raw().size()));
        }
        return new DemandSide(
                outlooks.paths(forecast), forecast.grid(), forecast.firstBucket(), scale(outlook), 0, notes);
    }

    /** The item's, else the series', else whole units where the history has never been anything else. */
    private int scale(DemandOutlook outlook) {
        Item item = book.side().items().get(outlook.forecast().sku().itemId());
        if (item != null && item.uomScale() != null) {
            return item.uomScale();
        }
        if (outlook.history() == null) {
            return -1;
        }
        DemandSeries raw = outlook.history().raw();
        return raw.scale() >= 0 ? raw.scale() : isWhole(raw) ? 0 : -1;
    }

    private static boolean isWhole(DemandSeries series) {
        for (int t = 0; t < series.size(); t++) {
            double units = series.demand(t);
            if (!Double.isNaN(units) && units != Math.rint(units)) {
                return false;
            }
        }
        return true;
    }

    private Planned plan(Sku sku, DemandSide demand) {
        Supplied supplied = book.of(sku);
        Planned planned = planner.plan(supplied, demand);
        Reason without = withoutForecast.get(sku);
        if (without != null && planned.plan().suggestion() == null && demand.pulledNow() == 0) {
            planned = planned.deciding(null, Reason.of("none.no-forecast"));
        }
        plans.add(planned);
        if (supplied.choice().kind() == SupplyKind.TRANSFER && pulls(planned)) {
            Sku source = new Sku(sku.itemId(), supplied.choice().sourceLocationId());
            pulls.computeIfAbsent(source, s -> new Pull(demand)).add(demand, planned.shortfall(), planned.surplus());
        }
        return planned;
    }

    private static boolean pulls(Planned planned) {
        return planned.supplied().item().active()
                && !SkuPlanner.keepsNoStock(planned.plan().levels());
    }

    @Override
    public List<SkuPlan> finish() {
        planSources();
        List<Planned> ranked = new ArrayList<>(plans);
        ranked.sort(Comparator.comparing(Planned::plan, Ranking.MOST_URGENT_FIRST));
        Transfers.limit(ranked, this::spare);
        MinimumValue.check(ranked, book.side().suppliers());
        return ranked.stream().map(Planned::plan).toList();
    }

    /** Sources, those that feed only last locations first. */
    private void planSources() {
        while (!waiting.isEmpty() || !pulls.isEmpty()) {
            Sku next = Stream.concat(waiting.keySet().stream(), pulls.keySet().stream())
                    .min(Comparator.comparingInt((Sku s) -> book.network().height(s.locationId()))
                            .thenComparing(s -> s))
                    .orElseThrow();
            planSource(next);
        }
    }

    private void planSource(Sku sku) {
        DemandSide own = waiting.remove(sku);
        Pull pull = pulls.remove(sku);
        if (pull == null) {
            plan(sku, own);
            return;
        }
        boolean sells = own != null && !withoutForecast.containsKey(sku);
        if (sells) {
            kept.put(sku, planner.plan(book.of(sku), own).plan().levels().reorderPoint());
            pull.addOwn(own);
        }
        List<Reason> notes = new ArrayList<>(own == null ? List.of() : own.notes());
        notes.add(Reason.of("demand.feeds-others"));
        plan(sku, pull.demand(notes));
    }

    /** Units a source can give away: what is free above the reorder point of its own customers. */
    private double spare(Sku source) {
        return book.of(source).stock().free() - kept.getOrDefault(source, 0.0);
    }
}
