package almanac.cycle.replay;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.forecast.ForecastPlan;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplayLine;
import almanac.api.replenishment.ReplayOrder;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SupplySide;
import almanac.cycle.Cancellation;
import almanac.cycle.CycleSettings;
import almanac.cycle.replay.Schedule.Renewal;
import almanac.cycle.series.CleanedList;
import almanac.cycle.series.DriverBook;
import almanac.cycle.series.Histories;
import almanac.cycle.series.HostTables;
import almanac.cycle.step.AttachDrivers;
import almanac.cycle.step.Choose;
import almanac.cycle.step.Collected;
import almanac.cycle.step.Promote;
import almanac.cycle.step.Replenish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One replay: at the end of each bucket the steps of a planning run, with what was known then. */
final class ReplayRun {
    private final ReplayRequest request;
    private final CycleSettings set;
    private final ReplayHost host;
    private final ReplayParts parts;
    private final Schedule schedule;
    private final AttachDrivers drivers = new AttachDrivers();
    private final Replenish replenish = new Replenish();
    private final List<ReplaySku> skus;
    private final List<Replay.Session> sessions = new ArrayList<>();
    private final RollingForecasts forecasts;
    private final int horizon;

    ReplayRun(ReplayRequest request, CycleSettings set, ReplayHost host, ReplayParts parts) {
        this.request = request;
        this.set = set;
        this.host = host;
        this.parts = parts;
        this.schedule = Schedule.of(request.chooseEvery(), request.refitEvery(), set.bucket());
        this.skus = parts.replay().skus(host.supply(), host.grid(), host.realised());
        for (ReplayVariant variant : request.variants()) {
            sessions.add(parts.replay().begin(host.grid(), host.firstBucket(), skus));
        }
        Collected first = host.at(host.firstBucket());
        Choose choose = new Choose(parts.replenishment());
        this.horizon = choose.horizon(supplied(first, sessions.get(0).supply(host.supply())), set);
        ForecastPlan plan = choose.plan(first, set, horizon, Map.of());
        this.forecasts = new RollingForecasts(parts.forecasting(), parts.local(), plan);
    }

    private static Collected supplied(Collected host, SupplySide supply) {
        HostTables tables = host.tables();
        return new Collected(
                new HostTables(supply, tables.promotions(), tables.prices(), tables.signals()),
                host.grid(),
                host.endBucket(),
                host.series(),
                host.silent(),
                host.leftOut());
    }

    ReplayOutcome run(ReplaySink sink, Progress progress) {
        Checkpoint checkpoint = new Checkpoint(request.checkpoint(), digest(), sessions.size());
        List<Checkpoint.Made> made = checkpoint.read();
        // Where models were renewed last, forecasts owe nothing to those before.
        int start = made.size() == request.buckets() ? made.size() : schedule.lastRenewal(made.size());
        List<Checkpoint.Made> standing = made.subList(0, start);
        checkpoint.begin(standing);
        for (int d = 0; d < start; d++) {
            forecasts.use(standing.get(d).methods());
            advance(d, standing.get(d).orders(), sink);
        }
        long steps = (long) (request.buckets() - start) * Math.max(1, skus.size());
        progress.begin("replay", steps);
        for (int d = start; d < request.buckets(); d++) {
            Checkpoint.Made decided = decide(d, new StepProgress(progress, (long) (d - start) * skus.size()));
            checkpoint.add(decided);
            advance(d, decided.orders(), sink);
            progress.done((long) (d - start + 1) * skus.size());
        }
        checkpoint.done();
        long last = host.grid().indexOf(host.lastDemand());
        int beyond = (int) Math.max(0, host.firstBucket() + request.buckets() - 1 - last);
        return new ReplayOutcome(
                sessions.stream().map(Replay.Session::totals).toList(), skus.size(), host.lastDemand(), beyond, start);
    }

    /** The decision at the end of the bucket before the d-th one. */
    private Checkpoint.Made decide(int d, StepProgress progress) {
        Cancellation.check(progress);
        Collected then = host.at(host.firstBucket() + d);
        DriverBook book = drivers.drivers(then, horizon);
        CleanedList cleaned = parts.clean().all(then.series(), book, set.cleaning(), Map.of(), progress);
        Promote.Promotions promotions = parts.promote().promotions(then, cleaned, book, horizon, progress);
        Histories histories = drivers.histories(then, cleaned, book, progress).as(promotions::baseline);
        List<Replenishment.Session> plans = new ArrayList<>();
        for (int v = 0; v < sessions.size(); v++) {
            SupplySide known = sessions.get(v).supply(then.tables().supply());
            plans.add(parts.replenishment().begin(request.variants().get(v).of(known)));
        }
        Renewal renewal = schedule.at(d);
        Map<Sku, String> before = renewal == Renewal.CHOOSE ? Map.of() : forecasts.methods();
        forecasts.forecast(
                histories,
                renewal,
                (i, forecast) -> {
                    progress.forecast();
                    DemandOutlook outlook = new DemandOutlook(
                            promotions.raised(forecast), histories.source(i).own());
                    plans.forEach(plan -> plan.add(outlook));
                },
                progress);
        List<List<ReplayOrder>> orders = new ArrayList<>();
        for (Replenishment.Session plan : plans) {
            orders.add(orders(replenish.finish(plan, histories, then.silent(), progress)));
        }
        Map<Sku, String> methods = new HashMap<>(forecasts.methods());
        methods.entrySet().removeAll(before.entrySet());
        return new Checkpoint.Made(orders, methods);
    }

    private static List<ReplayOrder> orders(List<SkuPlan> plans) {
        return plans.stream()
                .map(SkuPlan::suggestion)
                .filter(Objects::nonNull)
                .filter(s -> s.quantity() > 0)
                .map(s -> new ReplayOrder(s.sku(), s.quantity(), source(s)))
                .toList();
    }

    private static Sku source(Suggestion suggestion) {
        return suggestion.sourceLocationId() == null
                ? null
                : new Sku(suggestion.sku().itemId(), suggestion.sourceLocationId());
    }

    private void advance(int d, List<List<ReplayOrder>> orders, ReplaySink sink) {
        String label = host.grid().labelOf(host.firstBucket() + d);
        for (int v = 0; v < sessions.size(); v++) {
            List<ReplayLine> lines = sessions.get(v).advance(orders.get(v));
            sink.bucket(v, label, lines);
        }
    }

    private String digest() {
        Digest digest = new Digest();
        digest.add(List.of(
                request.scope(),
                host.firstBucket(),
                request.buckets(),
                request.variants(),
                schedule,
                set.bucket(),
                set.methods(),
                set.season(),
                horizon,
                set.paths(),
                set.seed(),
                set.cleaning(),
                new TreeMap<>(set.parameters())));
        host.series().forEach(digest::add);
        digest.add(host.at(host.firstBucket()).tables().promotions());
        SupplySide supply = host.supply();
        digest.add(new TreeMap<>(supply.items()).values()).add(supply.terms()).add(supply.parameters());
        skus.forEach(s -> digest.add(List.of(
                s.sku(),
                s.startStock(),
                s.openSupply(),
                s.leadTimeBuckets(),
                s.holdingCost(),
                s.shortageCost(),
                s.costPerOrder(),
                s.lostSales())));
        return digest.text();
    }

    /** Steps of a planning run count as parts of the whole replay. */
    private static final class StepProgress implements Progress {
        private final Progress whole;
        private final long before;
        private long forecasts;

        StepProgress(Progress whole, long before) {
            this.whole = whole;
            this.before = before;
        }

        void forecast() {
            whole.done(before + ++forecasts);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
