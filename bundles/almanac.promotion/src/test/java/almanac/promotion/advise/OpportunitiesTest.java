package almanac.promotion.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.host.Item;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.Opportunity.Kind;
import almanac.api.promotion.SkuSituation;
import almanac.api.replenishment.StockPosition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is worth a promotion. Demand is 10 a week, give or take 3, where nothing else is said. */
class OpportunitiesTest {
    private static final long NOW = 2900;

    private static Item item(Integer shelfLife) {
        return new Item(
                "A", null, null, null, 0, 4.0, 10.0, null, true, null, null, null, null, shelfLife, null, null,
                Map.of());
    }

    private static Forecast forecast(long first, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, 10);
        float[][] paths = new float[200][horizon];
        for (int i = 0; i < paths.length; i++) {
            for (int h = 0; h < horizon; h++) {
                paths[i][h] = 7 + (i * 7 + h * 3) % 7;
            }
        }
        return new Forecast(
                new Sku("A", "L"),
                TimeGrid.WEEKS,
                first,
                mean,
                new double[0],
                new double[0][],
                new SamplePaths(paths),
                new Provenance("flat", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    private static List<Opportunity> found(Integer shelfLife, double onHand, Double orderUpTo, double... lastWeeks) {
        double[] units = new double[20];
        Arrays.fill(units, 10);
        System.arraycopy(lastWeeks, 0, units, 20 - lastWeeks.length, lastWeeks.length);
        Sku sku = new Sku("A", "L");
        DemandSeries series =
                DemandSeries.builder(sku, TimeGrid.WEEKS, NOW - 20, units).build();
        return Opportunities.of(List.of(new SkuSituation(
                item(shelfLife),
                series,
                forecast(NOW - 4, 4),
                forecast(NOW, 8),
                new StockPosition(sku, onHand, 0, 0, List.of(), List.of()),
                orderUpTo,
                14.0)));
    }

    @Test
    void a_usual_sku_is_not() {
        assertThat(found(null, 50, 60.0, 11, 9, 12, 10)).isEmpty();
    }

    @Test
    void demand_that_rises_beyond_its_forecast_is_hot_and_worth_its_margin() {
        List<Opportunity> found = found(null, 50, 60.0, 14, 15, 17, 18);
        assertThat(found).extracting(Opportunity::kind).containsExactly(Kind.HOT);
        // 64 asked for, 40 expected: 24 more in four weeks, at a margin of 6.
        assertThat(found.get(0).units()).isCloseTo(24, within(1e-9));
        assertThat(found.get(0).money()).isCloseTo(144, within(1e-9));
    }

    @Test
    void one_good_week_or_demand_that_falls_back_is_not_hot() {
        assertThat(found(null, 50, 60.0, 10, 10, 10, 40)).isEmpty();
        assertThat(found(null, 50, 60.0, 25, 20, 12, 11)).isEmpty();
    }

    @Test
    void stock_beyond_what_is_ordered_up_to_and_eight_weeks_is_surplus_at_its_cost() {
        List<Opportunity> found = found(null, 130, 60.0);
        assertThat(found).extracting(Opportunity::kind).containsExactly(Kind.SURPLUS);
        assertThat(found.get(0).units()).isCloseTo(50, within(1e-9));
        assertThat(found.get(0).money()).isCloseTo(200, within(1e-9));
        assertThat(found(null, 130, 100.0).get(0).units()).isCloseTo(30, within(1e-9));
        assertThat(found(null, 75, 60.0)).isEmpty();
    }

    @Test
    void what_is_left_when_its_shelf_life_is_over_expires() {
        List<Opportunity> found = found(21, 50, 60.0);
        assertThat(found).extracting(Opportunity::kind).containsExactly(Kind.EXPIRING);
        assertThat(found.get(0).units()).isCloseTo(20, within(1e-9));
        assertThat(found.get(0).money()).isCloseTo(80, within(1e-9));
        assertThat(found(90, 50, 60.0)).isEmpty();
    }
}
