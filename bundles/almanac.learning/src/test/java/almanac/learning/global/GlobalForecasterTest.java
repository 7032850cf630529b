package almanac.learning.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.api.forecast.TrainingFacts;
import almanac.learning.GruGlobalForecaster;
import almanac.learning.LearningWording;
import almanac.learning.LstmGlobalForecaster;
import almanac.learning.Native;
import almanac.learning.RnnGlobalForecaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every method that trains one network over all series must do. Small networks, so that it is quick. */
class GlobalForecasterTest {
    private static final int HORIZON = 7;
    private static final Map<String, String> SMALL =
            Map.of("units", "8", "samples", "512", "epochs", "3", "batch", "64", "window", "14");
    private static final ForecastRequest REQUEST =
            new ForecastRequest(HORIZON, ForecastRequest.PLANNING_PROBABILITIES, 50, 7);

    private final Forecaster forecaster = new GruGlobalForecaster(Native.MATH);

    @ParameterizedTest
    @ValueSource(strings = {"quantiles", "negative-binomial"})
    void forecastsAreFiniteAndInOrder(String law) {
        FittedModel model = forecaster.fit(shop(), training(Map.of("law", law)));
        for (DemandSeries series : shop()) {
            Forecast forecast = model.forecast(series, REQUEST);
            assertSane(forecast);
            assertThat(forecast.firstBucket()).isEqualTo(series.endBucket());
            assertThat(forecast.provenance().method()).isEqualTo("gru-global");
            assertThat(forecast.provenance().parameters()).containsEntry("lawUsed", law);
        }
    }

    @Test
    void everyCellIsOffered() {
        for (Forecaster each :
                List.of(new LstmGlobalForecaster(Native.MATH), new RnnGlobalForecaster(Native.MATH), forecaster)) {
            Forecast forecast = each.fit(shop(), training(Map.of())).forecast(shop().get(0), REQUEST);
            assertSane(forecast);
            assertThat(forecast.provenance().method()).isEqualTo(each.method());
        }
    }

    @Test
    void saysHowGoodItWasOnWhatWasHeldBack() {
        TrainingFacts facts =
                TrainingFacts.of(forecaster.fit(shop(), training(Map.of())).provenance());
        assertThat(facts.series()).isEqualTo(shop().size());
        assertThat(facts.loss()).isLessThanOrEqualTo(facts.reference());
    }

    /** A promotion doubles demand and a past-only signal is noise: a network that learns anything sees the former. */
    @Test
    void learnsWhatAPromotionDoes() {
        Map<String, String> more = Map.of("epochs", "12", "samples", "2048", "learningRate", "0.01", "units", "16");
        FittedModel model = forecaster.fit(shop(), training(more));
        DemandSeries series = shop().get(3);
        double with = total(model.forecast(withPromotion(series, 1), REQUEST));
        double without = total(model.forecast(withPromotion(series, 0), REQUEST));
        assertThat(with / without).isBetween(1.5, 2.6);
    }

    @Test
    void pastOnlyDriversBeyondTheOriginChangeNothing() {
        FittedModel model = forecaster.fit(shop(), training(Map.of()));
        DemandSeries series = shop().get(2);
        DemandSeries leaking = withSignal(series, series.size() + HORIZON, 1e6);
        assertSame(model.forecast(series, REQUEST), model.forecast(leaking, REQUEST));
        List<DemandSeries> all = shop();
        List<DemandSeries> other =
                all.stream().map(s -> withSignal(s, s.size() + HORIZON, 1e6)).toList();
        assertSame(
                forecaster.fit(all, training(Map.of())).forecast(series, REQUEST),
                forecaster.fit(other, training(Map.of())).forecast(series, REQUEST));
    }

    @Test
    void theFutureChangesNothing() {
        DemandSeries whole = shop().get(1);
        double[] changed = whole.toArray();
        Arrays.fill(changed, 150, changed.length, 1e6);
        DemandSeries other = whole.withDemand(changed);
        List<DemandSeries> heads = List.of(whole.head(150), shop().get(0).head(150));
        List<DemandSeries> others = List.of(other.head(150), shop().get(0).head(150));
        assertSame(
                forecaster.fit(heads, training(Map.of())).forecast(whole.head(150), REQUEST),
                forecaster.fit(others, training(Map.of())).forecast(other.head(150), REQUEST));
    }

