package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionLine;
import almanac.promotion.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of many possible promotions in short is what the what-if says of each at length. */
class AppraisalTest {
    private static final int HORIZON = 150;
    private static PromotionEffects effects;
    private static List<Forecast> baselines;
    private static LocalDate first;

    @BeforeAll
    static void learn() {
        PromotionHistory history = priced(new Shop(21, 2, 6, true).history(Shop.DAYS));
        effects = new LearningPlanner().learn(history, Progress.NONE);
        first = history.asOf().plusDays(1);
        baselines = history.series().stream().map(AppraisalTest::waves).toList();
    }

    private static PromotionHistory priced(PromotionHistory h) {
        Map<String, Item> items = h.items().values().stream()
                .map(i -> new Item(
                        i.itemId(),
                        null,
                        i.categoryId(),
                        null,
                        0,
                        4.0,
                        10.0,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()))
                .collect(Collectors.toMap(Item::itemId, i -> i));
        return new PromotionHistory(h.series(), h.promotions(), h.prices(), items, h.asOf());
    }

    /** Demand that differs from day to day. */
    private static Forecast waves(CleanedSeries series) {
        double[] mean = new double[HORIZON];
        double[][] quantiles = new double[3][HORIZON];
        for (int h = 0; h < HORIZON; h++) {
            mean[h] = 10 + 4 * Math.sin(h);
            quantiles[0][h] = mean[h] * 0.6;
            quantiles[1][h] = mean[h];
            quantiles[2][h] = mean[h] * 1.5;
        }
        return new Forecast(
                series.raw().sku(),
                TimeGrid.DAYS,
                TimeGrid.DAYS.indexOf(first),
                mean,
                new double[] {0.05, 0.5, 0.95},
                quantiles,
                null,
                new Provenance("waves", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    private static Promotion option(String id, String item, String category, int start, int days, Double percent) {
        return new Promotion(
                id,
                null,
                "FEATURE",
                first.plusDays(start),
                first.plusDays(start + days - 1L),
                item,
                category,
                null,
                percent,
                percent == null ? 8.0 : null,
                30.0);
    }

    /** The discount on everything that is sold under promotion, at the regular price of 10: how deep it is enters margin and budget. */
    private static double givenAway(Promotion p, List<PromotionLine> lines) {
        double discount = p.discountPercent() == null ? 10 - p.promoPrice() : 10 * p.discountPercent() / 100;
        return lines.stream()
                .filter(l -> p.itemId() == null || l.sku().itemId().equals(p.itemId()))
                .filter(l -> !l.date().isBefore(p.startDate()) && !l.date().isAfter(p.endDate()))
                .filter(l -> l.incremental() > 0)
                .mapToDouble(l -> l.total() * discount)
                .sum();
    }

    @Test
    void each_is_as_the_what_if_says() {
        List<Promotion> options = List.of(
                option("A", "C0-1", null, 5, 7, 30.0),
                option("B", "C0-1", null, 26, 7, 30.0),
                option("C", "C0-1", null, 26, 9, 30.0),
                option("D", "C1-2", null, 0, 5, 20.0),
                option("E", "C1-2", null, 60, 5, null),
                option("F", null, "C1", 33, 3, 15.0));
        List<Appraisal> appraisals = effects.appraise(options, baselines);
        for (int i = 0; i < options.size(); i++) {
            Appraisal one = appraisals.get(i);
            List<PromotionLine> lines = effects.outlook(List.of(options.get(i)), TimeGrid.DAYS.indexOf(first), HORIZON)
                    .lines(baselines);
            double units =
                    lines.stream().mapToDouble(l -> l.total() - l.baseline()).sum();
            double margin = lines.stream().mapToDouble(PromotionLine::margin).sum();
            double revenue = lines.stream().mapToDouble(PromotionLine::revenue).sum();
            double taken =
                    lines.stream().mapToDouble(PromotionLine::cannibalised).sum();
            assertThat(one.promotion()).isEqualTo(options.get(i));
            assertThat(one.units()).isCloseTo(units, within(0.03 * Math.abs(units) + 0.5));
            assertThat(one.taken()).isCloseTo(taken, within(0.03 * Math.abs(taken) + 0.5));
            assertThat(one.revenue()).isCloseTo(revenue, within(0.03 * Math.abs(revenue) + 5));
            assertThat(one.margin()).isCloseTo(margin, within(0.03 * Math.abs(margin) + 5));
            assertThat(one.leastMarginShare()).isBetween(0.4, 0.6);
            assertThat(one.spend()).isCloseTo(one.given() + 30, within(1e-9));
            assertThat(one.given()).isCloseTo(givenAway(options.get(i), lines), within(0.02 * one.given() + 1));
            for (Appraisal.Need need : one.needs()) {
                PromotionLine line = lines.stream()
                        .filter(l -> l.sku().equals(need.sku()) && l.date().equals(need.date()))
                        .findFirst()
                        .orElseThrow();
                assertThat(need.units()).isCloseTo(line.total() - line.baseline(), within(1e-9));
                assertThat(need.high()).isCloseTo(line.high() - line.baseline(), within(1e-9));
            }
        }
        assertThat(appraisals.get(5).needs()).extracting(n -> n.sku().itemId()).contains("C1-0", "C1-5");
    }
}
