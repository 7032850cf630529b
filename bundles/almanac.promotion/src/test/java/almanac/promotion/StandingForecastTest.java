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
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An item on promotion four weeks in five beside one that is promoted now and then. */
class StandingForecastTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 100;
    private static final int HORIZON = 8;
    private static final Sku STANDING = new Sku("STANDING", "L");
    private static final Sku USUAL = new Sku("USUAL", "L");
    private static final long END = TimeGrid.WEEKS.indexOf(FIRST) + WEEKS;
    private static PromotionEffects effects;
    private static DemandSeries standing;

    @BeforeAll
    static void learn() {
        Random random = new Random(4);
        List<Promotion> promotions = new ArrayList<>();
        double[] often = new double[WEEKS];
        double[] seldom = new double[WEEKS];
        for (int t = 0; t < WEEKS; t++) {
            boolean most = t % 5 != 3;
            boolean now = t % 11 == 6;
            often[t] = Math.round((most ? 200 : 120) + 6 * random.nextGaussian());
            seldom[t] = Math.round((now ? 180 : 90) + 5 * random.nextGaussian());
            if (most) {
                promotions.add(week("S" + t, STANDING, t));
            }
            if (now) {
                promotions.add(week("U" + t, USUAL, t));
            }
        }
        standing = series(STANDING, often);
        effects = new LearningPlanner()
                .learn(
                        new PromotionHistory(
                                List.of(cleaned(standing), cleaned(series(USUAL, seldom))),
                                promotions,
                                List.of(),
                                Map.of(),
                                FIRST.plusWeeks(WEEKS).minusDays(1)),
                        Progress.NONE);
    }

    private static Promotion week(String id, Sku sku, int week) {
        LocalDate start = FIRST.plusWeeks(week);
        return new Promotion(id, null, "FLYER", start, start.plusDays(6), sku.itemId(), null, null, 20.0, null, null);
    }

    private static DemandSeries series(Sku sku, double[] units) {
        return DemandSeries.builder(sku, TimeGrid.WEEKS, TimeGrid.WEEKS.indexOf(FIRST), units)
                .scale(0)
                .build();
    }

    private static CleanedSeries cleaned(DemandSeries series) {
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }

    private static Forecast flat(Sku sku, double units) {
        double[][] quantiles = new double[3][HORIZON];
        double[] mean = new double[HORIZON];
        Arrays.fill(mean, units);
        Arrays.fill(quantiles[0], units * 0.9);
        Arrays.fill(quantiles[1], units);
        Arrays.fill(quantiles[2], units * 1.1);
        return new Forecast(
                sku,
                TimeGrid.WEEKS,
                END,
                mean,
                new double[] {0.05, 0.5, 0.95},
                quantiles,
                null,
                new Provenance("flat", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    @Test
    void its_past_is_taken_as_if_it_had_been_on_promotion_throughout() {
        DemandSeries baseline = effects.baseline(standing);
        for (int t = 0; t < WEEKS; t++) {
            if (t % 5 == 3) {
                assertThat(baseline.demand(t)).as("week %d", t).isBetween(190.0, 210.0);
            } else {
                assertThat(baseline.demand(t)).isEqualTo(standing.demand(t));
            }
        }
    }

    @Test
    void its_forecast_stays_under_promotion_and_is_lowered_without() {
        Promotion next = week("NEXT", STANDING, WEEKS + 2);
        Forecast ahead = effects.outlook(List.of(next), END, HORIZON).apply(flat(STANDING, 200));
        for (int h = 0; h < HORIZON; h++) {
            if (h == 2) {
                assertThat(ahead.mean(h)).isEqualTo(200);
                assertThat(ahead.quantile(2, h)).isCloseTo(220, within(1e-9));
            } else {
                assertThat(ahead.mean(h)).as("week %d", h).isCloseTo(120, within(8.0));
                assertThat(ahead.quantile(0, h)).isLessThan(ahead.mean(h));
                assertThat(ahead.quantile(2, h)).isBetween(ahead.mean(h), 150.0);
            }
        }
    }

    @Test
    void nothing_is_said_of_what_its_promotions_add() {
        Promotion next = week("NEXT", STANDING, WEEKS + 2);
        assertThat(effects.outlook(List.of(next), END, HORIZON).lines(List.of(flat(STANDING, 200), flat(USUAL, 90))))
                .noneMatch(l -> l.sku().equals(STANDING));
        assertThat(effects.reviews()).noneMatch(r -> r.sku().equals(STANDING));
    }

    @Test
    void the_other_item_is_learned_from_and_raised() {
        Promotion next = week("NEXT", USUAL, WEEKS + 2);
        Forecast ahead = effects.outlook(List.of(next), END, HORIZON).apply(flat(USUAL, 90));
        assertThat(ahead.mean(2)).isCloseTo(180, within(15.0));
    }
}
