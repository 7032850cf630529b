package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.EffectSize.Scope;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.Uplift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Promotions that sell most when they are fresh, in a made-up shop. */
class WearingOutTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 730;
    private static final int RUNS = 14;
    private static final int EVERY = 61;

    /** Demand of Poisson numbers; a promotion's first day sells {@code start} times the usual, its n-th {@code n^-fade} of that. */
    private static PromotionHistory shop(double level, double start, double fade, boolean flagsFromSales) {
        Random random = new Random(3);
        List<CleanedSeries> series = new ArrayList<>();
        List<Promotion> promotions = new ArrayList<>();
        Map<String, Item> items = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            String id = "A" + i;
            double[] demand = new double[DAYS];
            for (int t = 0; t < DAYS; t++) {
                int day = Math.floorMod(t - 7 * i, EVERY);
                double factor = day < RUNS ? start * Math.pow(day + 1, -fade) : 1;
                demand[t] = poisson(random, level * factor);
                if (flagsFromSales && day < RUNS && demand[t] > 0) {
                    promotions.add(promotion(id, t, 1));
                } else if (!flagsFromSales && day == 0) {
                    promotions.add(promotion(id, t, RUNS));
                }
            }
            long first = TimeGrid.DAYS.indexOf(FIRST);
            DemandSeries raw = DemandSeries.builder(Sku.of(id), TimeGrid.DAYS, first, demand)
                    .scale(0)
                    .build();
            series.add(new CleanedSeries(raw, raw, List.of(), DemandClass.SMOOTH));
        }
        return new PromotionHistory(series, promotions, List.of(), items, FIRST.plusDays(DAYS - 1L));
    }

    private static Promotion promotion(String item, int start, int days) {
        return new Promotion(
                item + "-" + start,
                null,
                null,
                FIRST.plusDays(start),
                FIRST.plusDays(start + days - 1L),
                item,
                null,
                null,
                null,
                null,
                null);
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Mean factors of the days of a promotion that starts a month after the history. */
    private static double[] factors(PromotionHistory history, int days) {
        PromotionEffects effects = new LearningPlanner().learn(history, Progress.NONE);
        int start = DAYS + 30;
        double[] ones = new double[days];
        Arrays.fill(ones, 1);
        long first = TimeGrid.DAYS.indexOf(FIRST) + start;
        Forecast flat = new Forecast(
                Sku.of("A0"),
                TimeGrid.DAYS,
                first,
                ones,
                new double[] {0.5},
                new double[][] {ones},
                null,
                new Provenance("flat", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
        return effects.outlook(List.of(promotion("A0", start, days)), first, days)
                .apply(flat)
                .means();
    }

    /** By the shop's own rule day 14 sells 14^-0.3 = 0.453 of the first. */
    @Test
    void fading_is_learned() {
        double[] factors = factors(shop(8, 4, 0.3, false), RUNS);
        assertThat(factors[0]).isCloseTo(4, within(0.4));
        assertThat(factors[RUNS - 1] / factors[0]).isCloseTo(0.453, within(0.05));
    }

    @Test
    void promotions_that_do_not_fade_are_not_thought_to() {
        double[] factors = factors(shop(8, 2, 0, false), RUNS);
        assertThat(factors[RUNS - 1] / factors[0]).isCloseTo(1, within(0.07));
    }

    /** Two fifths of usual days sell nothing, and such days are not among the promotions: these are two weeks long all the same. */
    @Test
    void flags_from_sales_do_not_make_the_effect_larger_than_it_is() {
        PromotionHistory history = shop(0.9, 3, 0, true);
        PromotionEffects effects = new LearningPlanner().learn(history, Progress.NONE);
        Uplift all = effects.uplifts().stream()
                .filter(u -> u.factor().scope() == Scope.ALL)
                .findFirst()
                .orElseThrow();
        assertThat(all.factor().value()).isCloseTo(3, within(0.3));
        // Twelve items, a promotion every 61 days of 730.
        assertThat(effects.events()).isBetween(12 * 12, 12 * 15);
    }
}
