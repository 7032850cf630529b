package almanac.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.HierarchyPlan;
import almanac.api.forecast.HierarchyPlan.Level;
import almanac.forecast.ForecastWording;
import almanac.forecast.engine.ForecastingEngine;
import almanac.forecast.engine.Method;
import almanac.forecast.engine.Methods;
import almanac.forecast.method.Croston;
import almanac.forecast.method.Theta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Forecasts of parts and totals agree, whatever the way and the data. */
class HierarchyEngineTest {
    private static final Map<String, Forecaster> LOCAL = Map.of("theta", new Theta(), "croston", new Croston());
    private static final Methods METHODS =
            new Methods(LOCAL.values().stream().map(Method::local).toList());
    private static final int HORIZON = 5;

    @Property(tries = 30)
    void partsAndTotalsAgreeInEveryBucket(
            @ForAll HierarchyPlan.Reconciliation way, @ForAll @IntRange(min = 0, max = 1000) int salt) {
        List<DemandSeries> leaves = leaves(salt);
        List<Forecast> all = forecasts(leaves, way, 1);
        assertThat(all)
                .extracting(f -> f.sku().key())
                .startsWith("total", "category=tea", "category=cups", "location=n", "location=s", "a@n");
        List<Forecast> bottom = all.subList(all.size() - leaves.size(), all.size());
        for (int h = 0; h < HORIZON; h++) {
            int step = h;
            double total = bottom.stream().mapToDouble(f -> f.mean(step)).sum();
            double tea = bottom.get(0).mean(h) + bottom.get(1).mean(h);
            assertThat(all.get(0).mean(h)).isCloseTo(total, within(1e-9 * (1 + total)));
            assertThat(all.get(1).mean(h)).isCloseTo(tea, within(1e-9 * (1 + total)));
            assertThat(all).allSatisfy(f -> assertThat(f.mean(step)).isFinite().isNotNegative());
        }
        assertThat(all).allSatisfy(f -> assertThat(f.notes()).anySatisfy(note -> {
            assertThat(note.code()).isEqualTo("forecast.reconciled");
            assertThat(new ForecastWording().say(note, Locale.ENGLISH)).isPresent();
        }));
    }

    @Test
    void numberOfThreadsDoesNotMatter() {
        List<Forecast> one = forecasts(leaves(3), HierarchyPlan.Reconciliation.SHRINKAGE, 1);
        List<Forecast> two = forecasts(leaves(3), HierarchyPlan.Reconciliation.SHRINKAGE, 2);
        for (int i = 0; i < one.size(); i++) {
            assertThat(two.get(i).means()).containsExactly(one.get(i).means());
        }
    }

    @Test
    void bottomUpKeepsTheLeavesAndTopDownTheTotal() {
        List<DemandSeries> leaves = new ArrayList<>(leaves(1));
        leaves.set(2, leaf("b@n", 60, t -> t % 4));
        List<Forecast> up = forecasts(leaves, HierarchyPlan.Reconciliation.BOTTOM_UP, 1);
        List<Forecast> down = forecasts(leaves, HierarchyPlan.Reconciliation.TOP_DOWN, 1);
        double[] sums = new double[leaves.get(2).size()];
        for (DemandSeries leaf : leaves) {
            for (int t = 0; t < leaf.size(); t++) {
                sums[sums.length - leaf.size() + t] += leaf.demand(t);
            }
        }
        DemandSeries total = DemandSeries.builder(
                        Sku.of("total"), TimeGrid.MONTHS, leaves.get(2).firstBucket(), sums)
                .build();
        assertThat(up.get(up.size() - 1).means())
                .containsExactly(base(leaves.get(4)).means());
        double[] expected = base(total).means();
        for (int h = 0; h < HORIZON; h++) {
            assertThat(down.get(0).mean(h)).isCloseTo(expected[h], within(1e-9 * expected[h]));
        }
    }

