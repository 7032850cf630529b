package almanac.learning.trees;

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
import almanac.api.forecast.Training;
import almanac.api.forecast.TrainingFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesForecasterTest {
    private static final int HORIZON = 14;
    private static final ForecastRequest REQUEST =
            new ForecastRequest(HORIZON, ForecastRequest.PLANNING_PROBABILITIES, 60, 42);
    private static final Map<String, String> QUICK = Map.of("trees", "80", "rows", "8000");
    private static final List<DemandSeries> SHOP = Trees.shop(400, HORIZON);
    private static final FittedModel MODEL = fit(SHOP, QUICK);

    @Test
    void learnsPromotionsPricesAndWeeks() {
        List<DemandSeries> longer = Trees.shop(400 + HORIZON, 0);
        double error = 0;
        double naive = 0;
        double all = 0;
        for (int i = 0; i < SHOP.size(); i++) {
            Forecast forecast = MODEL.forecast(SHOP.get(i), REQUEST);
            for (int h = 0; h < HORIZON; h++) {
                double actual = longer.get(i).demand(400 + h);
                error += Math.abs(actual - forecast.mean(h));
                naive += Math.abs(actual - SHOP.get(i).demand(400 - 7 + h % 7));
                all += actual;
            }
        }
        // Noise alone, uniform within 20%, is a mean absolute error of 10%.
        assertThat(error / all).isLessThan(0.17);
        assertThat(error).isLessThan(0.6 * naive);
    }

    @Test
    void intervalsHoldAboutWhatTheyPromise() {
        List<DemandSeries> longer = Trees.shop(400 + HORIZON, 0);
        int within = 0;
        for (int i = 0; i < SHOP.size(); i++) {
            Forecast forecast = MODEL.forecast(SHOP.get(i), REQUEST);
            for (int h = 0; h < HORIZON; h++) {
                double actual = longer.get(i).demand(400 + h);
                within += actual >= forecast.quantileAt(0.1, h) && actual <= forecast.quantileAt(0.9, h) ? 1 : 0;
            }
        }
        assertThat((double) within / SHOP.size() / HORIZON).isBetween(0.65, 0.95);
    }

    static Stream<double[]> shapes() {
        double nan = Double.NaN;
        return Stream.of(
                new double[0],
                new double[] {4},
                new double[] {0},
                new double[] {3, 1, 4, 1, 5, 9, 2, 6},
                new double[120],
                IntStream.range(0, 120).mapToDouble(t -> t < 60 ? 5 + t % 4 : 0).toArray(),
                IntStream.range(0, 120).mapToDouble(t -> t == 20 ? 3 : 0).toArray(),
                IntStream.range(0, 120).mapToDouble(t -> Math.sin(t) * 10 - 8).toArray(),
                IntStream.range(0, 120)
                        .mapToDouble(t -> t % 6 == 4 || t > 110 ? nan : 20 + t % 7)
                        .toArray(),
                IntStream.range(0, 30).mapToDouble(t -> nan).toArray(),
                IntStream.range(0, 60)
                        .mapToDouble(t -> t == 30 ? Double.POSITIVE_INFINITY : 7)
                        .toArray(),
                IntStream.range(0, 100).mapToDouble(t -> 1e12 * (2 + t % 7)).toArray(),
                IntStream.range(0, 100).mapToDouble(t -> 1e-8 * (2 + t % 7)).toArray());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void forecastsAreFiniteOrderedAndAsLongAsAsked(double[] demand) {
        for (int scale : new int[] {-1, 0}) {
            DemandSeries series = DemandSeries.builder(new Sku("x", "l1"), TimeGrid.DAYS, Trees.FIRST, demand)
                    .scale(scale)
                    .build();
            assertSane(MODEL.forecast(series, REQUEST), series, scale == 0);
            assertSane(fit(List.of(series), QUICK).forecast(series, REQUEST), series, scale == 0);
        }
    }

    @Test
    void saysHowGoodItWasOnWhatWasHeldBack() {
        TrainingFacts facts = TrainingFacts.of(MODEL.provenance());
        assertThat(facts.series()).isEqualTo(SHOP.size());
        assertThat(facts.loss()).isPositive().isLessThan(0.5 * facts.reference());
    }

    @Test
    void whatStandsInIsNamed() {
        DemandSeries few = Trees.series("i1", "l1", 20, 10, 0);
        Forecast forecast = fit(List.of(few), QUICK).forecast(few, REQUEST);
        assertThat(forecast.provenance().method()).isEqualTo("moving-average");
        assertThat(forecast.notes().get(0).code()).isEqualTo("learning.too-little");
        assertThat(MODEL.forecast(SHOP.get(0), REQUEST).provenance().method()).isEqualTo("trees");
    }

    @Test
    void nothingAfterTheOriginIsUsed() {
        DemandSeries whole = SHOP.get(3);
        double[] other = whole.toArray();
        Arrays.fill(other, 300, 400, 1e6);
        DemandSeries changed = whole.withDemand(other);
        assertThat(everything(MODEL.forecast(changed.head(300), REQUEST)))
                .containsExactly(everything(MODEL.forecast(whole.head(300), REQUEST)));
        List<DemandSeries> heads = SHOP.stream().map(s -> s.head(300)).toList();
        List<DemandSeries> turned = SHOP.stream()
                .map(s -> s.withDemand(IntStream.range(0, 400)
                                .mapToDouble(t -> t < 300 ? s.demand(t) : 9)
                                .toArray())
                        .head(300))
                .toList();
        assertThat(everything(fit(turned, QUICK).forecast(turned.get(5), REQUEST)))
                .containsExactly(everything(fit(heads, QUICK).forecast(heads.get(5), REQUEST)));
    }

    @Test
    void aDriverSeenOnlyAsItHappensIsNotUsedAheadOfTheOrigin() {
        List<DemandSeries> one = SHOP.stream().map(s -> withWeather(s, 1)).toList();
        List<DemandSeries> two = SHOP.stream().map(s -> withWeather(s, 2)).toList();
        FittedModel model = fit(one, QUICK);
        for (int i = 0; i < one.size(); i += 9) {
            // The same up to the origin, other values behind it, which a careless host handed over all the same.
            assertThat(everything(model.forecast(two.get(i), REQUEST)))
                    .containsExactly(everything(model.forecast(one.get(i), REQUEST)));
        }
        assertThat(everything(fit(two, QUICK).forecast(two.get(0), REQUEST)))
                .containsExactly(everything(model.forecast(one.get(0), REQUEST)));
    }

    @Test
    void aDriverKnownAheadIsUsed() {
        DemandSeries series = SHOP.get(0);
        double[] always = new double[400 + HORIZON];
        for (int t = 0; t < always.length; t++) {
            always[t] = t < 400 ? series.driver("promotion").orElseThrow().at(Trees.FIRST + t) : 1;
        }
        DemandSeries promoted = series.with()
                .drivers(List.of(
                        new Driver("promotion", Driver.Known.AHEAD, Trees.FIRST, always),
                        series.driver("price").orElseThrow()))
                .build();
        Arrays.fill(always, 400, always.length, 0);
        DemandSeries plain = series.with()
                .drivers(List.of(
                        new Driver("promotion", Driver.Known.AHEAD, Trees.FIRST, always),
                        series.driver("price").orElseThrow()))
                .build();
        assertThat(Arrays.stream(MODEL.forecast(promoted, REQUEST).means()).sum())
                .isGreaterThan(1.5
                        * Arrays.stream(MODEL.forecast(plain, REQUEST).means()).sum());
    }

    @Test
    void demandFallsAsThePriceRisesWhereThatIsAsked() {
        FittedModel falling = fit(SHOP, Map.of("trees", "80", "rows", "8000", "price", "falling"));
        for (DemandSeries series : SHOP.subList(0, 5)) {
            double[] last = null;
            for (double price = 3; price < 8; price += 0.5) {
                double[] means = falling.forecast(at(series, price), REQUEST).means();
                for (int h = 0; last != null && h < HORIZON; h++) {
                    assertThat(means[h]).isLessThanOrEqualTo(last[h] + 1e-9);
                }
                last = means;
            }
        }
    }

    @Test
    void aNewSkuIsForecastFromItsAttributes() {
        List<DemandSeries> others =
                SHOP.stream().filter(s -> !s.sku().equals(new Sku("i5", "l2"))).toList();
        FittedModel model = fit(others, QUICK);
        DemandSeries whole = Trees.series("i5", "l2", 180, 400, HORIZON);
        DemandSeries none = DemandSeries.builder(whole.sku(), TimeGrid.DAYS, whole.endBucket(), new double[0])
                .attributes(whole.attributes())
                .drivers(whole.drivers())
                .build();
        Forecast forecast = model.forecast(none, REQUEST);
        double told = Arrays.stream(forecast.means()).sum();
        double known = Arrays.stream(model.forecast(whole, REQUEST).means()).sum();
        assertThat(told).isCloseTo(known, within(0.3 * known));
        assertThat(forecast.notes().get(0).code()).isEqualTo("learning.young");
        assertThat(forecast.notes().get(0).value("own")).contains(0.0);
    }

    @Test
    void aPastOfItsOwnTakesOverByEvidence() {
        DemandSeries whole = Trees.series("i9", "l2", 900, 400, HORIZON);
        double last = 0;
        for (int days : new int[] {0, 3, 10, 30}) {
            DemandSeries young = DemandSeries.builder(
                            whole.sku(),
                            TimeGrid.DAYS,
                            whole.endBucket() - days,
                            Arrays.copyOfRange(whole.toArray(), 400 - days, 400))
                    .attributes(whole.attributes())
                    .drivers(whole.drivers())
                    .build();
            double told = Arrays.stream(MODEL.forecast(young, REQUEST).means()).sum();
            assertThat(told).isGreaterThan(last);
            last = told;
        }
        double known = Arrays.stream(MODEL.forecast(whole, REQUEST).means()).sum();
        assertThat(last).isCloseTo(known, within(0.2 * known));
    }

    @Test
    void contributionsAddUp() {
        for (String objective : List.of("squares", "tweedie", "poisson")) {
            FittedModel model = fit(SHOP, Map.of("trees", "60", "rows", "8000", "objective", objective));
            for (DemandSeries series : SHOP.subList(0, 6)) {
                Forecast forecast = model.forecast(series, REQUEST);
                Contributions parts = model.contributions(series, REQUEST).orElseThrow();
                for (int h = 0; h < HORIZON; h++) {
                    int step = h;
                    double sum = Arrays.stream(Cause.values())
                            .mapToDouble(c -> parts.at(c, step))
                            .sum();
                    assertThat(sum).isCloseTo(forecast.mean(h), within(1e-6 * (1 + forecast.mean(h))));
                }
            }
        }
    }

    @Test
    void promotionsAreCreditedWithWhatTheySell() {
        DemandSeries series = SHOP.get(2);
        Contributions parts = MODEL.contributions(series, REQUEST).orElseThrow();
        for (int h = 0; h < HORIZON; h++) {
            boolean on = series.driver("promotion").orElseThrow().at(series.endBucket() + h) > 0;
            if (on) {
                assertThat(parts.at(Cause.PROMOTION, h)).isGreaterThan(0.3 * parts.at(Cause.LEVEL, h));
            }
        }
    }

    @Test
    void readsWhatItWroteBitEqual() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MODEL.write(out);
        FittedModel read = Trees.forecaster().read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.provenance()).isEqualTo(MODEL.provenance());
        for (DemandSeries series : SHOP) {
            assertThat(everything(read.forecast(series, REQUEST)))
                    .containsExactly(everything(MODEL.forecast(series, REQUEST)));
        }
        assertThat(read.contributions(SHOP.get(0), REQUEST).orElseThrow().total(Cause.PRICE))
                .isEqualTo(
                        MODEL.contributions(SHOP.get(0), REQUEST).orElseThrow().total(Cause.PRICE));
    }

    @Test
    void refusesOtherVersionsAndDamage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MODEL.write(out);
        byte[] file = out.toByteArray();
        byte[] later = file.clone();
        later[4 + 2 + "trees".length() + 2] = '9';
        assertThatThrownBy(() -> Trees.forecaster().read(new ByteArrayInputStream(later)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9");
        for (int length : new int[] {0, 3, 20, file.length / 2, file.length - 30}) {
            assertThatThrownBy(() -> Trees.forecaster().read(new ByteArrayInputStream(file, 0, length)))
                    .isInstanceOf(IOException.class);
        }
        byte[] foreign = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThatThrownBy(() -> Trees.forecaster().read(new ByteArrayInputStream(foreign)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("trees");
    }

    @Test
    void theSeedDecidesAndOrderMattersNotToTheChoiceOfRows() {
        assertThat(everything(fit(SHOP, QUICK).forecast(SHOP.get(1), REQUEST)))
                .containsExactly(everything(MODEL.forecast(SHOP.get(1), REQUEST)));
        List<DemandSeries> turned = new ArrayList<>(SHOP);
        Collections.reverse(turned);
        double[] one = fit(turned, QUICK).forecast(SHOP.get(1), REQUEST).means();
        double[] two = MODEL.forecast(SHOP.get(1), REQUEST).means();
        assertThat(Arrays.stream(one).sum())
                .isCloseTo(
                        Arrays.stream(two).sum(),
                        within(0.1 * Arrays.stream(two).sum()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e-6})
    void unitsOfMeasureDoNotMatter(double factor) {
        List<DemandSeries> scaled = SHOP.stream()
                .map(s -> s.withDemand(
                                Arrays.stream(s.toArray()).map(v -> v * factor).toArray())
                        .with()
                        .scale(-1)
                        .build())
                .toList();
        double[] plain = MODEL.forecast(SHOP.get(4), REQUEST).means();
        double[] told = fit(scaled, QUICK).forecast(scaled.get(4), REQUEST).means();
        for (int h = 0; h < HORIZON; h++) {
            assertThat(told[h] / factor).isCloseTo(plain[h], within(0.1 * plain[h]));
        }
    }

    @Test
    void pathsAgreeWithQuantilesAndGoTogether() {
        DemandSeries series = SHOP.get(27).with().scale(-1).build();
        Forecast forecast = MODEL.forecast(series, new ForecastRequest(HORIZON, List.of(0.1, 0.5, 0.9), 3000, 1));
        for (int h = 0; h < HORIZON; h++) {
            for (int i = 0; i < 3; i++) {
                int step = h;
                double limit = forecast.quantile(i, h);
                double below = IntStream.range(0, 3000)
                                .filter(p -> forecast.paths().orElseThrow().at(p, step) <= limit)
                                .count()
                        / 3000.0;
                assertThat(below).isCloseTo(forecast.probabilities()[i], within(0.02));
            }
        }
    }

    @Test
    void manyThreadsShareAModel() {
        List<double[]> alone =
                SHOP.stream().map(s -> MODEL.forecast(s, REQUEST).means()).toList();
        List<double[]> together = IntStream.range(0, 56)
                .parallel()
                .mapToObj(i -> MODEL.forecast(SHOP.get(i % 28), REQUEST).means())
                .toList();
        for (int i = 0; i < 56; i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i % 28));
        }
    }

    @Test
    void demandWithManyEmptyDaysIsLearnedToo() {
        SplittableRandom random = new SplittableRandom(5);
        List<DemandSeries> rare = IntStream.range(0, 20)
                .mapToObj(i -> DemandSeries.builder(
                                Sku.of("r" + i),
                                TimeGrid.DAYS,
                                Trees.FIRST,
                                IntStream.range(0, 300)
                                        .mapToDouble(t -> random.nextInt(5) == 0 ? random.nextInt(1, 4) : 0)
                                        .toArray())
                        .scale(0)
                        .build())
                .toList();
        FittedModel model = fit(rare, QUICK);
        assertThat(model.provenance().parameters().get("objective")).isIn("tweedie", "squares");
        double sum = rare.stream()
                .mapToDouble(s -> Arrays.stream(model.forecast(s, REQUEST).means())
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
        assertThat(sum).isCloseTo(0.4, within(0.06));
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Trees.forecaster().fit(SHOP, new Training(0, HORIZON, 1, QUICK, cancelled)))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void refusesParametersItDoesNotHave() {
        for (Map<String, String> wrong : List.of(
                Map.of("alpha", "0.3"), Map.of("leaves", "1"), Map.of("price", "rising"), Map.of("trees", "many"))) {
            assertThatThrownBy(() -> fit(SHOP, wrong))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }

    private static FittedModel fit(List<DemandSeries> series, Map<String, String> parameters) {
        return Trees.forecaster().fit(series, new Training(0, HORIZON, 1, parameters, Progress.NONE));
    }

    private static DemandSeries withWeather(DemandSeries series, int salt) {
        double[] values = IntStream.range(0, 400 + HORIZON)
                .mapToDouble(t -> t < 400 ? Math.cos(t) : 100 * salt)
                .toArray();
        List<Driver> drivers = new ArrayList<>(series.drivers());
        drivers.add(new Driver("weather", Driver.Known.PAST_ONLY, Trees.FIRST, values));
        return series.with().drivers(drivers).build();
    }

    private static DemandSeries at(DemandSeries series, double price) {
        double[] prices = IntStream.range(0, 400 + HORIZON)
                .mapToDouble(t -> t < 400 ? series.driver("price").orElseThrow().at(Trees.FIRST + t) : price)
                .toArray();
        return series.with()
                .drivers(List.of(
                        series.driver("promotion").orElseThrow(),
                        new Driver("price", Driver.Known.AHEAD, Trees.FIRST, prices)))
                .build();
    }

    private static double[] everything(Forecast forecast) {
        return IntStream.range(0, forecast.horizon())
                .boxed()
                .flatMapToDouble(h -> java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(
                                forecast.mean(h), forecast.paths().orElseThrow().at(5, h)),
                        IntStream.range(0, forecast.probabilities().length).mapToDouble(i -> forecast.quantile(i, h))))
                .toArray();
    }

    private static void assertSane(Forecast forecast, DemandSeries series, boolean whole) {
        assertThat(forecast.horizon()).isEqualTo(HORIZON);
        assertThat(forecast.firstBucket()).isEqualTo(series.endBucket());
        assertThat(forecast.paths().orElseThrow().count()).isEqualTo(60);
        for (int h = 0; h < HORIZON; h++) {
            assertThat(forecast.mean(h)).isFinite().isNotNegative();
            double last = 0;
            for (int i = 0; i < forecast.probabilities().length; i++) {
                double quantile = forecast.quantile(i, h);
                assertThat(quantile).isFinite().isGreaterThanOrEqualTo(last);
                assertThat(!whole || quantile == Math.rint(quantile)).isTrue();
                last = quantile;
            }
            assertThat(forecast.paths().orElseThrow().at(0, h)).isFinite().isNotNegative();
        }
    }
}