    @Test
    void theSeedDecides() {
        DemandSeries series = shop().get(0);
        Forecast first = forecaster.fit(shop(), training(Map.of())).forecast(series, REQUEST);
        Forecast again = forecaster.fit(shop(), training(Map.of())).forecast(series, REQUEST);
        assertSame(first, again);
        Training other = new Training(0, HORIZON, 99, SMALL, Progress.NONE);
        assertThat(forecaster.fit(shop(), other).forecast(series, REQUEST).means())
                .isNotEqualTo(first.means());
    }

    @Test
    void orderOfSeriesDoesNotMatter() {
        List<DemandSeries> turned = new ArrayList<>(shop());
        Collections.reverse(turned);
        DemandSeries series = shop().get(0);
        assertSame(
                forecaster.fit(shop(), training(Map.of())).forecast(series, REQUEST),
                forecaster.fit(turned, training(Map.of())).forecast(series, REQUEST));
    }

    @Test
    void readsWhatItWroteBitEqual() throws IOException {
        FittedModel model = forecaster.fit(shop(), training(Map.of()));
        FittedModel read = forecaster.read(new ByteArrayInputStream(bytes(model)));
        assertThat(read.provenance()).isEqualTo(model.provenance());
        for (DemandSeries series : shop()) {
            assertSame(model.forecast(series, REQUEST), read.forecast(series, REQUEST));
        }
    }

