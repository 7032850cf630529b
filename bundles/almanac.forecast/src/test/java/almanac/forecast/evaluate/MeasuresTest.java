package almanac.forecast.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected values by hand; the arithmetic stands beside them. */
class MeasuresTest {
    private static final double[] ACTUAL = {10, 20, Double.NaN, 0};
    private static final double[] FORECAST = {12, 15, 7, 0};

    @Test
    void errors() {
        assertThat(Measures.mae(ACTUAL, FORECAST)).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(Measures.mse(ACTUAL, FORECAST)).isCloseTo(29.0 / 3, within(1e-12));
        // (200 x 2/22 + 200 x 5/35 + 0) / 3
        assertThat(Measures.smape(ACTUAL, FORECAST)).isCloseTo(15.5844155844156, within(1e-9));
        assertThat(Measures.mae(new double[] {Double.NaN}, new double[] {1})).isNaN();
    }

    @Test
    void scales() {
        double[] history = {0, 0, 2, 5, 4, 4, 8};
        // lag 3: |5-0| |4-0| |4-2| |8-5| = 14 / 4
        assertThat(Measures.maseScale(history, 3)).isCloseTo(3.5, within(1e-12));
        // no season in it: |0| |2| |3| |1| |0| |4| = 10 / 6
        assertThat(Measures.maseScale(history, 12)).isCloseTo(10.0 / 6, within(1e-12));
        // from the first demand: 9 + 1 + 0 + 16 = 26 / 4
        assertThat(Measures.rmsseScale(history)).isCloseTo(6.5, within(1e-12));
        assertThat(Measures.maseScale(new double[] {3, 3, 3}, 1)).isNaN();
        assertThat(Measures.rmsseScale(new double[] {0, 0})).isNaN();
    }

    @Test
    void pinball() {
        assertThat(Measures.pinball(10, 8, 0.9)).isCloseTo(1.8, within(1e-12));
        assertThat(Measures.pinball(8, 10, 0.9)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void sheetOfOneForecast() {
        DemandSeries whole = DemandSeries.builder(
                        Sku.of("a"), TimeGrid.DAYS, 0, new double[] {1, 3, 2, 4, 6, Double.NaN})
                .build();
        DemandSeries history = whole.head(3);
        double[][] quantiles = new double[ScoreSheet.PROBABILITIES.size()][];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = new double[] {i, 5, 0};
        }
        quantiles[0] = new double[] {0, 5, 0};
        Forecast forecast = new Forecast(
                history.sku(),
                history.grid(),
                3,
                new double[] {5, 5, 5},
                ScoreSheet.PROBABILITIES.stream().mapToDouble(p -> p).toArray(),
                quantiles,
                null,
                new Provenance("x", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
        ScoreSheet sheet = new ScoreSheet();
        sheet.score(history, whole, 1, forecast);
        Accuracy accuracy = sheet.accuracy();
        assertThat(accuracy.origins()).isEqualTo(1);
        assertThat(accuracy.points()).isEqualTo(2);
        assertThat(accuracy.mae()).isEqualTo(1);
        assertThat(accuracy.wape()).isEqualTo(0.2);
        assertThat(accuracy.bias()).isZero();
        // in-sample changes 2 and 1: mean 1.5, mean square 2.5
        assertThat(accuracy.mase()).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(accuracy.rmsse()).isCloseTo(Math.sqrt(1 / 2.5), within(1e-12));
        assertThat(accuracy.coverage80()).isEqualTo(0.5);
        // First bucket, actual 4: quantiles 1..9 at .1 ... .9 lose .3 .4 .3 0 | .5x1 .4x2 .3x3 .2x4 .1x5, and 10 at .95
        // loses .3: 4.8;
        // second, actual 6: 1 x (.1 + ... + .9 + .95) = 5.45. Over 10 quantiles and 2 buckets.
        assertThat(accuracy.pinball()).isCloseTo((4.8 + 5.45) / 20, within(1e-12));
        // Twice the mean over .1 ... .9: 2 x (4.5 + 4.5) / 9 / 2
        assertThat(accuracy.crps()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void pooledSheetsCountEveryBucketAlike() {
        ScoreSheet none = new ScoreSheet();
        none.took(2);
        Accuracy accuracy = ScoreSheet.pooled(List.of(none, none)).accuracy();
        assertThat(accuracy.points()).isZero();
        assertThat(accuracy.mae()).isNaN();
        assertThat(accuracy.mase()).isNaN();
        assertThat(accuracy.seconds()).isEqualTo(4);
    }
}