    @Test
    void seriesThatEndApartAreRefused() {
        List<DemandSeries> leaves = new ArrayList<>(leaves(1));
        leaves.set(1, leaves.get(1).head(20));
        assertThatThrownBy(() -> forecasts(leaves, HierarchyPlan.Reconciliation.OLS, 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a@s");
    }

    @Test
    void bucketsAgreeWithLongerSpansAndShortSeriesSaySo() {
        List<DemandSeries> series = leaves(2);
        List<Forecast> found = new ArrayList<>();
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
            new HierarchyEngine(engine, LOCAL::get)
                    .temporal(series, List.of(3, 12), plan(), o -> found.add(o.forecast()), Progress.NONE);
        }
        assertThat(found).hasSize(5);
        assertThat(found.get(0).horizon()).isEqualTo(HORIZON);
        assertThat(found.get(0).means()).isNotEqualTo(base(series.get(0)).means());
        assertThat(found.get(0).notes()).extracting("code").contains("forecast.temporal");
        assertThat(found.get(1).means()).containsExactly(base(series.get(1)).means());
        assertThat(found.get(1).notes()).extracting("code").contains("forecast.temporal-short");
        assertThat(found).allSatisfy(f -> IntStream.range(0, HORIZON)
                .forEach(h -> assertThat(f.mean(h)).isFinite().isNotNegative()));
    }

    @Test
    void spansDivideTheLongest() {
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
            HierarchyEngine hierarchy = new HierarchyEngine(engine, LOCAL::get);
            assertThatThrownBy(() -> hierarchy.temporal(leaves(1), List.of(5, 12), plan(), o -> {}, Progress.NONE))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("5");
        }
    }

    private static Forecast base(DemandSeries series) {
        List<ForecastOutcome> found = new ArrayList<>();
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
            engine.forecast(List.of(series), plan(), found::add, Progress.NONE);
        }
        return found.get(0).forecast();
    }

    private static List<Forecast> forecasts(List<DemandSeries> leaves, HierarchyPlan.Reconciliation way, int threads) {
        List<Forecast> found = new ArrayList<>();
        HierarchyPlan hierarchy = new HierarchyPlan(
                List.of(
                        Level.total(5),
                        new Level("category", List.of("tea", "tea", "cups", "cups", "cups")),
                        new Level("location", List.of("n", "s", "n", "s", "s"))),
                way,
                1);
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, threads)) {
            new HierarchyEngine(engine, LOCAL::get)
                    .forecast(leaves, hierarchy, plan(), o -> found.add(o.forecast()), Progress.NONE);
        }
        return found;
    }

    private static ForecastPlan plan() {
        return new ForecastPlan(
                List.of("theta"), 0, new ForecastRequest(HORIZON, List.of(0.1, 0.5, 0.9), 0, 1), Map.of(), Map.of());
    }

    /** Five SKUs that end together: steady, short, intermittent with gaps, never sold, of another size. */
    private static List<DemandSeries> leaves(int salt) {
        return List.of(
                leaf("a@n", 48, t -> 20 + 5 * Math.sin(t * Math.PI / 6) + (t * (7 + salt)) % 5),
                leaf("a@s", 9, t -> 8 + (t * (3 + salt)) % 4),
                leaf("b@n", 60, t -> t % 17 == 3 ? Double.NaN : (t * (salt + 1)) % 4 == 0 ? 3 : 0),
                leaf("b@s", 30, t -> 0),
                leaf("c@s", 40, t -> 1e6 + 1e4 * ((t * (11 + salt)) % 7)));
    }

    private static DemandSeries leaf(String key, int size, java.util.function.IntToDoubleFunction demand) {
        return DemandSeries.builder(
                        Sku.parse(key),
                        TimeGrid.MONTHS,
                        600 - size,
                        IntStream.range(0, size).mapToDouble(demand).toArray())
                .build();
    }
}
