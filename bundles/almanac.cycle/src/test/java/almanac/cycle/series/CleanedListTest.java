package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanedListTest {
    private static final double[][] DEMANDS = {
        {},
        {0, 1, 2, 127, -128},
        {3, 200, -3000},
        {1e5, 2, 3},
        {0.25, 1e-6, 1e12},
        {Double.NaN, 4, -0.0},
        {Double.MAX_VALUE, 0, Double.NaN},
    };

    @Test
    void whatComesOutIsWhatWentIn() {
        SeriesList raws = new SeriesList();
        CleanedList cleaned = new CleanedList();
        for (double[] demand : DEMANDS) {
            DemandSeries raw = series(demand);
            raws.add(raw);
            double[] other = demand.clone();
            if (other.length > 1) {
                other[1] = 0.5;
            }
            cleaned.add(new CleanedSeries(
                    raw,
                    raw.withDemand(other),
                    List.of(new Correction(7, Correction.Cause.OUTLIER, "hampel", 1, 0.5)),
                    DemandClass.LUMPY));
        }
        for (int i = 0; i < DEMANDS.length; i++) {
            assertSame(raws.get(i), series(DEMANDS[i]));
            assertSame(cleaned.get(i).raw(), series(DEMANDS[i]));
            if (DEMANDS[i].length > 1) {
                assertThat(cleaned.get(i).cleaned().demand(1)).isEqualTo(0.5);
                assertThat(cleaned.get(i).cleaned().demand(2)).isEqualTo(Double.valueOf(DEMANDS[i][2]));
            }
            assertThat(cleaned.get(i).corrections()).hasSize(1);
            assertThat(cleaned.get(i).demandClass()).isEqualTo(DemandClass.LUMPY);
        }
    }

    private static void assertSame(DemandSeries opened, DemandSeries series) {
        assertThat(opened.sku()).isEqualTo(series.sku());
        assertThat(opened.toArray()).isEqualTo(series.toArray());
        assertThat(opened.firstBucket()).isEqualTo(series.firstBucket());
        assertThat(opened.grid()).isEqualTo(series.grid());
        assertThat(opened.attributes()).isEqualTo(series.attributes());
        assertThat(opened.scale()).isEqualTo(series.scale());
        for (int t = 0; t < series.size(); t++) {
            assertThat(opened.availability(t)).isEqualTo(series.availability(t));
        }
    }

    private static DemandSeries series(double[] demand) {
        double[] shares = new double[demand.length];
        for (int t = 0; t < shares.length; t++) {
            shares[t] = t == 1 ? 0.4 : 1;
        }
        return DemandSeries.builder(new Sku("i", "l"), TimeGrid.DAYS, 19_000, demand)
                .availability(shares)
                .attributes(Map.of("category", "c"))
                .scale(0)
                .build();
    }
}
