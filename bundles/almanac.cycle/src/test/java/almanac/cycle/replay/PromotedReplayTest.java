package almanac.cycle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import almanac.api.host.StockLevel;
import almanac.api.promotion.PromotionHistory;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.ReplayLine;
import almanac.cycle.Doubles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A replay learns from promotions and plans them at each decision: ten units a week, and a promotion of which the planner thinks that it
 * doubles demand. Orders go up to twice what the next bucket is forecast to sell.
 */
class PromotedReplayTest {
    private static final Sku SKU = Sku.parse("A@W");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int HISTORY = 30;
    private static final int BUCKETS = 8;
    private static final int PROMOTED = 3;

    private static Doubles shop() {
        Doubles doubles = new Doubles();
        doubles.erp.soldWeekly(SKU.key(), FIRST.toString(), HISTORY + BUCKETS, 10);
        doubles.erp.stock.add(new StockLevel(SKU, 20, 0, 0));
        return doubles;
    }

    private static Doubles promoted() {
        Doubles doubles = shop();
        LocalDate start = FIRST.plusWeeks(HISTORY + PROMOTED);
        doubles.erp.promotions.add(
                new Promotion("P", null, null, start, start.plusDays(6), "A", null, null, 20.0, null, null));
        return doubles;
    }

    private static List<ReplayLine> replay(Doubles doubles) {
        ReplayRequest request = new ReplayRequest(
                doubles.hosts.scope(Tenant.DEFAULT, "demo"),
                FIRST.plusWeeks(HISTORY),
                BUCKETS,
                TimeBucket.WEEK,
                List.of(),
                6,
                2,
                List.of(ReplayVariant.HOST),
                null);
        List<ReplayLine> lines = new ArrayList<>();
        doubles.hostReplay().run(request, (v, label, all) -> lines.addAll(all), Progress.NONE);
        return lines;
    }

    @Test
    void each_decision_learns_from_what_was_known_on_its_day() {
        Doubles doubles = promoted();
        replay(doubles);
        List<PromotionHistory> learned = doubles.promotions.learned;
        assertThat(learned).hasSize(BUCKETS);
        for (int d = 0; d < BUCKETS; d++) {
            LocalDate decision = FIRST.plusWeeks(HISTORY + d).minusDays(1);
            assertThat(learned.get(d).asOf()).isEqualTo(decision);
            assertThat(learned.get(d).series())
                    .allSatisfy(s -> assertThat(s.raw().endBucket()).isEqualTo(TimeGrid.WEEKS.indexOf(decision) + 1));
        }
    }

    @Test
    void each_decision_before_it_ends_plans_it_and_none_after() {
        Doubles doubles = promoted();
        replay(doubles);
        List<DemandOutlook> outlooks = doubles.replenishment.outlooks;
        assertThat(outlooks).hasSize(BUCKETS);
        for (int d = 0; d < BUCKETS; d++) {
            Forecast forecast = outlooks.get(d).forecast();
            for (int h = 0; h < forecast.horizon(); h++) {
                assertThat(forecast.mean(h)).as("decision %d, %d ahead", d, h).isEqualTo(d + h == PROMOTED ? 20 : 10);
            }
        }
    }

    @Test
    void more_is_ordered_before_it_and_that_much_less_after_it() {
        List<Double> with = replay(promoted()).stream().map(ReplayLine::ordered).toList();
        List<Double> without = replay(shop()).stream().map(ReplayLine::ordered).toList();
        assertThat(without).containsExactly(0.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(with).containsExactly(0.0, 10.0, 10.0, 30.0, 0.0, 0.0, 10.0, 10.0);
    }

    @Test
    void a_host_without_promotions_is_replayed_without_learning() {
        Doubles doubles = shop();
        replay(doubles);
        assertThat(doubles.promotions.learned).isEmpty();
    }
}
