package almanac.cycle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.Correction.Cause;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesFiguresTest {
    private static final Sku SKU = Sku.parse("A@W");

    private static CleanedSeries series(
            TimeGrid grid, double[] units, double[] availability, Correction... corrections) {
        DemandSeries raw = DemandSeries.builder(SKU, grid, 1000, units)
                .availability(availability)
                .build();
        return new CleanedSeries(raw, raw, List.of(corrections), DemandClass.SMOOTH);
    }

    /** Week w sells w, weeks 1 to 60. */
    private static double[] sixtyWeeks() {
        return IntStream.rangeClosed(1, 60).asDoubleStream().toArray();
    }

    @Test
    void weeksAddUpToSpansOfFour() {
        SalesFigures figures = new SalesFigures(series(TimeGrid.WEEKS, sixtyWeeks(), null));

        // 57 + 58 + 59 + 60, and so on back to 9 + 10 + 11 + 12.
        assertThat(figures.recent()).hasSize(13).startsWith(42).endsWith(234);
        assertThat(figures.sold4()).isEqualTo(234);
        assertThat(figures.sold12()).isEqualTo(IntStream.rangeClosed(49, 60).sum());
        assertThat(figures.sold52()).isEqualTo(IntStream.rangeClosed(9, 60).sum());
        assertThat(figures.lastSale()).isEqualTo(TimeGrid.WEEKS.dateOf(1059));
    }

    @Test
    void aShortHistoryHasNothingBeforeItsFirstBucket() {
        SalesFigures figures = new SalesFigures(series(TimeGrid.WEEKS, new double[] {5, Double.NaN, 1, 2, 3, 0}, null));

        double[] recent = figures.recent();
        assertThat(Arrays.copyOf(recent, 11)).containsOnly(Double.NaN);
        assertThat(Arrays.copyOfRange(recent, 11, 13)).containsExactly(5, 6);
        assertThat(figures.sold52()).isEqualTo(11);
        assertThat(figures.lastSale()).isEqualTo(TimeGrid.WEEKS.dateOf(1004));
    }

    @Test
    void monthsStandForThemselves() {
        SalesFigures figures = new SalesFigures(series(TimeGrid.MONTHS, sixtyWeeks(), null));

        assertThat(figures.sold4()).isEqualTo(60);
        assertThat(figures.sold12()).isEqualTo(177);
        assertThat(figures.sold52()).isEqualTo(IntStream.rangeClosed(49, 60).sum());
        assertThat(figures.recent()).startsWith(48).endsWith(60);
    }

    @Test
    void stockOutsAndWhatTheyLostCountForAsLongAsTheyMatter() {
        double[] availability = new double[60];
        Arrays.fill(availability, 1);
        availability[59] = 0.5;
        availability[48] = 0;
        availability[47] = 0;
        CleanedSeries series = series(
                TimeGrid.WEEKS,
                sixtyWeeks(),
                availability,
                new Correction(1007, Cause.STOCK_OUT, "m", 8, 100),
                new Correction(1008, Cause.STOCK_OUT, "m", 9, 11),
                new Correction(1030, Cause.OUTLIER, "m", 31, 99),
                new Correction(1059, Cause.STOCK_OUT, "m", Double.NaN, 4));

        assertThat(new SalesFigures(series).stockOuts()).isEqualTo(2);
        assertThat(new SalesFigures(series).lostSales()).isEqualTo(6);
    }

    @Test
    void whatWasNeverSoldHasNoLastSale() {
        assertThat(new SalesFigures(series(TimeGrid.DAYS, new double[40], null)).lastSale())
                .isEqualTo((LocalDate) null);
    }
}
