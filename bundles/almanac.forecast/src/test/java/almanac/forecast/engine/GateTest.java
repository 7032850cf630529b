package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
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
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SeriesAccuracy;
import almanac.api.forecast.Training;
import almanac.forecast.ForecastWording;
import almanac.forecast.method.MovingAverage;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final int HORIZON = 6;

    @Test
    void aLearnedMethodThatForeseesMoreComesIn() {
        for (ForecastOutcome outcome : forecast(new Learned("seer", 1), plan("auto", "seer"), shop(12))) {
            assertThat(outcome.forecast().provenance().method()).isIn("blend", "seer");
            assertThat(outcome.champion().accuracies()).containsKey("seer");
            assertThat(codes(outcome)).contains("champion.blend");
            double actual = 0;
            double told = 0;
            for (int h = 0; h < HORIZON; h++) {
                actual += demand(60 + h, outcome.champion().sku().key());
                told += outcome.forecast().mean(h);
            }
            assertThat(told / actual).isBetween(0.85, 1.15);
        }
    }

    @Test
    void aLearnedMethodThatForeseesLessStaysOut() {
        for (ForecastOutcome outcome : forecast(new Learned("fool", 7), plan("auto", "fool"), shop(12))) {
            assertThat(outcome.forecast().provenance().method()).isNotIn("blend", "fool");
            assertThat(codes(outcome)).contains("champion.gate");
        }
    }

    @Test
    void aSeriesWithoutDemandOfItsOwnIsForecastByWhatOthersTaught() {
        List<DemandSeries> all = new ArrayList<>(shop(12));
        all.add(DemandSeries.builder(Sku.of("new"), TimeGrid.DAYS, 60, new double[0])
                .build());
        ForecastOutcome last =
                forecast(new Learned("seer", 1), plan("auto", "seer"), all).get(12);
        assertThat(last.forecast().provenance().method()).isEqualTo("seer");
        assertThat(codes(last)).contains("champion.no-own-past");
    }

    @Test
    void aBacktestShowsTheBlendBesideItsMembers() {
        try (ForecastingEngine engine = engine(new Learned("seer", 1))) {
            BacktestPlan plan = new BacktestPlan(List.of("auto", "seer"), HORIZON, 2, HORIZON, 0, 1);
            List<SeriesAccuracy> rows = engine.backtest(shop(12), plan, Progress.NONE);
            Map<String, Double> wape = new TreeMap<>();
            rows.stream()
                    .filter(r -> r.sku() == null)
                    .forEach(r -> wape.put(r.method(), r.accuracy().wape()));
            assertThat(wape).containsKeys("auto", "seer", "blend");
            assertThat(wape.get("blend")).isLessThan(0.7 * wape.get("auto"));
        }
    }

    private static List<String> codes(ForecastOutcome outcome) {
        ForecastWording wording = new ForecastWording();
        for (Reason reason : outcome.champion().reasons()) {
            assertThat(wording.say(reason, Locale.ENGLISH))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
            assertThat(wording.say(reason, Locale.SIMPLIFIED_CHINESE))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
        }
        return outcome.champion().reasons().stream().map(Reason::code).toList();
    }

    private static List<ForecastOutcome> forecast(Forecaster learned, ForecastPlan plan, List<DemandSeries> series) {
        try (ForecastingEngine engine = engine(learned)) {
            List<ForecastOutcome> outcomes = new ArrayList<>();
            engine.forecast(series, plan, outcomes::add, Progress.NONE);
            return outcomes;
        }
    }

    private static ForecastingEngine engine(Forecaster learned) {
        Methods methods =
                new Methods(List.of(Method.local(new MovingAverage()), new Method(learned, true, true, false)));
        return new ForecastingEngine(() -> methods, 2);
    }

    private static ForecastPlan plan(String... methods) {
        return new ForecastPlan(List.of(methods), 0, ForecastRequest.of(HORIZON), Map.of(), Map.of());
    }

    private static List<DemandSeries> shop(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> DemandSeries.builder(
                                Sku.of("s" + i),
                                TimeGrid.DAYS,
                                0,
                                IntStream.range(0, 60)
                                        .mapToDouble(t -> demand(t, "s" + i))
                                        .toArray())
                        .build())
                .toList();
    }

    /** Nothing that a single history tells. */
    private static double demand(int t, String key) {
        double x = Math.sin(t * 12.9898 + key.hashCode()) * 43758.5453;
        return 20 + 80 * (x - Math.floor(x));
    }

    /** Knows the future, times a factor. */
    private record Learned(String method, double factor) implements Forecaster {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            return new FittedModel() {
                @Override
                public Provenance provenance() {
                    return new Provenance(method, "1", new TreeMap<>(), 1, "", "", Instant.EPOCH);
                }

                @Override
                public Forecast forecast(DemandSeries seen, ForecastRequest request) {
                    double[] mean = new double[request.horizon()];
                    Arrays.setAll(
                            mean,
                            h -> factor
                                    * demand(
                                            (int) seen.endBucket() + h,
                                            seen.sku().key()));
                    double[][] quantiles = new double[request.probabilities().size()][];
                    Arrays.fill(quantiles, mean);
                    return new Forecast(
                            seen.sku(),
                            seen.grid(),
                            seen.endBucket(),
                            mean,
                            request.probabilities().stream().mapToDouble(p -> p).toArray(),
                            quantiles,
                            null,
                            provenance(),
                            List.of());
                }

                @Override
                public void write(OutputStream out) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public FittedModel read(InputStream in) {
            throw new UnsupportedOperationException();
        }
    }
}
