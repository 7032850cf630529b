package almanac.learning.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every method that fits a network to each series must do. Small networks, so that it is quick. */
abstract class SeriesForecasterTest {
    private static final Map<String, String> SMALL = Map.of("layers", "1", "units", "6", "epochs", "4");
    private static final ForecastRequest REQUEST =
            new ForecastRequest(12, ForecastRequest.PLANNING_PROBABILITIES, 40, 7);

    abstract Forecaster forecaster();

    @Test
    void forecastsAreFiniteAndInOrder() {
        Forecast forecast = forecast(series("a", 60, 1));
        assertSane(forecast);
        assertThat(forecast.horizon()).isEqualTo(12);
        assertThat(forecast.firstBucket()).isEqualTo(60);
        assertThat(forecast.provenance().method()).isEqualTo(forecaster().method());
        assertThat(forecast.paths().orElseThrow().count()).isEqualTo(40);
    }

    @Test
    void reportsErrorsOnTheHeldOutPart() {
        Forecast forecast = forecast(series("a", 60, 1));
        Reason note = forecast.notes().get(0);
        assertThat(note.code()).isEqualTo("learning.held-out");
        assertThat(note.value("points")).contains(12L);
        Map<String, String> parameters = forecast.provenance().parameters();
        double mse = Double.parseDouble(parameters.get("heldOutMse"));
        double rmse = Double.parseDouble(parameters.get("heldOutRmse"));
        assertThat(rmse * rmse).isCloseTo(mse, within(1e-9 * mse));
        assertThat(note.value("rmse")).contains(rmse);
        assertThat(parameters)
                .containsEntry("window", "3")
                .containsEntry("units", "6")
                .containsKey("heldOutMae");
    }

    @Test
    void theHeldOutPartIsNotLearnedFrom() {
        double[] values = series("a", 60, 1).toArray();
        double[] other = values.clone();
        for (int i = 50; i < 60; i++) {
            other[i] *= 3;
        }
        Training training = training(Map.of("refit", "none"));
        Forecast first = fit(training, of("a", values)).forecast(of("a", values), REQUEST);
        Forecast second = fit(training, of("a", other)).forecast(of("a", values), REQUEST);
        assertThat(second.means()).containsExactly(first.means());
    }

    @Test
    void usesNothingAfterTheOrigin() {
        DemandSeries whole = series("a", 60, 1);
        double[] changed = whole.toArray();
        Arrays.fill(changed, 50, 60, 1e6);
        FittedModel model = fit(training(Map.of()), whole.head(50));
        assertThat(of("a", changed).head(50).toArray())
                .containsExactly(whole.head(50).toArray());
        assertSame(
                model.forecast(whole.head(50), REQUEST),
                model.forecast(of("a", changed).head(50), REQUEST));
        assertThat(model.forecast(whole, REQUEST).firstBucket()).isEqualTo(60);
    }

    @Test
    void theSeedDecides() {
        DemandSeries series = series("a", 60, 1);
        Forecast first = fit(training(Map.of()), series).forecast(series, REQUEST);
        Forecast again = fit(training(Map.of()), series).forecast(series, REQUEST);
        Training otherSeed = new Training(0, 12, 99, SMALL, Progress.NONE);
        assertSame(first, again);
        assertThat(forecaster()
                        .fit(List.of(series), otherSeed)
                        .forecast(series, REQUEST)
                        .means())
                .isNotEqualTo(first.means());
    }

    @Test
    void neitherOrderNorCompanyMatters() {
        DemandSeries a = series("a", 60, 1);
        DemandSeries b = series("b", 40, 2);
        FittedModel both = fit(training(Map.of()), a, b);
        FittedModel turned = fit(training(Map.of()), b, a);
        FittedModel alone = fit(training(Map.of()), a);
        assertSame(both.forecast(a, REQUEST), turned.forecast(a, REQUEST));
        assertSame(both.forecast(a, REQUEST), alone.forecast(a, REQUEST));
    }

    @Test
    void likeSeriesOfDifferentSkusGetNetworksOfTheirOwn() {
        DemandSeries a = series("a", 60, 1);
        DemandSeries b = of("b", a.toArray());
        FittedModel both = fit(training(Map.of()), a, b);
        assertThat(both.forecast(a, REQUEST).means())
                .isNotEqualTo(both.forecast(b, REQUEST).means());
    }

