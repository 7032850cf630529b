package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlendTest {
    @Test
    void meansAndQuantilesAreWeightedMeans() {
        Forecast blend = Blend.of(List.of(member("a", 10, 1), member("b", 20, 2)), new double[] {0.25, 0.75}, false);
        assertThat(blend.mean(0)).isCloseTo(17.5, within(1e-9));
        assertThat(blend.quantile(0, 1)).isCloseTo(0.25 * 9 + 0.75 * 18, within(1e-9));
        assertThat(blend.provenance().method()).isEqualTo("blend");
        assertThat(blend.provenance().parameters())
                .containsEntry("weight.a", "0.250")
                .containsEntry("weight.b", "0.750")
                .containsEntry("a.alpha", "0.3");
        assertThat(blend.notes()).hasSize(1);
    }

    @Test
    void futuresHaveTheBlendedQuantiles() {
        Forecast blend = Blend.of(List.of(member("a", 10, 1), member("b", 20, 2)), new double[] {0.25, 0.75}, false);
        SamplePaths paths = blend.paths().orElseThrow();
        double[] first = new double[paths.count()];
        for (int i = 0; i < first.length; i++) {
            first[i] = paths.at(i, 0);
        }
        java.util.Arrays.sort(first);
        assertThat(first[0]).isCloseTo(0.25 * 9 + 0.75 * 18, within(0.1));
        assertThat(first[first.length - 1]).isCloseTo(0.25 * 11 + 0.75 * 22, within(0.1));
    }

    @Test
    void wholeUnitsStayWhole() {
        Forecast blend = Blend.of(List.of(member("a", 10, 1), member("b", 20, 2)), new double[] {0.5, 0.5}, true);
        assertThat(blend.quantile(0, 0)).isEqualTo(Math.rint(blend.quantile(0, 0)));
        assertThat(blend.paths().orElseThrow().at(3, 0))
                .isEqualTo(Math.rint(blend.paths().orElseThrow().at(3, 0)));
    }

    /** Uniform over {@code mean} plus or minus {@code half}, two buckets. */
    private static Forecast member(String method, double mean, double half) {
        SplittableRandom random = new SplittableRandom(method.hashCode());
        float[][] paths = new float[200][2];
        for (float[] path : paths) {
            path[0] = (float) random.nextDouble(mean - half, mean + half);
            path[1] = path[0];
        }
        Provenance provenance =
                new Provenance(method, "1", new TreeMap<>(Map.of("alpha", "0.3")), 1, "", "2024-01-01", Instant.EPOCH);
        return new Forecast(
                Sku.of("x"),
                TimeGrid.DAYS,
                0,
                new double[] {mean, mean},
                new double[] {0.1, 0.9},
                new double[][] {{mean - half, mean - half}, {mean + half, mean + half}},
                new SamplePaths(paths),
                provenance,
                List.of(Reason.of("forecast.constant", "value", 1.0, "method", "x")));
    }
}
