package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionLine;
import almanac.promotion.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What planned promotions do to forecasts. */
class WhatIfTest {
    private static final int HORIZON = 42;
    private static Shop shop;
    private static PromotionHistory history;
    private static PromotionEffects effects;
    private static List<Forecast> baselines;
    private static LocalDate first;

    @BeforeAll
    static void learn() {
        shop = new Shop(21, 2, 8, true);
        history = shop.history(Shop.DAYS);
        effects = new LearningPlanner().learn(history, Progress.NONE);
        first = history.asOf().plusDays(1);
        baselines = history.series().stream().map(WhatIfTest::flat).toList();
    }

    /** Ten units a day, give or take. */
    private static Forecast flat(CleanedSeries series) {
        double[] mean = new double[HORIZON];
        Arrays.fill(mean, 10);
        double[][] quantiles = new double[3][HORIZON];
        Arrays.fill(quantiles[0], 6);
        Arrays.fill(quantiles[1], 10);
        Arrays.fill(quantiles[2], 15);
        float[][] paths = new float[40][HORIZON];
        for (int i = 0; i < paths.length; i++) {
            Arrays.fill(paths[i], 5 + i % 11);
        }
        return new Forecast(
                series.raw().sku(),
                TimeGrid.DAYS,
                TimeGrid.DAYS.indexOf(first),
                mean,
                new double[] {0.05, 0.5, 0.95},
                quantiles,
                new SamplePaths(paths),
                new Provenance("flat", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    private static Promotion planned(String id, String item, int start, int days, double percent) {
        return new Promotion(
                id,
                null,
                "FEATURE",
                first.plusDays(start),
                first.plusDays(start + days - 1L),
                item,
                null,
                null,
                percent,
                null,
                100.0);
    }

    private List<PromotionLine> lines(Promotion... planned) {
        return effects.outlook(List.of(planned), TimeGrid.DAYS.indexOf(first), HORIZON)
                .lines(baselines);
    }

    @Test
    void parts_add_up_to_the_total_within_its_limits() {
        List<PromotionLine> lines = lines(planned("P", "C0-1", 5, 7, 30));
        assertThat(lines).isNotEmpty();
        for (PromotionLine line : lines) {
            double sum = line.baseline() + line.incremental() + line.cannibalised() + line.pulledForward();
            assertThat(line.total()).isCloseTo(sum, within(1e-9)).isNotNegative();
            assertThat(line.low()).isNotNegative().isLessThanOrEqualTo(line.total());
            assertThat(line.high()).isGreaterThanOrEqualTo(line.total());
            assertThat(line.cannibalised()).isNotPositive();
        }
    }

    @Test
    void sells_more_while_it_runs_and_less_after_and_takes_from_its_category_only() {
        List<PromotionLine> lines = lines(planned("P", "C0-1", 5, 7, 30));
        LocalDate start = first.plusDays(5);
        LocalDate end = first.plusDays(11);
        for (PromotionLine line : lines) {
            boolean runs = !line.date().isBefore(start) && !line.date().isAfter(end);
            if (line.sku().itemId().equals("C0-1") && runs) {
                assertThat(line.total()).isGreaterThan(1.5 * line.baseline());
                assertThat(line.pulledForward()).isNotNegative();
            } else if (line.sku().itemId().equals("C0-1") && line.date().isAfter(end)) {
                assertThat(line.pulledForward()).isNegative();
            } else if (!line.sku().itemId().equals("C0-1")) {
                assertThat(line.sku().itemId()).startsWith("C0-");
                assertThat(line.cannibalised()).isNegative();
            }
        }
    }

    @Test
    void a_deeper_discount_never_sells_less() {
        double before = 0;
        for (double percent : new double[] {5, 10, 20, 30, 50}) {
            double units = lines(planned("P", "C1-2", 3, 6, percent)).stream()
                    .filter(l -> l.sku().itemId().equals("C1-2"))
                    .mapToDouble(PromotionLine::incremental)
                    .sum();
            assertThat(units).isGreaterThanOrEqualTo(before);
            before = units;
        }
    }

    @Test
    void what_was_bought_ahead_is_missing_later() {
        double pulled = 0;
        double ahead = 0;
        for (PromotionLine line : lines(planned("P", "C0-1", 0, 5, 20))) {
            if (line.sku().itemId().equals("C0-1")) {
                pulled += line.pulledForward();
                ahead += Math.max(0, line.pulledForward());
            }
        }
        assertThat(Math.abs(pulled)).isLessThan(0.35 * ahead);
    }

    @Test
    void a_forecast_under_promotion_is_raised_whole_and_names_it() {
        Promotion promotion = planned("P", "C0-1", 5, 7, 30);
        var outlook = effects.outlook(List.of(promotion), TimeGrid.DAYS.indexOf(first), HORIZON);
        Forecast baseline = baselines.get(1);
        Forecast raised = outlook.apply(baseline);
        assertThat(raised.mean(7)).isGreaterThan(1.5 * baseline.mean(7));
        assertThat(raised.quantile(2, 7) - raised.quantile(0, 7)).isGreaterThan(9);
        assertThat(raised.notes()).anyMatch(n -> n.code().equals("forecast.promotion"));
        SamplePaths paths = raised.paths().orElseThrow();
        double mean = 0;
        for (int i = 0; i < paths.count(); i++) {
            assertThat(paths.at(i, 7)).isEqualTo(Math.rint(paths.at(i, 7)));
            mean += paths.at(i, 7) / paths.count();
        }
        assertThat(mean).isBetween(0.8 * raised.mean(7), 1.2 * raised.mean(7));
        assertThat(outlook.apply(baselines.get(12))).isSameAs(baselines.get(12));
    }

    @Test
    void the_same_history_gives_the_same_lines() {
        PromotionEffects again = new LearningPlanner().learn(shop.history(Shop.DAYS), Progress.NONE);
        Promotion promotion = planned("P", "C0-1", 5, 7, 30);
        assertThat(again.outlook(List.of(promotion), TimeGrid.DAYS.indexOf(first), HORIZON)
                        .lines(baselines))
                .isEqualTo(lines(promotion));
    }

    @Test
    void nothing_that_begins_later_teaches() {
        List<Promotion> more = new ArrayList<>(history.promotions());
        more.add(planned("LATER", "C0-1", 2, 5, 90));
        PromotionHistory with =
                new PromotionHistory(history.series(), more, history.prices(), history.items(), history.asOf());
        assertThat(new LearningPlanner().learn(with, Progress.NONE).elasticities())
                .isEqualTo(effects.elasticities());
    }

    @Test
    void a_baseline_has_no_promotions_left() {
        CleanedSeries series = history.series().iterator().next();
        DemandSeries baseline = effects.baseline(series.raw());
        double promoted = 0;
        double usual = 0;
        int days = 0;
        int others = 0;
        for (int t = 0; t < baseline.size(); t++) {
            LocalDate day = TimeGrid.DAYS.dateOf(baseline.firstBucket() + t);
            boolean runs = shop.promotions.stream()
                    .anyMatch(p -> p.itemId().equals(series.raw().sku().itemId())
                            && !day.isBefore(p.startDate())
                            && !day.isAfter(p.endDate()));
            if (!series.raw().isCensored(t)) {
                promoted += runs ? baseline.demand(t) : 0;
                days += runs ? 1 : 0;
                usual += runs ? 0 : baseline.demand(t);
                others += runs ? 0 : 1;
            }
        }
        assertThat(promoted / days).isBetween(0.8 * usual / others, 1.25 * usual / others);
    }

    @Test
    void without_a_history_nothing_is_known() {
        PromotionEffects none = new LearningPlanner()
                .learn(
                        new PromotionHistory(List.of(), List.of(), List.of(), history.items(), history.asOf()),
                        Progress.NONE);
        assertThat(none.uplifts()).isEmpty();
        assertThat(none.outlook(List.of(), 0, 3).apply(baselines.get(0))).isSameAs(baselines.get(0));
        assertThat(effects.baseline(DemandSeries.builder(Sku.of("new"), TimeGrid.DAYS, 0, new double[] {1, 2})
                                .build())
                        .demand(1))
                .isEqualTo(2);
    }

    @Test
    void reviews_tell_what_was_sold_beside_the_baseline() {
        assertThat(effects.reviews()).hasSizeGreaterThan(30);
        var big = effects.reviews().stream().filter(r -> r.baseline() > 20).toList();
        assertThat(big.stream().filter(r -> r.incremental() > 0).count()).isGreaterThan(big.size() * 7L / 10);
        assertThat(effects.reviews()).allSatisfy(r -> {
            assertThat(r.incremental()).isCloseTo(r.sold() - r.baseline(), within(1e-6));
            assertThat(r.cannibalised()).isNotPositive();
        });
    }
}
