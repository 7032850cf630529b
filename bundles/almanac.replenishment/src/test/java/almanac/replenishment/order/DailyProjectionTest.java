package almanac.replenishment.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.StockProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Small cases worked out by hand. */
class DailyProjectionTest {
    private static final Sku SKU = new Sku("A", "L");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    /** 14 units each week for certain. */
    private static Forecast certain(int weeks) {
        double[] mean = new double[weeks];
        java.util.Arrays.fill(mean, 14);
        double[][] quantiles = {mean, mean, mean};
        return new Forecast(
                SKU,
                TimeGrid.WEEKS,
                TimeGrid.WEEKS.indexOf(SUNDAY.plusDays(1)),
                mean,
                new double[] {0.1, 0.5, 0.9},
                quantiles,
                null,
                new Provenance("m", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    private static OpenSupply supply(int day, double units) {
        return new OpenSupply(SKU, SupplyKind.PURCHASE, SUNDAY.plusDays(day), units, "V", "D" + day);
    }

    @Test
    void stockFallsByDemandAndRisesByArrivals() {
        StockPosition stock = new StockPosition(SKU, 22, 0, 2, List.of(supply(-3, 5), supply(8, 10)), List.of());

        StockProjection projection = new DailyProjection(100).of(stock, certain(3), SUNDAY, 14);

        assertThat(projection.days()).hasSize(14);
        assertThat(projection.days().get(0).date()).isEqualTo(SUNDAY.plusDays(1));
        // Overdue units come on the first day; 20 can be sold.
        assertThat(projection.days().get(0).arrives()).isEqualTo(5);
        assertThat(projection.days().get(6).median()).isCloseTo(20 + 5 - 14, within(1e-9));
        assertThat(projection.days().get(7).arrives()).isEqualTo(10);
        assertThat(projection.days().get(13).median()).isCloseTo(20 + 5 + 10 - 28, within(1e-9));
        assertThat(projection.days().get(13).stockoutProbability()).isZero();
    }

    @Test
    void whatIsShortIsOwed() {
        StockPosition stock = new StockPosition(SKU, 7, 0, 0, List.of(), List.of());

        StockProjection projection = new DailyProjection(100).of(stock, certain(2), SUNDAY, 60);

        assertThat(projection.days()).as("no further than the forecast").hasSize(14);
        assertThat(projection.days().get(6).median()).isCloseTo(-7, within(1e-9));
        assertThat(projection.days().get(6).stockoutProbability()).isEqualTo(1);
    }

    @Test
    void lowIsBelowHigh() {
        StockPosition stock = new StockPosition(SKU, 30, 0, 0, List.of(), List.of());
        Forecast sure = certain(2);
        Forecast unsure = new Forecast(
                SKU,
                sure.grid(),
                sure.firstBucket(),
                sure.means(),
                new double[] {0.1, 0.5, 0.9},
                new double[][] {{4, 4}, {13, 13}, {25, 25}},
                null,
                sure.provenance(),
                List.of());

        StockProjection.Day last =
                new DailyProjection(200).of(stock, unsure, SUNDAY, 14).days().get(13);

        assertThat(last.low()).isLessThan(last.median());
        assertThat(last.median()).isLessThan(last.high());
        assertThat(last.stockoutProbability()).isBetween(0.2, 0.6);
    }
}
