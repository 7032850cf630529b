package almanac.forecast.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.CleaningRules;
import almanac.api.demand.CleaningRules.Missing;
import almanac.api.demand.CleaningRules.Outlier;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesCleaningTest {
    private static final double GAP = Double.NaN;

    /** Four months without a holiday follow. */
    private static final long FIRST = TimeGrid.DAYS.indexOf(LocalDate.of(2023, 6, 29));

    @Test
    void cleanDemandStaysAsItIs() {
        CleanedSeries cleaned = clean(weekly(70));
        assertThat(cleaned.corrections()).isEmpty();
        assertThat(cleaned.cleaned().toArray()).containsExactly(weekly(70));
        assertThat(cleaned.demandClass()).isEqualTo(DemandClass.SMOOTH);
    }

    @ParameterizedTest
    @CsvSource({"ZERO, 0, zero", "MEAN, 20, mean", "INTERPOLATE, 25, line-between-neighbours"})
    void missingBucketIsFilledByTheRule(Missing rule, double filled, String method) {
        double[] demand = {10, 20, GAP, 30, 20};
        CleanedSeries cleaned = clean(series(demand), new CleaningRules(rule, Outlier.NONE, 6, true));
        assertThat(cleaned.cleaned().demand(2)).isEqualTo(filled);
        assertThat(cleaned.corrections()).singleElement().satisfies(c -> {
            assertThat(c.cause()).isEqualTo(Correction.Cause.MISSING);
            assertThat(c.method()).isEqualTo(method);
            assertThat(c.bucket()).isEqualTo(FIRST + 2);
            assertThat(c.before()).isNaN();
        });
    }

    @Test
    void seasonalFillingKnowsTheDayOfTheWeek() {
        double[] demand = weekly(70);
        double saturday = demand[38];
        demand[38] = GAP;
        assertThat(clean(demand).cleaned().demand(38)).isCloseTo(saturday, within(3.0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outlier.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRuleFindsASlipOfTwoDigits(Outlier rule) {
        double[] demand = weekly(140);
        double right = demand[60];
        demand[60] = 100 * right;
        CleanedSeries cleaned = clean(series(demand), new CleaningRules(Missing.SEASONAL, rule, 4, true));
        assertThat(cleaned.corrections())
                .filteredOn(c -> c.bucket() == FIRST + 60)
                .singleElement()
                .satisfies(c -> assertThat(c.cause()).isEqualTo(Correction.Cause.OUTLIER));
        assertThat(cleaned.cleaned().demand(60)).isCloseTo(right, within(4.0));
    }

    @Test
    void spikeAndHoleAreFoundBySeason() {
        double[] demand = weekly(140);
        demand[60] = 120;
        demand[90] = 0;
        assertThat(clean(demand).corrections()).extracting(Correction::bucket).containsExactly(FIRST + 60, FIRST + 90);
    }

    @Test
    void promotionIsNoOutlier() {
        double[] demand = weekly(140);
        demand[60] = 120;
        double[] promoted = new double[140];
        promoted[60] = 1;
        DemandSeries series = series(demand)
                .with()
                .drivers(List.of(new Driver("promotion", Driver.Known.AHEAD, FIRST, promoted)))
                .build();
        assertThat(clean(series, CleaningRules.DEFAULT).corrections()).isEmpty();
    }

    @Test
    void holidayPeakIsNoOutlier() {
        double[] demand = weekly(140);
        long christmas = TimeGrid.DAYS.indexOf(LocalDate.of(2023, 12, 23));
        demand[70] = 150;
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, christmas - 70, demand)
                .build();
        assertThat(clean(series, CleaningRules.DEFAULT).corrections()).isEmpty();
    }

    @Test
    void intermittentSpikesAreDemand() {
        double[] demand = IntStream.range(0, 140)
                .mapToDouble(t -> t % 5 == 0 ? 1 + t % 3 : 0)
                .toArray();
        demand[60] = 30;
        CleanedSeries cleaned = clean(demand);
        assertThat(cleaned.corrections()).isEmpty();
        assertThat(cleaned.demandClass()).isEqualTo(DemandClass.LUMPY);
    }

    @Test
    void levelShiftIsNoOutlier() {
        double[] demand = IntStream.range(0, 140)
                .mapToDouble(t -> (t < 70 ? 20 : 200) + t % 7)
                .toArray();
        assertThat(clean(demand).corrections()).isEmpty();
    }

    @Test
    void stockOutIsRaisedToWhatLikeBucketsSell() {
        double[] demand = weekly(70);
        double right = demand[40];
        double[] onSale = ones(70);
        demand[40] = 0;
        onSale[40] = 0;
        demand[41] = 5;
        onSale[41] = 0.25;
        DemandSeries series = series(demand).with().availability(onSale).build();
        CleanedSeries cleaned = clean(series, CleaningRules.DEFAULT);
        assertThat(cleaned.cleaned().demand(40)).isCloseTo(right, within(3.0));
        assertThat(cleaned.cleaned().demand(41)).isGreaterThan(5);
        assertThat(cleaned.corrections())
                .extracting(Correction::cause)
                .containsExactly(Correction.Cause.STOCK_OUT, Correction.Cause.STOCK_OUT);
        assertThat(cleaned.lostSales()).isGreaterThan(right - 3);
        assertThat(clean(series, new CleaningRules(Missing.SEASONAL, Outlier.NONE, 6, false))
                        .corrections())
                .isEmpty();
    }

    @Test
    void returnUndoesTheSale() {
        double[] demand = weekly(70);
        double right = demand[30];
        demand[30] += 500;
        demand[32] = -500;
        CleanedSeries cleaned = clean(demand);
        assertThat(cleaned.cleaned().demand(30)).isCloseTo(right, within(1e-9));
        assertThat(cleaned.cleaned().demand(32)).isZero();
        assertThat(cleaned.corrections())
                .filteredOn(c -> c.cause() == Correction.Cause.RETURN)
                .extracting(Correction::method)
                .containsExactly("return-taken-off", "zero");
    }

    @Test
    void returnWithoutASaleIsNoDemand() {
        assertThat(clean(new double[] {3, 4, -9, 5}).cleaned().toArray()).containsExactly(3, 4, 0, 5);
    }

    @Test
    void plannersValueWinsOverEveryRule() {
        double[] demand = weekly(140);
        demand[60] = 5000;
        CleanedSeries cleaned = new SeriesCleaning()
                .clean(series(demand), CleaningRules.DEFAULT, Map.of(FIRST + 60, 77.0, FIRST + 61, 4000.0));
        assertThat(cleaned.cleaned().demand(60)).isEqualTo(77);
        assertThat(cleaned.cleaned().demand(61)).isEqualTo(4000);
        assertThat(cleaned.corrections())
                .extracting(Correction::cause)
                .containsExactly(Correction.Cause.MANUAL, Correction.Cause.MANUAL);
    }

    /** Cuts by Syntetos, Boylan and Croston (2005): interval 1.32, squared coefficient of variation 0.49. */
    @Test
    void classes() {
        assertThat(classOf(t -> 10 + t % 2)).isEqualTo(DemandClass.SMOOTH);
        assertThat(classOf(t -> t % 4 == 0 ? 40 : 2)).isEqualTo(DemandClass.ERRATIC);
        assertThat(classOf(t -> t % 3 == 0 ? 5 : 0)).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(classOf(t -> t % 6 == 0 ? 40 : t % 3 == 0 ? 2 : 0)).isEqualTo(DemandClass.LUMPY);
        assertThat(classOf(t -> t < 30 ? 5 : 0)).isEqualTo(DemandClass.DEAD);
        assertThat(classOf(t -> t > 390 ? 5 : 0)).isEqualTo(DemandClass.NEW);
        assertThat(classOf(t -> 0)).isEqualTo(DemandClass.DEAD);
        assertThat(clean(new double[] {1, 2}).demandClass()).isEqualTo(DemandClass.NEW);
    }

    @Property(tries = 200)
    void cleanedIsCompleteAndExplained(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> drawn) {
        double[] demand = drawn.stream()
                .mapToDouble(v -> v > 900 ? GAP : v < -900 ? Double.POSITIVE_INFINITY : v < -200 ? 0 : v)
                .toArray();
        double[] onSale =
                drawn.stream().mapToDouble(v -> Math.abs(v) % 10 < 1 ? 0.3 : 1).toArray();
        for (Outlier rule : Outlier.values()) {
            for (Missing missing : Missing.values()) {
                CleanedSeries cleaned = clean(
                        series(demand).with().availability(onSale).build(), new CleaningRules(missing, rule, 3, true));
                for (int t = 0; t < demand.length; t++) {
                    double after = cleaned.cleaned().demand(t);
                    assertThat(after).isFinite().isNotNegative();
                    long bucket = FIRST + t;
                    if (after != demand[t]) {
                        assertThat(cleaned.corrections()).anyMatch(c -> c.bucket() == bucket && c.after() == after);
                    }
                }
            }
        }
    }

    private static DemandClass classOf(java.util.function.IntToDoubleFunction demand) {
        DemandSeries series = series(IntStream.range(0, 400).mapToDouble(demand).toArray());
        return clean(series, new CleaningRules(Missing.ZERO, Outlier.NONE, 0, false))
                .demandClass();
    }

    private static CleanedSeries clean(double[] demand) {
        return clean(series(demand), CleaningRules.DEFAULT);
    }

    private static CleanedSeries clean(DemandSeries series, CleaningRules rules) {
        return new SeriesCleaning().clean(series, rules, Map.of());
    }

    private static DemandSeries series(double[] demand) {
        return DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, FIRST, demand).build();
    }

    /** Daily demand of about 20 with busier weekends. */
    private static double[] weekly(int n) {
        return IntStream.range(0, n)
                .mapToDouble(t -> (t % 7 >= 5 ? 34 : 20) + (t * 37 % 11) / 5.0)
                .toArray();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
