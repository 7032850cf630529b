package almanac.forecast.engine;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.SeriesAccuracy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The engine over the methods there are when a call begins. Series are worked on by its own threads. */
public final class ForecastingEngine implements Forecasting, AutoCloseable {
    private static final int AHEAD_PER_THREAD = 64;

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
    public void forecast(
            Collection<DemandSeries> series, ForecastPlan plan, Consumer<ForecastOutcome> sink, Progress progress) {
        Methods now = methods.get();
        plan.parameters().keySet().forEach(now::get);
        List<Method> candidates = now.named(plan.methods());
        List<Method> all = new ArrayList<>(candidates);
        all.addAll(now.known(plan.keep().values()));
        int horizon = plan.request().horizon();
        TrainingPlan training =
                new TrainingPlan(plan.season(), plan.request().seed(), plan.parameters(), new CancelOnly(progress));
        GlobalModels globals = GlobalModels.fit(all, series, DemandSeries::size, m -> training.of(m, horizon));
        GlobalModels earlier = SeriesForecasting.leavesChoice(plan)
                ? GlobalModels.fit(
                        candidates,
                        series,
                        s -> ChampionSelection.origins(s, horizon, training.season(s))
                                .first(),
                        m -> training.of(m, horizon))
                : GlobalModels.none();
        Ladder ladder = Ladder.of(series, plan);
        SeriesForecasting one = new SeriesForecasting(now, plan, globals, earlier, training, ladder);
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
                m -> training.of(m, plan.horizon()));
        Backtest backtest = new Backtest(now, plan, globals, training);
        Backtest.Table table = new Backtest.Table(plan);
        progress.begin("backtest", series.size());
        work.run(series, backtest::score, table::add, progress);
        return table.finish(globals.seconds());
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
