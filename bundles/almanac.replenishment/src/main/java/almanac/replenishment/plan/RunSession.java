package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans all SKUs at one moment. Locations that feed others wait until those are planned, because they are asked for what those need; stock
 * of a source that its own customers do not need is then shared out.
 */
public final class RunSession implements Replenishment.Session {
    /** SKUs planned side by side, on all cores. */
    private static final int BATCH = 256;

    private record Task(Sku sku, DemandOutlook outlook, DemandSide demand) {}

    private final SupplyBook book;
    private final Settings settings;
    private final SkuPlanner planner;
    private final Outlooks outlooks;
    private final List<Planned> plans = new ArrayList<>();
    private final List<Task> batch = new ArrayList<>(BATCH);
    private final Map<Sku, DemandSide> waiting = new TreeMap<>();
    private final Map<Sku, Pull> pulls = new TreeMap<>();
    private final Map<Sku, Reason> withoutForecast = new TreeMap<>();
    private final Map<Sku, Double> kept = new HashMap<>();
    /** Kept back where something is to be decided over all SKUs first; null else. */
    private final List<DemandOutlook> heldBack;

    private DemandSide likeness;

    /**
     * @throws almanac.api.InputException where a planning parameter makes no sense
     */
    public RunSession(SupplySide supply, Settings settings, Map<String, ReplenishmentPolicy> policies, Texts texts) {
        this.book = new SupplyBook(supply, settings, policies.keySet(), texts);
        this.settings = settings;
        this.outlooks = new Outlooks(supply.asOf(), settings.paths());
        this.planner = new SkuPlanner(book, settings, policies, outlooks);
        this.heldBack = Overview.isNeeded(book, settings) ? new ArrayList<>() : null;
    }

    @Override
    public void add(DemandOutlook outlook) {
        if (heldBack != null) {
            heldBack.add(outlook);
        } else {
            placeForecast(outlook);
        }
    }

    private void placeForecast(DemandOutlook outlook) {
        Sku sku = outlook.forecast().sku();
        if (likeness == null) {
            likeness = side(outlook);
        }
        if (isSource(sku)) {
            waiting.put(sku, side(outlook));
        } else {
            place(new Task(sku, outlook, null));
        }
    }

    @Override
    public void addWithout(Sku sku, Reason why) {
        withoutForecast.put(sku, why);
    }

    /** After all forecasts: what has none is planned on the buckets that the others have. */
    private void placeWithoutForecast() {
        for (Map.Entry<Sku, Reason> entry : withoutForecast.entrySet()) {
            List<Reason> notes = List.of(entry.getValue());
            DemandSide nothing = likeness == null
                    ? DemandSide.nothing(book.side().asOf(), settings.paths(), notes)
                    : likeness.without(notes);
            if (isSource(entry.getKey())) {
                waiting.put(entry.getKey(), nothing);
            } else {
                place(new Task(entry.getKey(), null, nothing));
            }
        }
    }

    private boolean isSource(Sku sku) {
        return book.network().height(sku.locationId()) > 0;
    }

    private void place(Task task) {
        batch.add(task);
        if (batch.size() == BATCH) {
            planBatch();
        }
    }

    /** Plans side by side; what follows from the plans is taken in order, so that threads make no difference. */
    private void planBatch() {
        DemandSide[] demands = new DemandSide[batch.size()];
        Planned[] planned = new Planned[batch.size()];
        IntStream.range(0, batch.size()).parallel().forEach(i -> {
            Task task = batch.get(i);
            demands[i] = task.outlook() == null ? task.demand() : side(task.outlook());
            planned[i] = planner.plan(book.of(task.sku()), demands[i]);
        });
        for (int i = 0; i < planned.length; i++) {
            take(planned[i], demands[i]);
        }
        batch.clear();
    }

    private DemandSide side(DemandOutlook outlook) {
        Forecast forecast = outlook.forecast();
        List<Reason> notes = new ArrayList<>();
        notes.add(Reason.of(
                "demand.forecast",
                "method",
                forecast.provenance().method(),
                "through",
                forecast.provenance().trainedThrough()));
        if (forecast.paths().isEmpty()) {
            notes.add(Reason.of("demand.from-quantiles"));
        }
        CleanedSeries history = outlook.history();
        if (history != null && history.demandClass() == DemandClass.NEW) {
            notes.add(Reason.of("demand.new-item", "buckets", history.raw().size()));
        }
        forecast.notes().stream().filter(PromotedDemand::isPromotion).forEach(notes::add);
        return new DemandSide(
                outlooks.futures(forecast), forecast.grid(), forecast.firstBucket(), scale(outlook), 0, notes);
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

    private void take(Planned plan, DemandSide demand) {
        Planned planned = plan;
        Sku sku = plan.plan().sku();
        Supplied supplied = plan.supplied();
        Reason without = withoutForecast.get(sku);
        if (without != null && planned.plan().suggestion() == null && demand.pulledNow() == 0) {
            planned = planned.deciding(null, Reason.of("none.no-forecast"));
        }
        plans.add(planned);
        if (supplied.choice().kind() == SupplyKind.TRANSFER && pulls(planned)) {
            Sku source = new Sku(sku.itemId(), supplied.choice().sourceLocationId());
            pulls.computeIfAbsent(source, s -> new Pull(demand)).add(demand, planned.shortfall(), planned.surplus());
        }
    }

    private static boolean pulls(Planned planned) {
        return planned.supplied().item().active()
                && !SkuPlanner.keepsNoStock(planned.plan().levels());
    }

    @Override
    public List<SkuPlan> finish() {
        if (heldBack != null) {
            planner.look(new Overview(book, settings, planner, this::side).of(heldBack));
            heldBack.forEach(this::placeForecast);
        }
        placeWithoutForecast();
        planBatch();
        planSources();
        List<Planned> ranked = new ArrayList<>(plans);
        ranked.sort(Comparator.comparing(Planned::plan, Ranking.MOST_URGENT_FIRST));
        Transfers.limit(ranked, this::spare);
        if (settings.rebalance()) {
            Rebalance.move(ranked, settings.surplusDays(), planner.timing());
        }
        new SupplierOrders(book.side().suppliers(), settings, planner.timing()).keep(ranked);
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
            take(planner.plan(book.of(sku), own), own);
            return;
        }
        boolean sells = own != null && !withoutForecast.containsKey(sku);
        if (sells) {
            kept.put(sku, planner.plan(book.of(sku), own).plan().levels().reorderPoint());
            pull.addOwn(own);
        }
        List<Reason> notes = new ArrayList<>(own == null ? List.of() : own.notes());
        notes.add(Reason.of("demand.feeds-others"));
        DemandSide all = pull.demand(notes);
        take(planner.plan(book.of(sku), all), all);
    }

    /** Units a source can give away: what is free above the reorder point of its own customers. */
    private double spare(Sku source) {
        return book.of(source).stock().free() - kept.getOrDefault(source, 0.0);
    }
}
