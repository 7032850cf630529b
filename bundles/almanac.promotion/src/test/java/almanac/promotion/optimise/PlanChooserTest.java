package almanac.promotion.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PlanRules.Aim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The choice of promotions beside trying every plan. */
class PlanChooserTest {
    private static final LocalDate FIRST = Instances.FIRST;

    /** Three items, three weeks, up to two depths, under limits drawn at random. */
    private record Question(List<Appraisal> options, List<Feed> feeds, PlanRules rules) {
        static Question of(int seed) {
            Random random = new Random(seed);
            List<Appraisal> options = Instances.shop(3, 3, 1 + random.nextInt(2), seed).stream()
                    .filter(o -> random.nextDouble() < 0.75)
                    .limit(13)
                    .toList();
            double spend = options.stream().mapToDouble(Appraisal::spend).sum();
            double units = options.stream()
                    .flatMap(o -> o.needs().stream())
                    .mapToDouble(Need::units)
                    .sum();
            PlanRules rules = new PlanRules(
                    Aim.values()[random.nextInt(3)],
                    random.nextBoolean() ? spend * (0.1 + 0.5 * random.nextDouble()) : null,
                    random.nextBoolean() ? 1 + random.nextInt(2) : null,
                    random.nextBoolean() ? 1 + random.nextInt(4) : null,
                    random.nextBoolean() ? 1 + random.nextInt(2) : null,
                    random.nextInt(2) * 7,
                    random.nextBoolean() ? 0.3 : null,
                    random.nextBoolean() ? units * (0.1 + 0.2 * random.nextDouble()) : null,
                    60);
            List<Feed> feeds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                if (random.nextBoolean()) {
                    TreeMap<LocalDate, Double> free = new TreeMap<>();
                    for (int w = 0; w < 2; w++) {
                        free.put(FIRST.plusWeeks(w), units * 0.15 * (w + 1) * random.nextDouble());
                    }
                    feeds.add(new Feed(
                            new Sku("I" + i, "L"), FIRST.plusWeeks(2), free, units * 0.1 * random.nextDouble(), 2.0));
                }
            }
            return new Question(options, feeds, rules);
        }

        /** Whether a plan keeps all rules, told from the promotions and not from the program. */
        boolean allows(List<Appraisal> plan) {
            double spend = plan.stream().mapToDouble(Appraisal::spend).sum();
            if (rules.budget() != null && spend > rules.budget() + 1e-6
                    || rules.total() != null && plan.size() > rules.total()) {
                return false;
            }
            for (Appraisal one : plan) {
                Promotion p = one.promotion();
                long running = plan.stream()
                        .filter(o -> !o.promotion().startDate().isAfter(p.startDate())
                                && !o.promotion().endDate().isBefore(p.startDate()))
                        .count();
                long sameItem = plan.stream()
                        .filter(o -> o.promotion().itemId().equals(p.itemId()))
                        .count();
                boolean tooSoon = plan.stream()
                        .anyMatch(o -> o != one
                                && o.promotion().itemId().equals(p.itemId())
                                && !o.promotion().startDate().isAfter(p.startDate())
                                && !o.promotion()
                                        .endDate()
                                        .plusDays(rules.restDays())
                                        .isBefore(p.startDate()));
                if (rules.slots() != null && running > rules.slots()
                        || rules.perItem() != null && sameItem > rules.perItem()
                        || tooSoon
                        || rules.leastMarginShare() != null && one.leastMarginShare() < rules.leastMarginShare()) {
                    return false;
                }
            }
            for (int w = 0; w < 3; w++) {
                LocalDate week = FIRST.plusWeeks(w);
                if (rules.capacity() != null && needs(plan, null, week, week, false) > rules.capacity() + 1e-6) {
                    return false;
                }
            }
            return feeds.stream().allMatch(f -> f.free().entrySet().stream()
                    .allMatch(e -> needs(plan, f.sku(), FIRST, e.getKey(), true) <= e.getValue() + 1e-6));
        }

        private static double needs(List<Appraisal> plan, Sku sku, LocalDate from, LocalDate to, boolean high) {
            return plan.stream()
                    .flatMap(o -> o.needs().stream())
                    .filter(n -> sku == null || n.sku().equals(sku))
                    .filter(n -> !n.date().isBefore(from) && !n.date().isAfter(to))
                    .mapToDouble(n -> high ? n.high() : n.units())
                    .sum();
        }

        double worth(List<Appraisal> plan) {
            double sum = 0;
            for (Appraisal one : plan) {
                sum += rules.aim() == Aim.UNITS ? one.units() : one.margin();
            }
            if (rules.aim() == Aim.CLEAR) {
                for (Feed feed : feeds) {
                    double sold = needs(plan, feed.sku(), FIRST, FIRST.plusWeeks(9), false);
                    sum += feed.unitCost() * Math.min(feed.surplus(), sold);
                }
            }
            return sum;
        }

