package almanac.forecast.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FeatureSpec;
import almanac.api.forecast.FeatureTable;
import almanac.api.forecast.Features;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesFeaturesTest {
    private static final long FIRST = TimeGrid.DAYS.indexOf(LocalDate.of(2024, 11, 1));
    private static final FeatureSpec ALL =
            new FeatureSpec(true, 2, List.of(7), true, true, List.of(1, 7), List.of(3), true);

    private final Features features = new SeriesFeatures();

    @Test
    void valuesOfABucketBeforeTheOrigin() {
        FeatureTable table = features.of(series(0), ALL, FIRST + 40, FIRST + 10, FIRST + 11);
        assertThat(value(table, "trend")).isEqualTo(10);
        assertThat(value(table, "trend_squared")).isEqualTo(100);
        assertThat(value(table, "sin_7_1"))
                .isCloseTo(Math.sin(2 * Math.PI * Math.floorMod(FIRST + 10, 7L) / 7), within(1e-12));
        assertThat(value(table, "day_of_week")).isEqualTo(1);
        assertThat(value(table, "days_from_double_eleven")).isZero();
        assertThat(value(table, "days_to_black_friday")).isEqualTo(18);
        assertThat(value(table, "lag_1")).isEqualTo(9);
        assertThat(value(table, "lag_7")).isEqualTo(3);
        assertThat(value(table, "mean_3")).isEqualTo(8);
        assertThat(value(table, "sd_3")).isCloseTo(Math.sqrt(2.0 / 3), within(1e-12));
        assertThat(value(table, "min_3")).isEqualTo(7);
        assertThat(value(table, "max_3")).isEqualTo(9);
        assertThat(value(table, "zeros_3")).isZero();
        assertThat(value(table, "price")).isEqualTo(8);
        assertThat(value(table, "price_relative")).isCloseTo(0.8, within(1e-12));
        assertThat(value(table, "promotion_on")).isEqualTo(1);
        assertThat(value(table, "promotion_buckets_in")).isEqualTo(1);
        assertThat(value(table, "temperature_before")).isEqualTo(9);
    }

    @Test
    void valuesOfABucketAhead() {
        FeatureTable table = features.of(series(0), ALL, FIRST + 40, FIRST + 45, FIRST + 46);
        assertThat(value(table, "lag_1")).isNaN();
        assertThat(value(table, "lag_7")).isEqualTo(38);
        assertThat(value(table, "mean_3")).isEqualTo(38);
        assertThat(value(table, "price")).isEqualTo(10);
        assertThat(value(table, "temperature_before")).isEqualTo(39);
    }

    @Property(tries = 100)
    void nothingAfterTheOriginIsSeen(@ForAll @IntRange(min = 0, max = 60) int origin) {
        FeatureTable one = features.of(series(0), ALL, FIRST + origin, FIRST, FIRST + 60);
        FeatureTable two = features.of(tampered(origin), ALL, FIRST + origin, FIRST, FIRST + 60);
        assertThat(two.names()).isEqualTo(one.names());
        for (int t = 0; t < one.size(); t++) {
            assertThat(two.row(t)).containsExactly(one.row(t));
        }
    }

    @Test
    void stepsHaveNoCalendar() {
        DemandSeries steps = DemandSeries.builder(Sku.of("a"), TimeGrid.STEPS, 0, new double[] {1, 2, 3})
                .build();
        assertThat(features.of(steps, ALL, 3, 3, 4).names())
                .contains("trend", "lag_1")
                .noneMatch(n -> n.startsWith("day"));
    }

    private static double value(FeatureTable table, String name) {
        return table.at(0, table.names().indexOf(name));
    }

    private static DemandSeries series(int salt) {
        double[] price =
                IntStream.range(0, 60).mapToDouble(t -> t == 10 ? 8 : 10).toArray();
        double[] promotion =
                IntStream.range(0, 60).mapToDouble(t -> t == 10 ? 0.2 : 0).toArray();
        double[] temperature = IntStream.range(0, 60).mapToDouble(t -> t + salt).toArray();
        return DemandSeries.builder(
                        Sku.of("a"),
                        TimeGrid.DAYS,
                        FIRST,
                        IntStream.range(0, 60).mapToDouble(t -> t).toArray())
                .drivers(List.of(
                        new Driver("price", Driver.Known.AHEAD, FIRST, price),
                        new Driver("promotion", Driver.Known.AHEAD, FIRST, promotion),
                        new Driver("temperature", Driver.Known.PAST_ONLY, FIRST, temperature)))
                .build();
    }

    /** Other demand and other past-only values from the origin on. */
    private static DemandSeries tampered(int origin) {
        DemandSeries series = series(0);
        double[] demand = series.toArray();
        double[] temperature = new double[60];
        for (int t = 0; t < 60; t++) {
            demand[t] = t < origin ? demand[t] : 1000 - demand[t];
            temperature[t] = t < origin ? t : -t;
        }
        return series.withDemand(demand)
                .with()
                .drivers(List.of(
                        series.drivers().get(0),
                        series.drivers().get(1),
                        new Driver("temperature", Driver.Known.PAST_ONLY, FIRST, temperature)))
                .build();
    }
}