    @Test
    void refusesOtherVersionsAndDamage() throws IOException {
        byte[] file = bytes(forecaster.fit(shop(), training(Map.of("epochs", "1"))));
        byte[] later = file.clone();
        later[4 + 2 + forecaster.method().length() + 2] = '9';
        assertThatThrownBy(() -> forecaster.read(new ByteArrayInputStream(later)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("version 1");
        assertThatThrownBy(() -> new LstmGlobalForecaster(Native.MATH).read(new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gru-global");
        for (int length : new int[] {0, 3, 20, file.length / 2, file.length - 3}) {
            assertThatThrownBy(() -> forecaster.read(new ByteArrayInputStream(file, 0, length)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void tooLittleToLearnFromSaysWhatStoodIn() {
        DemandSeries series = series("a", 3, 4, 5);
        Forecast forecast = forecaster.fit(List.of(series), training(Map.of())).forecast(series, REQUEST);
        assertSane(forecast);
        assertThat(forecast.mean(0)).isCloseTo(4, within(1e-9));
        assertThat(forecast.provenance().method()).isEqualTo("moving-average");
        assertThat(forecast.notes().get(0).code()).isEqualTo("learning.few-windows");
        assertWorded(forecast);
    }

    @Test
    void nothingKnownIsZero() {
        for (DemandSeries series : List.of(series("a"), series("b", Double.NaN, Double.NaN))) {
            Forecast forecast =
                    forecaster.fit(List.of(series), training(Map.of())).forecast(series, REQUEST);
            assertThat(forecast.means()).containsOnly(0);
        }
    }

    /** An item without history at a place where all sell ten times as much. */
    @Test
    void aNewItemIsLikeOthersOfItsKind() {
        List<DemandSeries> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (String place : List.of("small", "large")) {
                all.add(DemandSeries.builder(
                                new Sku("item" + i, place),
                                TimeGrid.DAYS,
                                0,
                                demand(i, 120, place.equals("large") ? 100 : 10))
                        .build());
            }
        }
        FittedModel model = forecaster.fit(all, training(Map.of("epochs", "6")));
        for (String place : List.of("small", "large")) {
            DemandSeries empty = DemandSeries.builder(new Sku("new", place), TimeGrid.DAYS, 120, new double[0])
                    .build();
            Forecast forecast = model.forecast(empty, REQUEST);
            assertSane(forecast);
            double usual = place.equals("large") ? 100 : 10;
            assertThat(total(forecast) / HORIZON / usual).isBetween(0.4, 2.5);
            assertThat(forecast.notes().get(0).code()).isEqualTo("learning.no-history");
            assertWorded(forecast);
        }
    }

    @Test
    void oddHistoriesAreNoObstacle() {
        double[] gaps = demand(1, 90, 20);
        for (int i : new int[] {0, 1, 20, 21, 22, 60, 89}) {
            gaps[i] = Double.NaN;
        }
        double[] odd = demand(2, 90, 20);
        odd[40] = Double.POSITIVE_INFINITY;
        odd[41] = -7;
        List<DemandSeries> all = List.of(
                series("gaps", gaps),
                series("odd", odd),
                series("zero", new double[90]),
                series("none"),
                series("huge", scaled(demand(3, 90, 20), 1e12)),
                series("tiny", scaled(demand(4, 90, 20), 1e-8)));
        FittedModel model = forecaster.fit(all, training(Map.of()));
        all.forEach(series -> assertSane(model.forecast(series, REQUEST)));
    }

    @Test
    void wholeUnitsStayWhole() {
        DemandSeries series = shop().get(0).with().scale(0).build();
        Forecast forecast =
                forecaster.fit(shop(), training(Map.of("law", "quantiles"))).forecast(series, REQUEST);
        for (int h = 0; h < HORIZON; h++) {
            double quantile = forecast.quantileAt(0.9, h);
            double path = forecast.paths().orElseThrow().at(0, h);
            assertThat(quantile).isEqualTo(Math.rint(quantile));
            assertThat(path).isEqualTo(Math.rint(path));
        }
    }

    @Test
    void aLongerHorizonThanTrainedIsTold() {
        FittedModel model = forecaster.fit(shop(), training(Map.of()));
        Forecast forecast = model.forecast(shop().get(0), ForecastRequest.of(3 * HORIZON));
        assertThat(forecast.horizon()).isEqualTo(3 * HORIZON);
        assertThat(Arrays.stream(forecast.means()).boxed()).allMatch(Double::isFinite);
    }

    @Test
    void pathsAgreeWithQuantiles() {
        FittedModel model = forecaster.fit(shop(), training(Map.of("law", "quantiles")));
        Forecast forecast =
                model.forecast(shop().get(1), new ForecastRequest(HORIZON, List.of(0.1, 0.5, 0.9), 4000, 1));
        for (int h = 0; h < HORIZON; h++) {
            for (int i = 0; i < 3; i++) {
                int below = 0;
                for (int p = 0; p < 4000; p++) {
                    below += forecast.paths().orElseThrow().at(p, h) <= forecast.quantile(i, h) ? 1 : 0;
                }
                assertThat(below / 4000.0).isCloseTo(forecast.probabilities()[i], within(0.04));
            }
        }
    }

    /** One epoch from an earlier model is nearer to what it ends at than one epoch from random weights. */
    @Test
    void refitGoesOnFromTheEarlierModel() throws IOException {
        Map<String, String> much = Map.of("epochs", "12", "samples", "2048", "learningRate", "0.01");
        List<DemandSeries> earlier = shop().stream().map(s -> s.head(170)).toList();
        FittedModel before = forecaster.fit(earlier, training(much));
        FittedModel stored = forecaster.read(new ByteArrayInputStream(bytes(before)));
        List<DemandSeries> more = new ArrayList<>(shop());
        more.add(with(
                series("new@shop", demand(9, 60, 30)), shop().get(0).drivers().get(0)));
        FittedModel warm = forecaster.refit(stored, more, training(Map.of("epochs", "1")));
        FittedModel cold = forecaster.fit(more, training(Map.of("epochs", "1")));
        assertThat(warm.provenance().parameters()).containsEntry("warmStart", "true");
        assertThat(cold.provenance().parameters()).containsEntry("warmStart", "false");
        assertThat(loss(warm)).isLessThan(loss(cold));
        more.forEach(series -> assertSane(warm.forecast(series, REQUEST)));
    }

    @Test
    void refitOfAModelWithOtherInputsBeginsAnew() {
        FittedModel before = forecaster.fit(shop(), training(Map.of("epochs", "1")));
        List<DemandSeries> other = shop().stream()
                .map(s -> with(s, new Driver("price", Driver.Known.AHEAD, s.firstBucket(), s.toArray())))
                .toList();
        FittedModel fresh = forecaster.refit(before, other, training(Map.of("epochs", "1")));
        assertThat(fresh.provenance().parameters()).containsEntry("warmStart", "false");
    }

    @Test
    void refitGivesTheSameBitsForTheSameSeedAlsoAfterOneThatWasKilled() {
        List<DemandSeries> earlier = shop().stream().map(s -> s.head(190)).toList();
        FittedModel before = forecaster.fit(earlier, training(Map.of()));
        FittedModel straight = forecaster.refit(before, shop(), training(Map.of()));
        assertThatThrownBy(
                        () -> forecaster.refit(before, shop(), new Training(0, HORIZON, 1, SMALL, cancelledAfter(5))))
                .isInstanceOf(CancelledException.class);
        FittedModel restarted = forecaster.refit(before, shop(), training(Map.of()));
        shop().forEach(s -> assertSame(straight.forecast(s, REQUEST), restarted.forecast(s, REQUEST)));
    }

    /** With nothing held back that says when it is enough, going on has an end. */
    @Test
    void goesOnForAsManyEpochsAsTrainingTookAndThenBeginsAnew() {
        FittedModel model = forecaster.fit(shop(), training(Map.of("learningRate", "0.01")));
        int first = Integer.parseInt(model.provenance().parameters().get("epochsUsed"));
        for (int since = 1; since <= first; since++) {
            model = forecaster.refit(model, shop(), training(Map.of("learningRate", "0.01")));
            assertThat(model.provenance().parameters())
                    .containsEntry("warmStart", "true")
                    .containsEntry("epochsAtFirst", Integer.toString(first))
                    .containsEntry("epochsSince", Integer.toString(since));
        }
        assertThat(forecaster
                        .refit(model, shop(), training(Map.of()))
                        .provenance()
                        .parameters())
                .containsEntry("warmStart", "false");
    }

    /** Tells training to end when it has asked so many times. */
    private static Progress cancelledAfter(int questions) {
        return new Progress() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return ++asked > questions;
            }
        };
    }

    private static double loss(FittedModel model) {
        return Double.parseDouble(model.provenance().parameters().get("heldBackLoss"));
    }

    @Test
    void contributionsAddUpAndNameThePromotion() {
        Map<String, String> more = Map.of("epochs", "12", "samples", "2048", "learningRate", "0.01", "units", "16");
        FittedModel model = forecaster.fit(shop(), training(more));
        DemandSeries promoted = withPromotion(shop().get(3), 1);
        Contributions parts = model.contributions(promoted, REQUEST).orElseThrow();
        Forecast forecast = model.forecast(promoted, REQUEST);
        for (int h = 0; h < HORIZON; h++) {
            double sum = 0;
            for (Cause cause : Cause.values()) {
                sum += parts.at(cause, h);
            }
            assertThat(sum).isCloseTo(forecast.mean(h), within(1e-9 * forecast.mean(h)));
        }
        assertThat(parts.total(Cause.PROMOTION)).isBetween(0.2 * total(forecast), 0.6 * total(forecast));
        assertThat(parts.total(Cause.PRICE)).isZero();
        Contributions plain =
                model.contributions(withPromotion(shop().get(3), 0), REQUEST).orElseThrow();
        assertThat(plain.total(Cause.PROMOTION)).isLessThan(0.3 * parts.total(Cause.PROMOTION));
    }

    @Test
    void refusesParametersItDoesNotHave() {
        for (Map<String, String> wrong : List.of(
                Map.of("alpha", "0.3"), Map.of("units", "3.5"), Map.of("law", "some"), Map.of("dropout", "0.9"))) {
            Training training = new Training(0, 1, 1, wrong, Progress.NONE);
            assertThatThrownBy(() -> forecaster.fit(shop(), training))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }

    @Test
    void cancelledTrainingEnds() {
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> forecaster.fit(shop(), new Training(0, HORIZON, 1, SMALL, cancelled)))
                .isInstanceOf(CancelledException.class);
    }

    static List<DemandSeries> shop() {
        List<DemandSeries> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            DemandSeries plain = DemandSeries.builder(
                            Sku.parse("item" + i + "@shop"), TimeGrid.DAYS, 10 * i, demand(i, 200, 5 + 20 * i))
                    .attributes(Map.of("category", "c" + i % 2))
                    .build();
            all.add(withSignal(withPromotion(plain, 0), plain.size(), 0));
        }
        return all;
    }

    /** A week's pattern, twice as much in promotions: the days that {@link #isPromoted} says. */
    private static double[] demand(int seed, int n, double level) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] demand = new double[n];
        for (int t = 0; t < n; t++) {
            double mean = level * (1 + 0.3 * Math.sin(2 * Math.PI * t / 7)) * (isPromoted(t) ? 2 : 1);
            demand[t] = Math.max(0, Math.rint(mean + 0.1 * level * random.nextGaussian()));
        }
        return demand;
    }

    private static boolean isPromoted(int t) {
        return t / 5 % 4 == 3;
    }

    /** With promotions as they were, and all through the horizon or never. */
    private static DemandSeries withPromotion(DemandSeries series, double ahead) {
        double[] flags = new double[series.size() + HORIZON];
        for (int t = 0; t < flags.length; t++) {
            flags[t] = t < series.size() ? (isPromoted(t) ? 1 : 0) : ahead;
        }
        return with(series, new Driver("promotion", Driver.Known.AHEAD, series.firstBucket(), flags));
    }

    /** With a past-only signal that may go on, wrongly, beyond the history. */
    private static DemandSeries withSignal(DemandSeries series, int length, double beyond) {
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = t < series.size() ? Math.sin(12.9898 * t) : beyond;
        }
        return with(series, new Driver("search", Driver.Known.PAST_ONLY, series.firstBucket(), values));
    }

    private static DemandSeries with(DemandSeries series, Driver driver) {
        Map<String, Driver> drivers = new HashMap<>();
        series.drivers().forEach(d -> drivers.put(d.name(), d));
        drivers.put(driver.name(), driver);
        return series.with().drivers(List.copyOf(drivers.values())).build();
    }

    private static DemandSeries series(String key, double... demand) {
        return DemandSeries.builder(Sku.parse(key), TimeGrid.DAYS, 0, demand).build();
    }

    private static double[] scaled(double[] demand, double factor) {
        return Arrays.stream(demand).map(v -> v * factor).toArray();
    }

    private static double total(Forecast forecast) {
        return Arrays.stream(forecast.means()).sum();
    }

    static Training training(Map<String, String> other) {
        Map<String, String> parameters = new HashMap<>(SMALL);
        parameters.putAll(other);
        return new Training(0, HORIZON, 1, parameters, Progress.NONE);
    }

    private static byte[] bytes(FittedModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static void assertSane(Forecast forecast) {
        assertThat(forecast.horizon()).isEqualTo(HORIZON);
        assertThat(forecast.paths().orElseThrow().count()).isEqualTo(50);
        for (int h = 0; h < HORIZON; h++) {
            assertThat(forecast.mean(h)).isFinite().isNotNegative();
            double last = 0;
            for (int i = 0; i < forecast.probabilities().length; i++) {
                assertThat(forecast.quantile(i, h)).isFinite().isGreaterThanOrEqualTo(last);
                last = forecast.quantile(i, h);
            }
            for (int p = 0; p < 50; p++) {
                assertThat(forecast.paths().orElseThrow().at(p, h)).isFinite().isNotNegative();
            }
        }
    }

    private static void assertWorded(Forecast forecast) {
        forecast.notes().forEach(note -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(new LearningWording().say(note, locale))
                        .hasValueSatisfying(s -> assertThat(s).doesNotContain("{"));
            }
        });
    }

    private static void assertSame(Forecast first, Forecast second) {
        assertThat(second.means()).containsExactly(first.means());
        assertThat(second.notes()).isEqualTo(first.notes());
        for (int h = 0; h < first.horizon(); h++) {
            for (int i = 0; i < first.probabilities().length; i++) {
                assertThat(second.quantile(i, h)).isEqualTo(first.quantile(i, h));
            }
            for (int p = 0; p < first.paths().orElseThrow().count(); p++) {
                assertThat(second.paths().orElseThrow().at(p, h))
                        .isEqualTo(first.paths().orElseThrow().at(p, h));
            }
        }
    }
}
