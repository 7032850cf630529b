package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Budget;
import almanac.api.forecast.Champion;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.forecast.ForecastWording;
import almanac.forecast.method.Empirical;
import almanac.forecast.method.SimpleExponentialSmoothing;
import almanac.forecast.method.Theta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final int SERIES = 30;
    private static final int DAYS = 200;
    private static final double FULL_MILLIS = IntStream.range(0, SERIES)
            .mapToDouble(i -> Work.millis(Rung.FULL, isRare(i), DAYS))
            .sum();

    @Test
    void whatFitsInFullIsNotBounded() {
        Ladder ladder = ladder(FULL_MILLIS * 1.001, s -> 1);
        assertThat(shop()).allSatisfy(s -> {
            assertThat(ladder.rung(s)).isEqualTo(Rung.FULL);
            assertThat(ladder.reasons(s)).isEmpty();
        });
        assertThat(Ladder.of(shop(), plan(0, s -> 1)).reasons(shop().get(0)))
                .as("a small shop without a setting")
                .isEmpty();
    }

    @Test
    void thoseWorthMostComeFirstAndEachIsTold() {
        Ladder ladder = ladder(FULL_MILLIS / 2, s -> Integer.parseInt(s.itemId()) == 7 ? 1_000_000 : 1);
        DemandSeries dear = shop().get(7);
        assertThat(ladder.rung(dear)).isEqualTo(Rung.FULL);
        assertThat(ladder.reasons(dear)).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo("effort.full");
            assertThat(rank(r)).isEqualTo(1);
            assertThat(new ForecastWording().say(r, Locale.ENGLISH)).isPresent();
        });
        assertThat(shop().stream().map(ladder::rung)).contains(Rung.FULL, Rung.LIGHT);
    }

    @Test
    void unitsCountWhereAPriceIsNotKnown() {
        Ladder ladder = ladder(FULL_MILLIS / 4, s -> Double.NaN);
        assertThat(rank(ladder.reasons(shop().get(SERIES - 2)).get(0))).isEqualTo(1);
    }

    @Property(tries = 60)
    void theBudgetIsKeptAndRungsFallWithValue(@ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        double single = millis(s -> Rung.SINGLE);
        double budget = single + share * (FULL_MILLIS - single);
        Ladder ladder = ladder(budget, s -> 1);
        assertThat(millis(ladder::rung)).isLessThanOrEqualTo(budget * (1 + 1e-9));
        List<Rung> byRank = shop().stream()
                .filter(s -> !ladder.reasons(s).isEmpty())
                .sorted(java.util.Comparator.comparing(
                        s -> rank(ladder.reasons(s).get(0))))
                .map(ladder::rung)
                .toList();
        assertThat(byRank).isSorted();
    }

    @Test
    void orderAndThreadsDoNotMatterAndWhatIsDoneIsLeftOut() {
        List<DemandSeries> turned = new ArrayList<>(shop());
        Collections.reverse(turned);
        ForecastPlan plan = plan(FULL_MILLIS / 3, s -> 1);
        List<ForecastOutcome> one = outcomes(shop(), plan, 1);
        List<ForecastOutcome> three = outcomes(turned, plan, 3);
        Collections.reverse(three);
        for (int i = 0; i < SERIES; i++) {
            assertSame(three.get(i).champion(), one.get(i).champion());
            assertThat(three.get(i).forecast().means())
                    .isEqualTo(one.get(i).forecast().means());
        }
        List<ForecastOutcome> rest = outcomes(shop(), plan.withDone(Set.of("3", "4")), 2);
        assertThat(rest).hasSize(SERIES - 2);
        assertSame(rest.get(3).champion(), one.get(5).champion());
    }

    /** But for the time that the comparison took. */
    private static void assertSame(Champion champion, Champion other) {
        assertThat(champion.sku()).isEqualTo(other.sku());
        assertThat(champion.method()).isEqualTo(other.method());
        assertThat(champion.reasons()).isEqualTo(other.reasons());
    }

    private static long rank(Reason reason) {
        return ((Number) reason.value("rank").orElseThrow()).longValue();
    }

    private static double millis(java.util.function.Function<DemandSeries, Rung> rung) {
        return shop().stream()
                .mapToDouble(s -> Work.millis(
                        rung.apply(s), isRare(Integer.parseInt(s.sku().itemId())), DAYS))
                .sum();
    }

    private static List<ForecastOutcome> outcomes(List<DemandSeries> series, ForecastPlan plan, int threads) {
        Methods methods = new Methods(List.of(
                Method.local(new Theta()),
                new Method(new Empirical(), false, false, true),
                Method.local(new SimpleExponentialSmoothing())));
        List<ForecastOutcome> all = new ArrayList<>();
        try (ForecastingEngine engine = new ForecastingEngine(() -> methods, threads)) {
            engine.forecast(series, plan, all::add, Progress.NONE);
        }
        return all;
    }

    private static Ladder ladder(double millis, ToDoubleFunction<Sku> unitValue) {
        return Ladder.of(shop(), plan(millis, unitValue));
    }

    private static ForecastPlan plan(double millis, ToDoubleFunction<Sku> unitValue) {
        ForecastRequest request = ForecastRequest.of(14).withPaths(20);
        Budget budget = new Budget(millis / 60_000, unitValue);
        return new ForecastPlan(List.of("auto"), 0, request, Map.of(), Map.of(), budget, Set.of());
    }

    private static boolean isRare(int item) {
        return item % 2 == 1;
    }

    /** Later items sell more; every other one sells seldom. */
    private static List<DemandSeries> shop() {
        return IntStream.range(0, SERIES)
                .mapToObj(i -> {
                    SplittableRandom dice = new SplittableRandom(i);
                    double[] demand = dice.ints(DAYS, 0, 10 + i)
                            .mapToDouble(u -> isRare(i) ? Math.max(0, u - 8 - 0.6 * i) : 1 + u)
                            .toArray();
                    return DemandSeries.builder(Sku.of(Integer.toString(i)), TimeGrid.DAYS, 19_000, demand)
                            .build();
                })
                .toList();
    }
}