    @Test
    void readsWhatItWroteBitEqual() throws IOException {
        DemandSeries learned = series("a", 60, 1);
        DemandSeries shortOne = of("b", 4, 5, 6);
        FittedModel model = fit(training(Map.of()), learned, shortOne);
        FittedModel read = forecaster().read(new ByteArrayInputStream(bytes(model)));
        assertThat(read.provenance()).isEqualTo(model.provenance());
        for (DemandSeries series : List.of(learned, shortOne)) {
            Forecast before = model.forecast(series, REQUEST);
            Forecast after = read.forecast(series, REQUEST);
            assertSame(before, after);
            assertThat(after.provenance()).isEqualTo(before.provenance());
            assertThat(after.notes()).isEqualTo(before.notes());
        }
    }

    @Test
    void refusesOtherVersionsAndDamage() throws IOException {
        byte[] file = bytes(fit(training(Map.of()), series("a", 30, 1)));
        byte[] later = file.clone();
        int version = 4 + 2 + forecaster().method().length() + 2;
        later[version] = '9';
        assertThatThrownBy(() -> forecaster().read(new ByteArrayInputStream(later)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("version 1");
        byte[] foreign = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThatThrownBy(() -> forecaster().read(new ByteArrayInputStream(foreign)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(forecaster().method());
        for (int length : new int[] {0, 3, 20, file.length / 2, file.length - 3}) {
            assertThatThrownBy(() -> forecaster().read(new ByteArrayInputStream(file, 0, length)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void shortHistoriesSayWhatStoodIn() {
        DemandSeries series = of("a", 100, 120, 110, 130, 150, 140, 160, 170, 180, 200);
        Forecast forecast = forecast(series);
        assertThat(forecast.provenance().method()).isEqualTo("moving-average");
        assertThat(forecast.notes().get(0))
                .isEqualTo(Reason.of(
                        "learning.too-short",
                        "method",
                        forecaster().method(),
                        "buckets",
                        10,
                        "needed",
                        14,
                        "used",
                        "moving-average"));
        assertThat(forecast.mean(0)).isCloseTo((170 + 180 + 200) / 3.0, within(1e-9));
        assertSane(forecast);
    }

    @Test
    void theShortestHistorySaidIsEnough() {
        assertThat(forecast(series("a", 13, 1)).provenance().method()).isEqualTo("moving-average");
        assertThat(forecast(series("a", 14, 1)).provenance().method())
                .isEqualTo(forecaster().method());
    }

    @Test
    void constantsStayConstant() {
        double[] fives = new double[40];
        Arrays.fill(fives, 5);
        Forecast forecast = forecast(of("a", fives));
        assertThat(forecast.means()).containsOnly(5);
        assertThat(forecast.quantileAt(0.975, 11)).isEqualTo(5);
        assertThat(forecast.notes().get(0).code()).isEqualTo("learning.constant");
    }

    @Test
    void zerosStayZero() {
        assertThat(forecast(of("a", new double[40])).means()).containsOnly(0);
    }

    @Test
    void oneObservationIsRepeated() {
        assertThat(forecast(of("a", 7)).means()).containsOnly(7);
    }

    @Test
    void nothingKnownIsZero() {
        assertThat(forecast(of("a")).means()).containsOnly(0);
        assertThat(forecast(of("b", Double.NaN, Double.NaN)).means()).containsOnly(0);
    }

    @Test
    void missingBucketsAreNoObstacle() {
        double[] values = series("a", 60, 1).toArray();
        for (int i : new int[] {0, 1, 7, 20, 21, 22, 47, 48, 55, 59}) {
            values[i] = Double.NaN;
        }
        Forecast forecast = forecast(of("a", values));
        assertSane(forecast);
        assertThat(forecast.provenance().method()).isEqualTo(forecaster().method());
        assertThat(forecast.notes().get(0).value("points")).contains(9L);
    }

    @Test
    void intermittentAndNegativeDemandGivesNoNegativeForecast() {
        double[] values = new double[80];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? random.nextInt(-3, 10) : 0;
        }
        assertSane(forecast(of("a", values)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e12, 1, 1e-6})
    void unitsOfMeasureDoNotMatter(double factor) {
        double[] values = series("a", 60, 1).toArray();
        double[] scaled = Arrays.stream(values).map(v -> v * factor).toArray();
        Forecast plain = forecast(of("a", values));
        Forecast forecast = forecast(of("a", scaled));
        assertSane(forecast);
        for (int h = 0; h < 12; h++) {
            assertThat(forecast.mean(h) / factor).isCloseTo(plain.mean(h), within(0.01 * plain.mean(h)));
        }
    }

    @Test
    void intervalsAreNoNarrowerFurtherAhead() {
        Forecast forecast = forecast(series("a", 120, 1));
        double first = forecast.quantileAt(0.9, 0) - forecast.quantileAt(0.1, 0);
        double last = forecast.quantileAt(0.9, 11) - forecast.quantileAt(0.1, 11);
        assertThat(first).isPositive();
        assertThat(last).isGreaterThan(0.8 * first);
    }

    @Test
    void refusesParametersItDoesNotHave() {
        for (Map<String, String> wrong : List.of(
                Map.of("alpha", "0.3"),
                Map.of("window", "0"),
                Map.of("units", "3.5"),
                Map.of("epochs", "many"),
                Map.of("refit", "some"),
                Map.of("learningRate", "NaN"))) {
            Training training = new Training(0, 1, 1, wrong, Progress.NONE);
            assertThatThrownBy(() -> forecaster().fit(List.of(series("a", 20, 1)), training))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> forecaster().fit(List.of(series("a", 60, 1)), new Training(0, 1, 1, SMALL, cancelled)))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void refusesSeriesItWasNotFittedOn() {
        FittedModel model = fit(training(Map.of()), series("a", 30, 1));
        assertThatThrownBy(() -> model.forecast(series("b", 30, 1), REQUEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void manyThreadsShareAModel() {
        List<DemandSeries> all =
                IntStream.range(0, 4).mapToObj(i -> series("s" + i, 40, i)).toList();
        FittedModel model = fit(training(Map.of()), all.toArray(DemandSeries[]::new));
        List<double[]> alone =
                all.stream().map(s -> model.forecast(s, REQUEST).means()).toList();
        List<double[]> together = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> model.forecast(all.get(i % 4), REQUEST).means())
                .toList();
        for (int i = 0; i < 32; i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i % 4));
        }
    }

    private Forecast forecast(DemandSeries series) {
        return fit(training(Map.of()), series).forecast(series, REQUEST);
    }

    private FittedModel fit(Training training, DemandSeries... series) {
        return forecaster().fit(List.of(series), training);
    }

    private static Training training(Map<String, String> more) {
        Map<String, String> parameters = new java.util.HashMap<>(SMALL);
        parameters.putAll(more);
        return new Training(0, 12, 1, parameters, Progress.NONE);
    }

    static DemandSeries of(String key, double... values) {
        return DemandSeries.builder(Sku.of(key), TimeGrid.DAYS, 0, values).build();
    }

    /** A weekly pattern with noise around 50 units. */
    static DemandSeries series(String key, int buckets, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(
                key,
                IntStream.range(0, buckets)
                        .mapToDouble(i -> 50 + 15 * Math.sin(2 * Math.PI * i / 7) + random.nextDouble(-5, 5))
                        .toArray());
    }

    private static byte[] bytes(FittedModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static void assertSame(Forecast expected, Forecast actual) {
        assertThat(actual.means()).containsExactly(expected.means());
        for (int h = 0; h < expected.horizon(); h++) {
            for (int p = 0; p < expected.probabilities().length; p++) {
                assertThat(actual.quantile(p, h)).isEqualTo(expected.quantile(p, h));
            }
            assertThat(actual.paths().orElseThrow().at(5, h))
                    .isEqualTo(expected.paths().orElseThrow().at(5, h));
        }
    }

    private static void assertSane(Forecast forecast) {
        for (int h = 0; h < forecast.horizon(); h++) {
            assertThat(forecast.mean(h)).isFinite().isNotNegative();
            double last = 0;
            for (int p = 0; p < forecast.probabilities().length; p++) {
                assertThat(forecast.quantile(p, h)).isFinite().isGreaterThanOrEqualTo(last);
                last = forecast.quantile(p, h);
            }
            assertThat(forecast.paths().orElseThrow().at(0, h)).isFinite().isNotNegative();
        }
    }
}
