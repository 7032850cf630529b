package almanac.forecast.engine;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.ModelRegistry;
import almanac.api.forecast.SeriesAccuracy;
import almanac.api.forecast.TrainingFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The engine over the methods there are when a call begins. Series are worked on by its own threads. */
public final class ForecastingEngine implements Forecasting, AutoCloseable {
    private static final int AHEAD_PER_THREAD = 64;

    /** Series that tell how methods do on all. */
    private static final int SAMPLE = 400;

    private final Supplier<Methods> methods;
    private final ExecutorService pool;
    private final OrderedWork work;

    /**
     * @param threads at least 1
     */
    public ForecastingEngine(Supplier<Methods> methods, int threads) {
        this.methods = methods;
        this.pool = Executors.newFixedThreadPool(threads, daemons());
        this.work = new OrderedWork(pool, AHEAD_PER_THREAD * threads);
    }

    @Override
    public SortedSet<String> methods() {
        return methods.get().names();
    }

    @Override
    public SortedSet<String> learnedMethods() {
        SortedSet<String> learned = new TreeSet<>();
        methods.get().all().stream().filter(Method::global).map(Method::name).forEach(learned::add);
        return learned;
    }

    @Override
    public void forecast(
            Collection<DemandSeries> series, ForecastPlan plan, Consumer<ForecastOutcome> sink, Progress progress) {
        forecast(series, plan, ModelRegistry.NONE, sink, progress);
    }

    @Override
    public void forecast(
            Collection<DemandSeries> series,
            ForecastPlan plan,
            ModelRegistry models,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        Methods now = methods.get();
        plan.parameters().keySet().forEach(now::get);
        List<Method> candidates = now.named(plan.methods());
        List<Method> all = new ArrayList<>(candidates);
        all.addAll(now.known(plan.keep().values()));
        int horizon = plan.request().horizon();
        TrainingPlan training =
                new TrainingPlan(plan.season(), plan.request().seed(), plan.parameters(), new CancelOnly(progress));
        // The one that is used is kept last, so that the registry lists it first.
        GlobalModels earlier = SeriesForecasting.leavesChoice(plan)
                ? GlobalModels.fit(
                        candidates,
                        series,
                        s -> Gate.origins(s, horizon, training.season(s)).first(),
                        m -> training.of(m, horizon),
                        new GlobalFits(models, TrainingFacts.JUDGED))
                : GlobalModels.none();
        GlobalModels globals = GlobalModels.fit(
                all,
                series,
                DemandSeries::size,
                m -> training.of(m, horizon),
                new GlobalFits(models, TrainingFacts.USED));
        Ladder ladder = Ladder.of(series, plan);
        SeriesForecasting one = knowing(
                new SeriesForecasting(now, plan, globals, earlier, training, ladder),
                series,
                DemandSeries::size,
                progress);
        progress.begin("forecast", series.size() - plan.done().size());
        work.run(left(series, plan.done()), one::forecast, sink, progress);
    }

    @Override
    public List<SeriesAccuracy> backtest(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        return evaluate(series, plan, progress).rows();
    }

    @Override
    public BacktestReport evaluate(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        Methods now = methods.get();
        plan.parameters().keySet().forEach(now::get);
        TrainingPlan training =
                new TrainingPlan(plan.season(), plan.seed(), plan.parameters(), new CancelOnly(progress));
        GlobalModels globals = GlobalModels.fit(
                now.named(Backtest.names(plan)),
                series,
                s -> Backtest.origins(plan, s).first(),
                m -> training.of(m, plan.horizon()),
                GlobalFits.anew());
        Backtest backtest = new Backtest(now, plan, globals, training);
        if (backtest.hasGate()) {
            GlobalModels earlier = GlobalModels.fit(
                    now.named(plan.methods()),
                    series,
                    s -> Backtest.firstChoice(plan, s, training.season(s)),
                    m -> training.of(m, plan.horizon()),
                    GlobalFits.anew());
            SeriesForecasting gated = knowing(
                    backtest.gated(earlier),
                    series,
                    s -> Backtest.origins(plan, s).first(),
                    progress);
            backtest = backtest.with(gated);
        }
        Backtest judge = backtest;
        Backtest.Table table = new Backtest.Table(plan);
        progress.begin("backtest", series.size());
        work.run(series, judge::score, table::add, progress);
        return table.finish(globals.seconds());
    }

    /**
     * Shows the gate, where there is one, how methods do on some of the series.
     *
     * @param seen how many buckets of a series are known; 0 leaves it out
     */
    private SeriesForecasting knowing(
            SeriesForecasting one,
            Collection<DemandSeries> series,
            ToIntFunction<DemandSeries> seen,
            Progress progress) {
        if (!one.hasGate()) {
            return one;
        }
        int every = Math.max(1, (series.size() + SAMPLE - 1) / SAMPLE);
        AtomicInteger position = new AtomicInteger();
        Iterable<DemandSeries> some = () -> series.stream()
                .filter(s -> position.getAndIncrement() % every == 0)
                .filter(s -> seen.applyAsInt(s) > 0)
                .map(s -> s.head(seen.applyAsInt(s)))
                .iterator();
        List<Evidence> many = new ArrayList<>();
        progress.begin("judge", Math.min(SAMPLE, series.size()));
        work.run(some, s -> Optional.ofNullable(one.evidence(s)), e -> e.ifPresent(many::add), progress);
        return one.knowing(many);
    }

    private static Iterable<DemandSeries> left(Collection<DemandSeries> series, Set<String> done) {
        return done.isEmpty()
                ? series
                : () -> series.stream()
                        .filter(s -> !done.contains(s.sku().key()))
                        .iterator();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "almanac-forecast-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
