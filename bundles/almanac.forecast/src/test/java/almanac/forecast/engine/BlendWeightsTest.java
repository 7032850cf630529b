package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlendWeightsTest {
    /** Bates and Granger (1969): independent errors of variances 1 and 4 get the weights 4/5 and 1/5, and the loss is 4/5. */
    @Test
    void independentErrorsAreWeightedByTheirPrecision() {
        Evidence evidence = new Evidence(new double[][] {{1, 0}, {0, 4}}, 5);
        double[] weights = BlendWeights.best(evidence);
        assertThat(weights[0]).isCloseTo(0.8, within(1e-9));
        assertThat(weights[1]).isCloseTo(0.2, within(1e-9));
        assertThat(evidence.loss(weights)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aMethodThatErrsTheSameWayAndMoreGetsNothing() {
        assertThat(BlendWeights.best(new Evidence(new double[][] {{1, 1.5}, {1.5, 4}}, 5)))
                .containsExactly(1, 0);
    }

    /** Weights 0.1 and 0.9 would lower the loss by 1%; independent errors by 20% (above). */
    @Test
    void theChampionStaysOutWhereItHardlyHelps() {
        Evidence alike = new Evidence(new double[][] {{1.8, 0.9}, {0.9, 1}}, 5);
        assertThat(alike.loss(BlendWeights.best(alike))).isCloseTo(0.99, within(1e-9));
        assertThat(BlendWeights.fair(alike, 0.02)).containsExactly(0, 1);
        assertThat(BlendWeights.fair(alike, 0.005)).containsExactly(BlendWeights.best(alike));
        Evidence independent = new Evidence(new double[][] {{4, 0}, {0, 1}}, 5);
        assertThat(BlendWeights.fair(independent, 0.02)[0]).isCloseTo(0.2, within(1e-9));
    }

    /**
     * Independent errors of variances 1 and 3 get 3/4 and 1/4. With half the mean loss 2 on the squared distance from equal weights, w^2 + 3 (1 - w)^2 + 2 (w - 1/2)^2
     * is least where 12 w = 8.
     */
    @Test
    void learnedMethodsAreDrawnTowardsEqualWeights() {
        Evidence evidence = new Evidence(new double[][] {{100, 0, 0}, {0, 1, 0}, {0, 0, 3}}, 5);
        assertThat(BlendWeights.withoutFirst(evidence)[1]).isCloseTo(0.75, within(1e-6));
        assertThat(BlendWeights.fair(evidence, 0.02)[1]).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(BlendWeights.fair(evidence, 0.02)[0]).isZero();
    }

    @Property
    void ofAlikeMethodsEachGetsTheSame(@ForAll @DoubleRange(min = 0.1, max = 5) double loss) {
        double[][] products = new double[4][4];
        for (double[] row : products) {
            Arrays.fill(row, loss);
        }
        products[0][0] = 2 * loss;
        double[] weights = BlendWeights.fair(new Evidence(products, 4), 0.02);
        assertThat(weights[0]).isZero();
        for (int i = 1; i < 4; i++) {
            assertThat(weights[i]).isCloseTo(1 / 3.0, within(1e-3));
        }
    }

    @Test
    void withoutAnyEvidenceTheFirstStays() {
        assertThat(BlendWeights.best(Evidence.pooled(List.of(), 3))).containsExactly(1, 0, 0);
    }

    @Property
    void noBlendLosesMoreThanItsBestMemberButForWhatIsLeftOut(
            @ForAll @Size(12) List<@DoubleRange(min = -2, max = 2) Double> errors) {
        double[][] products = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int t = 0; t < 4; t++) {
                    products[i][j] += errors.get(4 * i + t) * errors.get(4 * j + t) / 4;
                }
            }
        }
        Evidence evidence = new Evidence(products, 4);
        double[] weights = BlendWeights.best(evidence);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        double best = Math.min(products[0][0], Math.min(products[1][1], products[2][2]));
        assertThat(evidence.loss(weights)).isLessThanOrEqualTo(best + 0.1 * (best + 1));
    }

    @Test
    void aSeriesOwnEvidenceStandsBesideThatOfAll() {
        Evidence own = new Evidence(new double[][] {{1, 0}, {0, 0}}, 10);
        Evidence pool = new Evidence(new double[][] {{3, 1}, {1, 2}}, 400);
        // Ten origins weigh as much as the pool.
        assertThat(own.shrunkTowards(pool).products()).isDeepEqualTo(new double[][] {{2, 0.5}, {0.5, 1}});
        Evidence none = new Evidence(new double[2][2], 0);
        assertThat(none.shrunkTowards(pool).products()).isDeepEqualTo(pool.products());
    }
}