        /** The best plan that promotes at most so many items at times when another plan does; 0 for none. */
        double best(List<Appraisal> other, int mostAlike) {
            double best = 0;
            for (int set = 0; set < 1 << options.size(); set++) {
                List<Appraisal> plan = new ArrayList<>();
                for (int i = 0; i < options.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        plan.add(options.get(i));
                    }
                }
                long alike = plan.stream()
                        .filter(o -> other.stream()
                                .anyMatch(p -> p.promotion()
                                                .itemId()
                                                .equals(o.promotion().itemId())
                                        && p.promotion()
                                                .startDate()
                                                .equals(o.promotion().startDate())))
                        .count();
                if (alike <= mostAlike && worth(plan) > best && allows(plan)) {
                    best = worth(plan);
                }
            }
            return best;
        }
    }

    @Property(tries = 150)
    void the_answer_is_that_of_trying_every_plan(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Question question = Question.of(seed);
        PlanProposal answer = new PlanChooser(question.options, question.feeds, question.rules, Progress.NONE).choose();
        List<Appraisal> plan = answer.best().promotions();
        double best = question.best(List.of(), Integer.MAX_VALUE);
        assertThat(answer.proven()).isTrue();
        assertThat(question.allows(plan)).isTrue();
        assertThat(answer.best().value()).isCloseTo(question.worth(plan), within(1e-6 * (1 + best)));
        assertThat(answer.best().value()).isCloseTo(best, within(1e-6 * (1 + best)));
        assertThat(answer.bound()).isGreaterThanOrEqualTo(best - 1e-6 * (1 + best));
        double second = plan.isEmpty() ? 0 : question.best(plan, plan.size() - Math.max(1, plan.size() / 5));
        if (second > 1e-6) {
            assertThat(answer.second().value()).isCloseTo(second, within(1e-6 * (1 + best)));
            assertThat(question.allows(answer.second().promotions())).isTrue();
        } else {
            assertThat(answer.second()).isNull();
        }
    }

    @Property(tries = 8)
    void limits_hold_and_the_bound_is_above_in_larger_shops(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        List<Appraisal> options = Instances.shop(25, 6, 3, seed);
        double spend = options.stream().mapToDouble(Appraisal::spend).sum();
        PlanRules rules = new PlanRules(Aim.MARGIN, spend / 40, 4, null, 2, 7, 0.1, null, 1);
        PlanProposal answer = new PlanChooser(options, List.of(), rules, Progress.NONE).choose();
        Question question = new Question(options, List.of(), rules);
        assertThat(question.allows(answer.best().promotions())).isTrue();
        assertThat(answer.bound()).isGreaterThanOrEqualTo(answer.best().value());
        assertThat(answer.best().value()).isCloseTo(question.worth(answer.best().promotions()), within(1e-6));
        assertThat(answer.second().value()).isLessThanOrEqualTo(answer.best().value());
    }

    /** Ten items of profit and weight, capacity 165: optimum 309, items 1, 2, 3, 4 and 6. */
    @Test
    void a_published_knapsack() {
        // Instance P01 of J. Burkardt's collection "KNAPSACK_01" (Florida State University), from Kreher and Stinson
        // 1999,
        // Combinatorial Algorithms, CRC Press.
        int[] profit = {92, 57, 49, 68, 60, 43, 67, 84, 87, 72};
        int[] weight = {23, 31, 29, 44, 53, 38, 63, 85, 89, 82};
        List<Appraisal> options = new ArrayList<>();
        for (int i = 0; i < profit.length; i++) {
            options.add(option("K" + i, 0, profit[i], weight[i]));
        }
        PlanRules rules = new PlanRules(Aim.MARGIN, 165.0, null, null, null, 0, null, null, 60);
        PlanProposal answer = new PlanChooser(options, List.of(), rules, Progress.NONE).choose();
        assertThat(answer.proven()).isTrue();
        assertThat(answer.best().value()).isCloseTo(309, within(1e-9));
        assertThat(answer.best().promotions())
                .extracting(a -> a.promotion().itemId())
                .containsExactlyInAnyOrder("K0", "K1", "K2", "K3", "K5");
        assertThat(answer.binding()).extracting(r -> r.code()).containsExactly("binding.budget");
    }

    private static Appraisal option(String item, int week, double margin, double cost) {
        LocalDate start = FIRST.plusWeeks(week);
        Promotion promotion = new Promotion(
                item + "-" + week, null, null, start, start.plusDays(6), item, null, null, 10.0, null, cost);
        return new Appraisal(
                promotion, margin, 0, margin, margin, 0, 0.5, List.of(new Need(new Sku(item, "L"), start, 10, 12)));
    }

    @Test
    void what_cannot_be_fed_is_never_chosen_and_named() {
        TreeMap<LocalDate, Double> free = new TreeMap<>();
        free.put(FIRST, 11.0);
        Feed feed = new Feed(new Sku("A", "L"), FIRST.plusWeeks(1), free, 0, 1.0);
        List<Appraisal> options = List.of(option("A", 0, 100, 0), option("A", 1, 60, 0), option("B", 0, 50, 0));
        PlanProposal answer = new PlanChooser(options, List.of(feed), PlanRules.of(Aim.MARGIN), Progress.NONE).choose();
        assertThat(answer.best().promotions())
                .extracting(a -> a.promotion().promotionId())
                .containsExactly("B-0", "A-1");
        assertThat(answer.leftOut()).extracting(r -> r.code()).containsExactly("option.unfed");
    }

    @Test
    void nothing_is_worth_it() {
        PlanProposal answer = new PlanChooser(
                        List.of(option("A", 0, -5, 0)), List.of(), PlanRules.of(Aim.MARGIN), Progress.NONE)
                .choose();
        assertThat(answer.best().promotions()).isEmpty();
        assertThat(answer.second()).isNull();
        assertThat(answer.bound()).isZero();
        assertThat(answer.leftOut()).extracting(r -> r.code()).containsExactly("option.no-gain");
    }
}
