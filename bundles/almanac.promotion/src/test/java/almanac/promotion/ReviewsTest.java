package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promotions that are over, of an item that sells 100 a week at 10 and 200 at 8, and costs 6: one as usual, one with half of the week sold
 * out, one that sold nothing more; another item of the category sells 100 throughout.
 */
class ReviewsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 104;
    private static final int USUAL = 60;
    private static final int SOLD_OUT = 70;
    private static final int FLOP = 80;
    private static List<PromotionReview> reviews;

    @BeforeAll
    static void learn() {
        double[] units = new double[WEEKS];
        double[] other = new double[WEEKS];
        double[] onSale = new double[WEEKS];
        Arrays.fill(units, 100);
        Arrays.fill(other, 100);
        Arrays.fill(onSale, 1);
        List<Promotion> promotions = new ArrayList<>();
        for (int t = 0; t < WEEKS; t += 10) {
            promotions.add(promotion("P" + t, t, t == USUAL ? 50.0 : null));
            units[t] = 200;
        }
        units[SOLD_OUT] = 100;
        onSale[SOLD_OUT] = 0.5;
        units[FLOP] = 100;
        promotions.add(promotion("RUNS", WEEKS - 1, null));
        units[WEEKS - 1] = 200;
        promotions.add(new Promotion(
                "ON",
                null,
                "TPR",
                FIRST.plusWeeks(WEEKS - 1),
                FIRST.plusWeeks(WEEKS + 1),
                "B",
                null,
                null,
                20.0,
                null,
                null));
        reviews = new LearningPlanner()
                .learn(
                        new PromotionHistory(
                                List.of(series("A", units, onSale), series("B", other, null)),
                                promotions,
                                List.of(),
                                Map.of("A", item("A"), "B", item("B")),
                                FIRST.plusWeeks(WEEKS).minusDays(1)),
                        Progress.NONE)
                .reviews();
    }

    private static Promotion promotion(String id, int week, Double cost) {
        LocalDate start = FIRST.plusWeeks(week);
        return new Promotion(id, "Name", "TPR", start, start.plusDays(6), "A", null, null, 20.0, null, cost);
    }

    private static Item item(String id) {
        return new Item(
                id, null, "C", null, 0, 6.0, 10.0, null, true, null, null, null, null, null, null, null, Map.of());
    }

    private static CleanedSeries series(String item, double[] units, double[] onSale) {
        DemandSeries series = DemandSeries.builder(
                        new Sku(item, "L"), TimeGrid.WEEKS, TimeGrid.WEEKS.indexOf(FIRST), units)
                .availability(onSale)
                .scale(0)
                .build();
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }

    private static PromotionReview of(int week) {
        return reviews.stream()
                .filter(r -> r.promotionId().equals("P" + week))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void uplift_margin_and_return_are_those_of_the_books() {
        PromotionReview review = of(USUAL);
        assertThat(review.baseline()).isCloseTo(100, within(2.0));
        assertThat(review.sold()).isEqualTo(200);
        assertThat(review.incremental()).isEqualTo(review.sold() - review.baseline());
        assertThat(review.expected()).isCloseTo(200, within(15.0));
        assertThat(review.stockedOut()).isZero();
        // 200 x (8 - 6) against 100 x (10 - 6), and 50 of cost.
        assertThat(review.margin()).isCloseTo(-50, within(8.0));
        assertThat(review.returnOnCost()).isCloseTo(review.margin() / 50, within(1e-9));
    }

    @Test
    void without_a_cost_there_is_no_return_on_it() {
        assertThat(of(50).margin()).isCloseTo(0, within(8.0));
        assertThat(of(50).returnOnCost()).isNull();
    }

    @Test
    void what_could_not_be_sold_is_told_and_is_no_weak_promotion() {
        PromotionReview review = of(SOLD_OUT);
        assertThat(review.stockedOut()).isCloseTo(0.5, within(1e-6));
        assertThat(review.baseline()).isCloseTo(50, within(2.0));
        assertThat(review.incremental()).isCloseTo(50, within(2.0));
        assertThat(review.leftOver()).isLessThan(10);
    }

    @Test
    void what_did_not_sell_is_left_over() {
        PromotionReview review = of(FLOP);
        assertThat(review.incremental()).isCloseTo(0, within(3.0));
        assertThat(review.leftOver())
                .isCloseTo(review.expected() - 100, within(1e-9))
                .isBetween(60.0, 110.0);
        assertThat(of(USUAL).leftOver()).isLessThan(10);
    }

    @Test
    void nothing_was_taken_from_the_other_item_or_bought_ahead() {
        assertThat(of(USUAL).cannibalised()).isBetween(-10.0, 0.0);
        assertThat(of(USUAL).missingAfter()).isBetween(-15.0, 0.0);
    }

    @Test
    void the_latest_comes_first_and_what_still_runs_is_not_there() {
        assertThat(reviews).extracting(PromotionReview::promotionId).startsWith("RUNS", "P100", "P90");
        assertThat(reviews).noneMatch(r -> r.promotionId().equals("ON"));
        assertThat(reviews).extracting(PromotionReview::name).contains("Name");
    }
}
