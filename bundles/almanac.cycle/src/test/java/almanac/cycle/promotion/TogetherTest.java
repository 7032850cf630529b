package almanac.cycle.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanProposal.Plan;
import almanac.api.promotion.PlanRules.Aim;
import almanac.api.promotion.PromotionLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Plans by what they are worth where all their promotions run at once. */
class TogetherTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Plan TWO = new Plan(List.of(appraisal("A", 60.0, 10.0), appraisal("B", 50.0, null)), 110);

    private static Appraisal appraisal(String item, double margin, Double cost) {
        Promotion promotion =
                new Promotion(item, null, null, START, START.plusDays(6), item, null, null, 20.0, null, cost);
        return new Appraisal(promotion, 5, -1, 40.0, margin, 7, 0.3, List.of());
    }

    private static PromotionLine line(String item, double baseline, double total, Double margin) {
        return new PromotionLine(
                "", new Sku(item, "L"), START, baseline, total - baseline, 0, 0, total, total, total, 1.0, margin);
    }

    private static Feed feed(String item, double surplus, Double unitCost) {
        return new Feed(new Sku(item, "L"), START, new TreeMap<>(), surplus, unitCost);
    }

    @Example
    void margin_is_that_of_all_lines_less_the_promotions_costs() {
        List<PromotionLine> lines = List.of(line("A", 10, 25, 40.0), line("B", 10, 18, 30.0), line("C", 10, 4, -12.0));
        assertThat(new Together(Aim.MARGIN, List.of()).worth(TWO, lines)).isCloseTo(40 + 30 - 12 - 10, within(1e-9));
    }

    @Example
    void units_are_those_of_all_lines_with_what_others_lose() {
        List<PromotionLine> lines = List.of(line("A", 10, 25, null), line("B", 10, 18, null), line("C", 10, 4, null));
        assertThat(new Together(Aim.UNITS, List.of()).worth(TWO, lines)).isCloseTo(15 + 8 - 6, within(1e-9));
    }

    @Example
    void surplus_that_goes_costs_nothing_and_no_more_goes_than_there_is() {
        List<PromotionLine> lines = List.of(line("A", 10, 25, 40.0), line("B", 10, 18, 30.0), line("C", 10, 4, 0.0));
        List<Feed> feeds = List.of(feed("A", 6, 2.0), feed("B", 20, 3.0), feed("C", 9, 5.0), feed("D", 9, 5.0));
        assertThat(new Together(Aim.CLEAR, feeds).worth(TWO, lines))
                .isCloseTo(40 + 30 - 10 + 6 * 2 + 8 * 3, within(1e-9));
    }

    @Example
    void without_a_price_margin_is_not_known() {
        assertThat(new Together(Aim.MARGIN, List.of()).worth(TWO, List.of(line("A", 10, 25, null))))
                .isNaN();
    }

    @Example
    void a_plan_whose_promotions_take_from_each_other_comes_second() {
        Plan one = new Plan(List.of(appraisal("A", 100, null)), 100);
        PlanProposal weighed =
                proposal(TWO, one).weighed(plan -> plan.promotions().size() == 2 ? 70 : 100);
        assertThat(weighed.best().promotions()).isEqualTo(one.promotions());
        assertThat(weighed.best().together()).isEqualTo(100.0);
        assertThat(weighed.second().together()).isEqualTo(70.0);
        assertThat(weighed.found()).isEqualTo(110);
        assertThat(weighed.gap()).isCloseTo((120 - 110) / 120.0, within(1e-12));
    }

    @Example
    void where_it_is_not_known_the_order_stays() {
        Plan one = new Plan(List.of(appraisal("A", 100, null)), 100);
        PlanProposal weighed =
                proposal(TWO, one).weighed(plan -> plan.promotions().size() == 2 ? Double.NaN : 1e9);
        assertThat(weighed.best().promotions()).isEqualTo(TWO.promotions());
        assertThat(weighed.best().together()).isNull();
    }

    private static PlanProposal proposal(Plan best, Plan second) {
        return new PlanProposal(best, second, 120, false, 9, List.of(), List.of());
    }

    @Property(tries = 300)
    void the_best_plan_is_never_worth_less_than_the_second(@ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        Aim aim = Aim.values()[random.nextInt(3)];
        Plan first = plan(random);
        Plan second = random.nextInt(8) == 0 ? null : plan(random);
        Together together = new Together(aim, List.of(feed("I1", 30 * random.nextDouble(), 2.0)));
        PlanProposal weighed = proposal(first, second).weighed(plan -> together.worth(plan, lines(plan)));
        assertThat(weighed.found()).isEqualTo(second == null ? first.value() : Math.max(first.value(), second.value()));
        if (second == null) {
            assertThat(weighed.second()).isNull();
        } else {
            assertThat(weighed.best().together())
                    .isGreaterThanOrEqualTo(weighed.second().together());
            assertThat(List.of(weighed.best().promotions(), weighed.second().promotions()))
                    .containsExactlyInAnyOrder(first.promotions(), second.promotions());
        }
    }

    private static Plan plan(Random random) {
        List<Appraisal> chosen = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            chosen.add(appraisal("I" + i, 100 * random.nextDouble(), random.nextBoolean() ? 5.0 : null));
        }
        return new Plan(chosen, chosen.stream().mapToDouble(Appraisal::margin).sum());
    }

    /** The more promotions a plan has, the more they take from each other. */
    private static List<PromotionLine> lines(Plan plan) {
        int n = plan.promotions().size();
        return plan.promotions().stream()
                .map(a -> line(a.promotion().itemId(), 10, 10 + 12.0 / n, a.margin() / n))
                .toList();
    }
}
