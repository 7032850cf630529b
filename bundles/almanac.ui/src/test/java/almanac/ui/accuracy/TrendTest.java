package almanac.ui.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.run.RealisedForecast;
import almanac.ui.Formats;
import almanac.ui.chart.ChartModel;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two weeks of two SKUs; sums by hand. */
class TrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static RealisedForecast bucket(String item, int week, double actual, double forecast, double naive) {
        return new RealisedForecast(
                new Sku(item, "north"),
                MONDAY.plusWeeks(week),
                MONDAY.minusDays(1),
                week + 1,
                "ets",
                false,
                actual,
                forecast,
                naive,
                Math.abs(actual - forecast) < 5);
    }

    @Test
    void aWeekIsTheSumOfItsSkus() {
        Trend trend = new Trend();
        trend.add(bucket("tea", 1, 10, 12, 15));
        trend.add(bucket("tea", 0, 10, 20, 15));
        trend.add(bucket("pan", 0, 30, 28, 25));

        Measure first = trend.buckets().get(MONDAY);
        assertThat(first.wape()).isCloseTo(12.0 / 40, within(1e-9));
        assertThat(first.naiveWape()).isCloseTo(10.0 / 40, within(1e-9));
        assertThat(first.biasShare()).isCloseTo(8.0 / 40, within(1e-9));
        assertThat(first.coverage()).isEqualTo(0.5);
        assertThat(trend.total().points()).isEqualTo(3);
        ChartModel chart = trend.chart(new Formats(Locale.ENGLISH));
        assertThat(chart.size()).isEqualTo(2);
        assertThat(chart.lines()).hasSize(4);
        assertThat(chart.lines().get(3).values()).containsExactly(new double[] {30, 20}, within(1e-9));
    }

    @Test
    void whatNaiveSaysNothingOfCountsInCoverageAlone() {
        Trend trend = new Trend();
        trend.add(bucket("tea", 0, 10, 12, Double.NaN));
        assertThat(trend.total().coverage()).isEqualTo(1);
        assertThat(trend.total().wape()).isNaN();
    }

    @Test
    void nothingRealisedIsNoChart() {
        assertThat(new Trend().chart(new Formats(Locale.ENGLISH))).isNull();
    }
}
