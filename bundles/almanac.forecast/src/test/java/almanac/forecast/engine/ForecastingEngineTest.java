package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.SeriesAccuracy;
import almanac.api.forecast.Training;
import almanac.forecast.ForecastWording;
import almanac.forecast.method.AutoRegression;
import almanac.forecast.method.Empirical;
import almanac.forecast.method.Ensemble;
import almanac.forecast.method.MovingAverage;
import almanac.forecast.method.SimpleExponentialSmoothing;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForecastingEngineTest {
    private static final int HORIZON = 6;

    private final List<ForecastingEngine> engines = new ArrayList<>();

    @AfterEach
    void close() {
        engines.forEach(ForecastingEngine::close);
    }

    @Test
    void methodsAreThoseOfferedAndAuto() {
        assertThat(engine(1).methods())
                .containsExactly("ar", "auto", "moving-average", "naive", "seasonal-naive", "ses");
    }

    @Test
    void threadsAndOrderDoNotMatter() {
        List<DemandSeries> series = series(40);
        List<ForecastOutcome> one = forecast(engine(1), series, plan("auto"));
        List<ForecastOutcome> four = forecast(engine(4), series, plan("auto"));
        List<DemandSeries> turned = new ArrayList<>(series);
        Collections.reverse(turned);
        List<ForecastOutcome> reversed = forecast(engine(2), turned, plan("auto"));
        for (int i = 0; i < series.size(); i++) {
            assertThat(four.get(i).forecast().sku()).isEqualTo(series.get(i).sku());
            assertSame(one.get(i), four.get(i));
            assertSame(one.get(i), reversed.get(series.size() - 1 - i));
        }
    }

    @Test
    void sinkIsCalledOnTheCallersThread() {
        List<Thread> threads = new ArrayList<>();
        engine(3).forecast(series(10), plan("ses"), o -> threads.add(Thread.currentThread()), Progress.NONE);
        assertThat(threads).hasSize(10).containsOnly(Thread.currentThread());
    }

    @Test
    void championBeatsSeasonalNaiveOutOfSample() {
        DemandSeries drifting = series("a", 120, t -> 100 + 20 * Math.sin(t * 0.15) + noise(t));
        ForecastOutcome outcome =
                forecast(engine(1), List.of(drifting), plan("auto")).get(0);
        assertThat(outcome.champion().accuracies().keySet())
                .containsExactly("ar", "moving-average", "naive", "seasonal-naive", "ses");
        assertThat(outcome.champion().method()).isEqualTo("ar");
        double champion = outcome.champion().accuracies().get("ar").pinball();
        assertThat(champion)
                .isLessThan(
                        outcome.champion().accuracies().get("seasonal-naive").pinball());
        assertWords(outcome);
    }

    @Test
    void seasonalNaiveStaysWhereNothingBeatsIt() {
        DemandSeries seasonal = series("a", 96, t -> 100 + 60 * ((t * 7) % 12) + noise(t));
        Methods methods =
                new Methods(List.of(Method.local(new SimpleExponentialSmoothing()), Method.local(new MovingAverage())));
        ForecastOutcome outcome =
                forecast(engine(methods, 1), List.of(seasonal), plan("auto")).get(0);
        assertThat(outcome.champion().method()).isEqualTo("seasonal-naive");
        assertThat(outcome.champion().reasons().get(0).code()).isEqualTo("champion.no-gain");
        assertWords(outcome);
    }

    @Test
    void zerosDoNotWinIntermittentItems() {
        List<DemandSeries> items = IntStream.range(0, 30)
                .mapToObj(i -> series("i" + i, 120, t -> noise(t + 131 * i) > 0.8 ? 4 + t % 3 : 0))
                .toList();
        Methods methods = new Methods(List.of(Method.local(new AllZero()), Method.local(new MovingAverage())));
        ForecastPlan plan = new ForecastPlan(
                List.of("auto"), 0, request(), Map.of("moving-average", Map.of("window", "24")), Map.of());
        assertThat(forecast(engine(methods, 2), items, plan))
                .extracting(o -> o.champion().method())
                .doesNotContain("all-zero");
    }

    @Test
    void lawOfTheDemandsObservedStandsForDemandWithEmptyBuckets() {
        Methods methods = new Methods(List.of(
                new Method(new Empirical(), false, false, true), Method.local(new SimpleExponentialSmoothing())));
        List<DemandSeries> items = IntStream.range(0, 20)
                .mapToObj(i -> series("i" + i, 80, t -> noise(t + 131 * i) > 0.5 ? 3 : 0))
                .toList();
        assertThat(forecast(engine(methods, 1), items, plan("auto")))
                .extracting(o -> o.champion().method())
                .containsOnly("empirical");
    }

    @Test
    void ensembleStandsForDemandInMostBuckets() {
        Methods methods = new Methods(List.of(
                Method.local(new Ensemble()),
                Method.local(new SimpleExponentialSmoothing()),
                Method.local(new AutoRegression())));
        List<DemandSeries> both = List.of(
                series("steady", 80, t -> 100 + t + 5 * noise(t)), series("rare", 80, t -> noise(t) > 0.5 ? 3 : 0));
        List<ForecastOutcome> outcomes = forecast(engine(methods, 1), both, plan("auto"));
        assertThat(outcomes.get(0).champion().method()).isEqualTo("ensemble");
        assertThat(outcomes.get(0).champion().accuracies().keySet())
                .containsExactly("ensemble", "naive", "seasonal-naive");
        assertThat(outcomes.get(1).champion().accuracies().keySet()).containsExactly("naive", "seasonal-naive", "ses");
        outcomes.forEach(ForecastingEngineTest::assertWords);
    }

    @Test
    void seasonalNaiveReplacesTheEnsembleWhereClearlyBetter() {
        DemandSeries odd = series("odd", 96, t -> 100 + 60 * ((t * 7) % 12) * (t % 12 == 5 ? -1 : 1));
        Methods methods = new Methods(List.of(new Method(new Renamed(), false, false, false)));
        ForecastOutcome outcome =
                forecast(engine(methods, 1), List.of(odd), plan("auto")).get(0);
        assertThat(outcome.champion().method()).isEqualTo("seasonal-naive");
        assertThat(outcome.champion().reasons()).singleElement().satisfies(r -> assertThat(r.code())
                .isEqualTo("champion.clearly-better"));
        assertWords(outcome);
    }

    @Test
    void selectionDoesNotSeeBeyondTheHistoryGiven() {
        DemandSeries series = series("a", 100, t -> 50 + noise(t) * 9);
        double[] other = series.toArray();
        Arrays.fill(other, 80, 100, 9999);
        ForecastOutcome one =
                forecast(engine(1), List.of(series.head(80)), plan("auto")).get(0);
        ForecastOutcome two = forecast(
                        engine(1), List.of(series.withDemand(other).head(80)), plan("auto"))
                .get(0);
        assertSame(one, two);
    }

    @Test
    void methodNamedIsUsedAndKeptOneStays() {
        List<DemandSeries> series = series(12).subList(10, 12);
        assertThat(forecast(engine(1), series, plan("moving-average"))).allSatisfy(o -> {
            assertThat(o.forecast().provenance().method()).isEqualTo("moving-average");
            assertThat(o.champion().accuracies()).isEmpty();
            assertWords(o);
        });
        ForecastPlan keep = new ForecastPlan(List.of("auto"), 0, request(), Map.of(), Map.of("s10", "ses"));
        List<ForecastOutcome> kept = forecast(engine(1), series, keep);
        assertThat(kept.get(0).champion().method()).isEqualTo("ses");
        assertThat(kept.get(0).champion().reasons().get(0).code()).isEqualTo("champion.kept");
        assertThat(kept.get(1).champion().accuracies()).isNotEmpty();
    }

    @Test
    void failingMethodIsNamedAndOthersGoOn() {
        Methods methods = new Methods(List.of(Method.local(new Broken())));
        ForecastOutcome chosen =
                forecast(engine(methods, 1), series(1), plan("auto")).get(0);
        assertThat(chosen.champion().reasons()).anyMatch(r -> r.code().equals("champion.failed"));
        assertWords(chosen);
        ForecastOutcome named = forecast(engine(methods, 1), series(20).subList(19, 20), plan("broken"))
                .get(0);
        assertThat(named.forecast().provenance().method()).isEqualTo("seasonal-naive");
        assertThat(named.forecast().notes()).anyMatch(r -> r.code().equals("champion.failed"));
        assertWords(named);
    }

    @Test
    void globalMethodIsFittedOnceOverAllSeries() {
        Global global = new Global();
        Methods methods = new Methods(List.of(new Method(global, true, true, false)));
        forecast(engine(methods, 2), series(5), plan("global"));
        assertThat(global.fits).containsExactly(5);
        global.fits.clear();
        forecast(engine(methods, 2), series(5), plan("auto"));
        assertThat(global.fits).isEmpty();
        forecast(engine(methods, 2), series(5), plan("auto", "global"));
        // One history is too short to judge anything by, so the earlier fit is without it.
        assertThat(global.fits).containsExactly(4, 5);
    }

    @Test
    void unknownMethodsAndParametersAreRefused() {
        assertThatThrownBy(() -> forecast(engine(1), series(1), plan("nope")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nope")
                .hasMessageContaining("seasonal-naive");
        ForecastPlan parameter =
                new ForecastPlan(List.of("ses"), 0, request(), Map.of("ses", Map.of("beta", "1")), Map.of());
        assertThatThrownBy(() -> forecast(engine(1), series(1), parameter)).isInstanceOf(UsageException.class);
        ForecastPlan method = new ForecastPlan(List.of("ses"), 0, request(), Map.of("sse", Map.of()), Map.of());
        assertThatThrownBy(() -> forecast(engine(1), series(1), method)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() ->
                        engine(1).backtest(series(1), new BacktestPlan(List.of("nope"), 3, 2, 1, 0, 1), Progress.NONE))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void cancellationEndsTheRun() {
        AtomicLong seen = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void done(long units) {
                seen.set(units);
            }

            @Override
            public boolean isCancelled() {
                return seen.get() >= 5;
            }
        };
        assertThatThrownBy(() -> engine(2).forecast(series(300), plan("ses"), o -> {}, progress))
                .isInstanceOf(CancelledException.class);
        assertThat(seen.get()).isEqualTo(5);
    }

    @Test
    void backtestScoresEachOriginByWhatWasKnown() {
        DemandSeries series = series("a", 20, t -> t * t);
        BacktestPlan plan = new BacktestPlan(List.of("moving-average"), 2, 3, 2, 1, 1);
        List<SeriesAccuracy> rows = engine(1).backtest(List.of(series), plan, Progress.NONE);
        assertThat(rows)
                .extracting(SeriesAccuracy::method)
                .containsExactly(
                        "moving-average", "naive", "seasonal-naive", "moving-average", "naive", "seasonal-naive");
        // Naive from 14, 16 and 18 buckets of squares: errors 14²-13², 15²-13², 16²-15², 17²-15², 18²-17², 19²-17²
        assertThat(rows.get(1).accuracy().mae()).isEqualTo((27 + 56 + 31 + 64 + 35 + 72) / 6.0);
        assertThat(rows.get(1).accuracy().origins()).isEqualTo(3);
        assertThat(rows.get(4).sku()).isNull();
        assertThat(rows.get(4).accuracy().mae())
                .isEqualTo(rows.get(1).accuracy().mae());
    }

    @Test
    void backtestIsTheSameOnAnyNumberOfThreads() {
        List<DemandSeries> series = series(12);
        BacktestPlan plan = new BacktestPlan(List.of("auto", "ar"), HORIZON, 3, 2, 0, 1);
        List<SeriesAccuracy> one = engine(1).backtest(series, plan, Progress.NONE);
        List<SeriesAccuracy> four = engine(4).backtest(series, plan, Progress.NONE);
        assertThat(one).hasSize(13 * 4);
        for (int i = 0; i < one.size(); i++) {
            assertThat(withoutSeconds(four.get(i))).isEqualTo(withoutSeconds(one.get(i)));
        }
    }

    @Test
    void shortSeriesGetFewerOriginsOrNone() {
        List<DemandSeries> series = List.of(series("a", 5, t -> t), series("b", 9, t -> t), series("c", 0, t -> t));
        BacktestPlan plan = new BacktestPlan(List.of("auto"), 4, 3, 2, 0, 1);
        List<SeriesAccuracy> rows = engine(1).backtest(series, plan, Progress.NONE);
        assertThat(rows.get(0).accuracy().origins()).isZero();
        assertThat(rows.get(0).accuracy().mae()).isNaN();
        assertThat(rows.get(3).accuracy().origins()).isEqualTo(2);
    }

    private ForecastingEngine engine(int threads) {
        return engine(
                new Methods(List.of(
                        Method.local(new SimpleExponentialSmoothing()),
                        Method.local(new MovingAverage()),
                        Method.local(new AutoRegression()))),
                threads);
    }

    private ForecastingEngine engine(Methods methods, int threads) {
        ForecastingEngine engine = new ForecastingEngine(() -> methods, threads);
        engines.add(engine);
        return engine;
    }

    private static List<ForecastOutcome> forecast(
            ForecastingEngine engine, List<DemandSeries> series, ForecastPlan plan) {
        List<ForecastOutcome> outcomes = new ArrayList<>();
        engine.forecast(series, plan, outcomes::add, Progress.NONE);
        return outcomes;
    }

    private static ForecastPlan plan(String... methods) {
        return new ForecastPlan(List.of(methods), 0, request(), Map.of(), Map.of());
    }

    private static ForecastRequest request() {
        return ForecastRequest.of(HORIZON).withPaths(20);
    }

    private static List<DemandSeries> series(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> series("s" + i, 3 * (i + 1) % 120, t -> 50 + i + 10 * Math.sin(t) + noise(t + i)))
                .toList();
    }

    private static DemandSeries series(String key, int n, java.util.function.IntToDoubleFunction demand) {
        return DemandSeries.builder(
                        Sku.of(key),
                        TimeGrid.MONTHS,
                        0,
                        IntStream.range(0, n).mapToDouble(demand).toArray())
                .build();
    }

    private static String withoutSeconds(SeriesAccuracy row) {
        return row.toString().replaceAll("seconds=.*", "");
    }

    private static double noise(int t) {
        double x = Math.sin(t * 12.9898 + 4.1) * 43758.5453;
        return (x - Math.floor(x) - 0.5) * 3.46;
    }

    private static void assertSame(ForecastOutcome one, ForecastOutcome two) {
        assertThat(two.champion().method()).isEqualTo(one.champion().method());
        assertThat(two.champion().reasons()).isEqualTo(one.champion().reasons());
        assertThat(two.forecast().means()).containsExactly(one.forecast().means());
        for (int h = 0; h < HORIZON; h++) {
            for (int i = 0; i < one.forecast().probabilities().length; i++) {
                assertThat(two.forecast().quantile(i, h))
                        .isEqualTo(one.forecast().quantile(i, h));
            }
            assertThat(two.forecast().paths().orElseThrow().at(3, h))
                    .isEqualTo(one.forecast().paths().orElseThrow().at(3, h));
        }
    }

    private static void assertWords(ForecastOutcome outcome) {
        ForecastWording wording = new ForecastWording();
        outcome.champion().reasons().forEach(r -> {
            assertThat(wording.say(r, Locale.ENGLISH))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
            assertThat(wording.say(r, Locale.SIMPLIFIED_CHINESE))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
        });
    }

    /** Delegates to another method under its own name. */
    private abstract static class Wrapped implements Forecaster {
        final Forecaster inner = new MovingAverage();

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public FittedModel read(InputStream in) {
            throw new UnsupportedOperationException();
        }
    }

    /** A moving average that calls itself the ensemble. */
    private static final class Renamed extends Wrapped {
        @Override
        public String method() {
            return Ensemble.NAME;
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            return inner.fit(history, training);
        }
    }

    private static final class Broken extends Wrapped {
        @Override
        public String method() {
            return "broken";
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            throw new IllegalStateException("no such luck");
        }
    }

    private static final class Global extends Wrapped {
        private final List<Integer> fits = new ArrayList<>();

        @Override
        public String method() {
            return "global";
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            fits.add(history.size());
            return inner.fit(history, training);
        }
    }

    private static final class AllZero extends Wrapped {
        @Override
        public String method() {
            return "all-zero";
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            FittedModel model = inner.fit(history, training);
            return new FittedModel() {
                @Override
                public almanac.api.forecast.Provenance provenance() {
                    return model.provenance();
                }

                @Override
                public Forecast forecast(DemandSeries seen, ForecastRequest request) {
                    int n = request.probabilities().size();
                    return new Forecast(
                            seen.sku(),
                            seen.grid(),
                            seen.endBucket(),
                            new double[request.horizon()],
                            request.probabilities().stream().mapToDouble(p -> p).toArray(),
                            new double[n][request.horizon()],
                            null,
                            model.provenance(),
                            List.of());
                }

                @Override
                public void write(java.io.OutputStream out) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
