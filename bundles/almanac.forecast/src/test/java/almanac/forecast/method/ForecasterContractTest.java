package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.ForecastWording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every forecasting method. A method's test inherits it and adds numbers from outside. */
public abstract class ForecasterContractTest {
    private static final int HORIZON = 7;
    private static final ForecastRequest REQUEST =
            new ForecastRequest(HORIZON, ForecastRequest.PLANNING_PROBABILITIES, 60, 42);

    /** A new instance of the method. */
    protected abstract Forecaster forecaster();

    /** Whether forecasts of k times the demand are k times the forecasts. */
    protected boolean isScaleEquivariant() {
        return true;
    }

    /** Relative tolerance of scale equivariance. */
    protected double scaleTolerance() {
        return 1e-6;
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("season-trend", season(60)),
                new Shape(
                        "steep-decline",
                        IntStream.range(0, 40)
                                .mapToDouble(t -> Math.max(0, 400 - 11 * t))
                                .toArray()),
                new Shape(
                        "growth",
                        IntStream.range(0, 40)
                                .mapToDouble(t -> Math.pow(1.4, t))
                                .toArray()),
                new Shape("intermittent", intermittent(72)),
                new Shape(
                        "mostly-zero",
                        IntStream.range(0, 50).mapToDouble(t -> t == 20 ? 3 : 0).toArray()),
                new Shape(
                        "leading-zeros",
                        IntStream.range(0, 50)
                                .mapToDouble(t -> t < 30 ? 0 : 5 + t % 3)
                                .toArray()),
                new Shape(
                        "stopped",
                        IntStream.range(0, 50)
                                .mapToDouble(t -> t < 30 ? 5 + t % 4 : 0)
                                .toArray()),
                new Shape(
                        "level-shift",
                        IntStream.range(0, 50)
                                .mapToDouble(t -> (t < 25 ? 10 : 200) + t % 5)
                                .toArray()),
                new Shape(
                        "negative",
                        IntStream.range(0, 40)
                                .mapToDouble(t -> Math.sin(t) * 10 - 8)
                                .toArray()),
                new Shape("constant", constant(30, 12.5)),
                new Shape(
                        "nearly-constant",
                        IntStream.range(0, 30)
                                .mapToDouble(t -> t == 17 ? 12.5000001 : 12.5)
                                .toArray()),
                new Shape("all-zero", constant(30, 0)),
                new Shape("all-missing", constant(30, Double.NaN)),
                new Shape("empty", new double[0]),
                new Shape("one", new double[] {4}),
                new Shape("one-zero", new double[] {0}),
                new Shape("one-among-missing", among(Double.NaN, 9, 4, 20)),
                new Shape("two", new double[] {4, 6}),
                new Shape("three", new double[] {4, 6, 5}),
                new Shape("four", new double[] {1, 0, 0, 3}),
                new Shape("five", new double[] {1, 2, 4, 8, 16}),
                new Shape("eight", new double[] {3, 1, 4, 1, 5, 9, 2, 6}),
                new Shape("season-and-one", season(13)),
                new Shape("leading-missing", missing(season(50), t -> t < 9)),
                new Shape("trailing-missing", missing(season(50), t -> t > 45)),
                new Shape("inner-missing", missing(season(50), t -> t % 6 == 4 || (t > 20 && t < 25))),
                new Shape("infinite", among(5, Double.POSITIVE_INFINITY, 7, 30)),
                new Shape("huge", scaled(season(60), 1e12)),
                new Shape("tiny", scaled(season(60), 1e-8)),
                new Shape("intermittent-huge", scaled(intermittent(60), 1e12)),
                new Shape("typo", among(5, 5e9, 30, 60)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void forecastIsFiniteOrderedAndAsLongAsAsked(Shape shape) {
        for (int scale : new int[] {-1, 0}) {
            Forecast forecast = forecast(series("a", shape.demand(), scale));
            assertThat(forecast.horizon()).isEqualTo(HORIZON);
            assertThat(forecast.firstBucket()).isEqualTo(100 + shape.demand().length);
            assertThat(forecast.probabilities()).hasSize(REQUEST.probabilities().size());
            assertThat(forecast.paths()).hasValueSatisfying(p -> {
                assertThat(p.count()).isEqualTo(60);
                assertThat(p.horizon()).isEqualTo(HORIZON);
            });
            for (double value : everything(forecast)) {
                assertThat(value).isFinite().isNotNegative();
            }
            assertOrdered(forecast);
            if (scale == 0) {
                assertWhole(forecast);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void modelReadBackForecastsTheSameBits(Shape shape) throws IOException {
        DemandSeries series = series("a", shape.demand(), 0);
        FittedModel model = forecaster().fit(List.of(series), training());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        FittedModel read = forecaster().read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.provenance()).isEqualTo(model.provenance());
        Forecast before = model.forecast(series, REQUEST);
        Forecast after = read.forecast(series, REQUEST);
        assertThat(everything(after)).containsExactly(everything(before));
        assertThat(after.provenance()).isEqualTo(before.provenance());
        assertThat(after.notes()).isEqualTo(before.notes());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatRanIsNamedAndNotesHaveWords(Shape shape) {
        Forecast forecast = forecast(series("a", shape.demand(), -1));
        assertThat(forecast.provenance().method()).isNotEmpty();
        if (!forecast.provenance().method().equals(forecaster().method())) {
            assertThat(forecast.notes()).isNotEmpty();
        }
        forecast.notes().forEach(note -> {
            assertThat(new ForecastWording().say(note, Locale.ENGLISH))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
            assertThat(new ForecastWording().say(note, Locale.SIMPLIFIED_CHINESE))
                    .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
        });
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void forecastOfAnEarlierOriginIgnoresTheFuture(Shape shape) {
        int origin = shape.demand().length / 2;
        double[] other = shape.demand().clone();
        for (int t = origin; t < other.length; t++) {
            other[t] = 7 * other[t] + 1000;
        }
        DemandSeries one = withDriver(series("a", shape.demand(), -1), 1).head(origin);
        DemandSeries two = withDriver(series("a", other, -1), 2).head(origin);
        assertThat(everything(forecast(one))).containsExactly(everything(forecast(two)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void modelForecastsFromALaterOrigin(Shape shape) {
        if (shape.demand().length < 4) {
            return;
        }
        DemandSeries later = series("a", shape.demand(), -1);
        DemandSeries earlier = later.head(later.size() - 3);
        Forecast forecast = forecaster().fit(List.of(earlier), training()).forecast(later, REQUEST);
        assertThat(forecast.firstBucket()).isEqualTo(later.endBucket());
        for (double value : everything(forecast)) {
            assertThat(value).isFinite().isNotNegative();
        }
        assertOrdered(forecast);
    }

    @Test
    void forecastScalesWithDemand() {
        if (!isScaleEquivariant()) {
            return;
        }
        for (double[] demand : List.of(season(60), intermittent(60), new double[] {3, 1, 4, 1, 5, 9, 2, 6})) {
            Forecast one = forecast(series("a", demand, -1));
            for (double factor : new double[] {1e-6, 8, 1e9}) {
                Forecast many = forecast(series("a", scaled(demand, factor), -1));
                double largest = Arrays.stream(one.means()).max().orElseThrow() + 1e-9;
                for (int h = 0; h < HORIZON; h++) {
                    assertThat(many.mean(h) / factor).isCloseTo(one.mean(h), within(scaleTolerance() * largest));
                    for (int i = 0; i < one.probabilities().length; i++) {
                        assertThat(many.quantile(i, h) / factor)
                                .isCloseTo(one.quantile(i, h), within(20 * scaleTolerance() * largest));
                    }
                }
            }
        }
    }

    @Test
    void orderAndCompanyOfSeriesDoNotMatter() {
        List<DemandSeries> all = new ArrayList<>();
        shapes().filter(s -> s.demand().length > 0).forEach(s -> all.add(series(s.name(), s.demand(), -1)));
        FittedModel together = forecaster().fit(all, training());
        List<DemandSeries> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        FittedModel reversed = forecaster().fit(turned, training());
        all.parallelStream().forEach(series -> {
            double[] alone = everything(forecast(series));
            assertThat(everything(together.forecast(series, REQUEST))).containsExactly(alone);
            assertThat(everything(reversed.forecast(series, REQUEST))).containsExactly(alone);
        });
    }

    @Test
    void seedDecidesThePaths() {
        DemandSeries series = series("a", season(60), -1);
        ForecastRequest other = new ForecastRequest(HORIZON, REQUEST.probabilities(), 60, 43);
        FittedModel model = forecaster().fit(List.of(series), training());
        assertThat(everything(model.forecast(series, REQUEST)))
                .containsExactly(everything(forecast(series)))
                .isNotEqualTo(everything(model.forecast(series, other)));
        assertThat(model.forecast(series, other).means())
                .containsExactly(model.forecast(series, REQUEST).means());
    }

    @Test
    void pathsAgreeWithQuantiles() {
        DemandSeries series = series(
                "a",
                IntStream.range(0, 120).mapToDouble(t -> 100 + noise(t) * 10).toArray(),
                -1);
        Forecast forecast = forecaster()
                .fit(List.of(series), training())
                .forecast(series, new ForecastRequest(HORIZON, List.of(0.1, 0.5, 0.9), 4000, 1));
        for (int h = 0; h < HORIZON; h++) {
            for (int i = 0; i < 3; i++) {
                double limit = forecast.quantile(i, h);
                int step = h;
                double below = IntStream.range(0, 4000)
                                .filter(p -> forecast.paths().orElseThrow().at(p, step) <= limit)
                                .count()
                        / 4000.0;
                assertThat(below).isCloseTo(forecast.probabilities()[i], within(0.05));
            }
        }
    }

    @Test
    void unknownParameterIsRefused() {
        Training wrong = new Training(12, HORIZON, 1, Map.of("noSuchParameter", "1"), Progress.NONE);
        List<DemandSeries> series = List.of(series("a", season(40), -1));
        assertThatThrownBy(() -> forecaster().fit(series, wrong))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("noSuchParameter");
    }

    @Test
    void wrongValueOfEachParameterIsRefused() {
        List<DemandSeries> series = List.of(series("a", season(40), -1));
        forecaster().parameters().forEach(p -> {
            Training wrong = new Training(12, HORIZON, 1, Map.of(p.name(), "-1e99"), Progress.NONE);
            assertThatThrownBy(() -> forecaster().fit(series, wrong))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(p.name());
        });
    }

    @Test
    void damagedModelIsRefused() {
        assertThatThrownBy(() -> forecaster().read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void methodIsNamedInKebabCase() {
        assertThat(forecaster().method()).matches("[a-z][a-z0-9-]*");
    }

    /** A shape of demand to try. */
    protected record Shape(String name, double[] demand) {
        @Override
        public String toString() {
            return name;
        }
    }

    protected final Forecast forecast(DemandSeries series) {
        return forecaster().fit(List.of(series), training()).forecast(series, REQUEST);
    }

    protected static Training training() {
        return Training.forHorizon(HORIZON);
    }

    /** Monthly demand from bucket 100 on. */
    protected static DemandSeries series(String key, double[] demand, int scale) {
        return DemandSeries.builder(Sku.of(key), TimeGrid.MONTHS, 100, demand)
                .scale(scale)
                .build();
    }

    private static DemandSeries withDriver(DemandSeries series, int salt) {
        int n = series.size() + HORIZON;
        double[] past = IntStream.range(0, n)
                .mapToDouble(t -> noise(t) + (t >= series.size() / 2 ? salt : 0))
                .toArray();
        Driver pastOnly = new Driver("temperature", Driver.Known.PAST_ONLY, series.firstBucket(), past);
        return series.with().drivers(List.of(pastOnly)).build();
    }

    private static double[] everything(Forecast forecast) {
        List<Double> all = new ArrayList<>();
        for (int h = 0; h < forecast.horizon(); h++) {
            all.add(forecast.mean(h));
            for (int i = 0; i < forecast.probabilities().length; i++) {
                all.add(forecast.quantile(i, h));
            }
            int step = h;
            forecast.paths().ifPresent(p -> {
                for (int i = 0; i < p.count(); i++) {
                    all.add(p.at(i, step));
                }
            });
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void assertOrdered(Forecast forecast) {
        for (int h = 0; h < forecast.horizon(); h++) {
            for (int i = 1; i < forecast.probabilities().length; i++) {
                assertThat(forecast.quantile(i, h)).isGreaterThanOrEqualTo(forecast.quantile(i - 1, h));
            }
        }
    }

    private static void assertWhole(Forecast forecast) {
        for (int h = 0; h < forecast.horizon(); h++) {
            for (int i = 0; i < forecast.probabilities().length; i++) {
                assertThat(forecast.quantile(i, h)).isEqualTo(Math.rint(forecast.quantile(i, h)));
            }
            for (int p = 0; p < forecast.paths().orElseThrow().count(); p++) {
                double units = forecast.paths().orElseThrow().at(p, h);
                assertThat(units).isEqualTo(Math.rint(units));
            }
        }
    }

    private static double[] season(int n) {
        return IntStream.range(0, n)
                .mapToDouble(t -> 200 + 2 * t + 40 * Math.sin(t * Math.PI / 6) + 6 * noise(t))
                .toArray();
    }

    private static double[] intermittent(int n) {
        return IntStream.range(0, n)
                .mapToDouble(t -> noise(t) > 0.6 ? Math.ceil(6 * Math.abs(noise(t + 500))) : 0)
                .toArray();
    }

    private static double[] constant(int n, double value) {
        double[] demand = new double[n];
        Arrays.fill(demand, value);
        return demand;
    }

    private static double[] among(double usual, double odd, int at, int n) {
        double[] demand = Double.isNaN(usual) ? constant(n, usual) : scaled(season(n), usual / 200);
        demand[at] = odd;
        return demand;
    }

    private static double[] missing(double[] demand, java.util.function.IntPredicate where) {
        return IntStream.range(0, demand.length)
                .mapToDouble(t -> where.test(t) ? Double.NaN : demand[t])
                .toArray();
    }

    private static double[] scaled(double[] demand, double factor) {
        DoubleUnaryOperator times = v -> v * factor;
        return Arrays.stream(demand).map(times).toArray();
    }

    /** About -1.7 to 1.7, of variance near 1, without a generator. */
    private static double noise(int t) {
        double x = Math.sin(t * 12.9898 + 4.1) * 43758.5453;
        return (x - Math.floor(x) - 0.5) * 3.46;
    }
}
