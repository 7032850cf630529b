package almanac.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.forecast.uncertainty.Noise;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Numbers from NumPy 2.4, by S (S' W^-1 S)^-1 S' W^-1 y with the matrix S of sums written out. */
class ReconciliationTest {
    /** Total, two categories, two locations, five items. */
    private static final Hierarchy SHOP = Hierarchy.of(
            List.of("a", "b", "c", "d", "e"),
            List.of(
                    List.of("all", "all", "all", "all", "all"),
                    List.of("tea", "tea", "cups", "cups", "cups"),
                    List.of("north", "south", "north", "south", "south")));

    private static final double[] BASE = {102, 41, 66, 48, 50, 18, 25, 31, 12, 20};

    private static final double[][] RESIDUALS = {
        {0.4, -5.1, -3.3, -0.8, 0.9, -0.2, -2.6, 4.8, 1.2, -3.2},
        {2.2, -2.7, -0.4, -1.0, 0.1, 1.3, -1.6, 1.7, -0.3, -1.9},
        {-1.7, -3.7, -3.0, 0.8, 2.0, -1.7, -1.9, 1.8, 3.0, 0.8},
        {-0.6, -1.4, -1.7, 1.0, -0.6, 0.3, -3.5, 2.1, 0.6, -3.0},
        {0.7, -3.6, -1.8, 1.3, 1.4, -0.5, -0.5, 2.5, 0.2, -1.2},
        {0.6, -0.7, -0.2, -0.4, -0.6, -0.4, 0.0, 1.9, 0.7, -1.2},
        {1.1, -0.6, 0.2, -0.5, -0.2, 1.2, -1.4, 0.1, -0.8, -1.8},
        {-1.2, -1.2, -1.2, 0.7, 0.0, 0.4, -2.6, -0.0, 1.1, -0.4},
        {-0.9, -1.4, -0.9, -0.3, 0.9, -0.3, -0.1, 1.4, 0.6, -0.7},
        {0.7, -0.9, -1.2, 0.5, 1.2, -1.0, 0.8, 0.7, 0.5, 1.5}
    };

    @Test
    void ordinaryLeastSquares() {
        assertNear(
                MinimumTrace.ols(SHOP),
                102.5952380952,
                39.7380952381,
                62.8571428571,
                49.4047619048,
                53.1904761905,
                17.2619047619,
                22.4761904762,
                32.1428571429,
                11.3571428571,
                19.3571428571);
    }

    @Test
    void structuralScaling() {
        assertNear(
                MinimumTrace.structural(SHOP),
                103.25,
                40.8006993007,
                62.4493006993,
                48.8916083916,
                54.3583916084,
                17.4038461538,
                23.3968531469,
                31.4877622378,
                11.4807692308,
                19.4807692308);
    }

    @Test
    void varianceScaling() {
        assertNear(
                MinimumTrace.variance(SHOP, RESIDUALS),
                103.1978201038,
                41.1153916018,
                62.082428502,
                49.0492997482,
                54.1485203556,
                17.6313070143,
                23.4840845875,
                31.4179927339,
                11.4000109621,
                19.264424806);
    }

    @Test
    void shrunkCovariance() {
        assertThat(Covariance.intensity(RESIDUALS)).isCloseTo(0.3315177008862744, within(1e-10));
        assertNear(
                MinimumTrace.shrinkage(SHOP, RESIDUALS),
                104.7607366085,
                41.9303923618,
                62.8303442467,
                49.7211424501,
                55.0395941584,
                17.9931402975,
                23.9372520642,
                31.7280021526,
                11.6844270249,
                19.4179150693);
    }

    @Test
    void bottomUpAddsLeaves() {
        assertNear(Reconciliation.bottomUp(SHOP), 106, 43, 63, 49, 57, 18, 25, 31, 12, 20);
    }

    /** By hand: 41 is split 1 to 3, 66 is split 2 to 1 to 3. */
    @Test
    void middleOutSplitsALevel() {
        assertNear(
                new MiddleOut(SHOP, 1, new double[] {1, 3, 4, 2, 6}),
                107,
                41,
                66,
                32.25,
                74.75,
                10.25,
                30.75,
                22,
                11,
                33);
    }

    /** By hand: 102 is split evenly where nothing is known of shares. */
    @Test
    void topDownSplitsTheTotal() {
        assertNear(new MiddleOut(SHOP, 0, new double[5]), 102, 40.8, 61.2, 40.8, 61.2, 20.4, 20.4, 20.4, 20.4, 20.4);
    }

    @Test
    void monthsAddUpToQuartersAndTheYear() {
        Hierarchy year = Hierarchy.temporal(12, 12, 3);
        double[] all = year.sum(IntStream.rangeClosed(1, 12).mapToDouble(t -> t).toArray());
        assertThat(all).startsWith(78, 6, 15, 24, 33).hasSize(17);
        assertThatThrownBy(() -> Hierarchy.temporal(12, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void reconciledForecastsAddUpAndStay(@ForAll long seed) {
        Noise noise = new Noise(seed);
        double[] base = numbers(noise, 10);
        double[][] residuals =
                IntStream.range(0, 10).mapToObj(i -> numbers(noise, 8)).toArray(double[][]::new);
        for (Reconciliation method : List.of(
                Reconciliation.bottomUp(SHOP),
                new MiddleOut(SHOP, 2, new double[] {1, 2, 3, 4, 5}),
                MinimumTrace.ols(SHOP),
                MinimumTrace.structural(SHOP),
                MinimumTrace.variance(SHOP, residuals),
                MinimumTrace.shrinkage(SHOP, residuals))) {
            double[] coherent = method.reconcile(base);
            assertThat(coherent).containsExactly(SHOP.sum(SHOP.leavesOf(coherent)));
            if (method instanceof MinimumTrace) {
                assertThat(method.reconcile(coherent)).containsExactly(coherent, within(1e-9));
            }
        }
    }

    /** An item that never sold keeps its zero in spite of errors elsewhere. */
    @Test
    void nodeWithoutErrorsKeepsItsForecast() {
        double[][] residuals = new double[10][];
        for (int i = 0; i < 10; i++) {
            residuals[i] = i == 7 ? new double[10] : RESIDUALS[i];
        }
        double[] base = BASE.clone();
        base[7] = 0;
        assertThat(MinimumTrace.variance(SHOP, residuals).reconcile(base)[7]).isCloseTo(0, within(1e-5));
    }

    private static void assertNear(Reconciliation method, double... expected) {
        assertThat(method.reconcile(BASE)).containsExactly(expected, within(1e-8));
    }

    private static double[] numbers(Noise noise, int n) {
        return IntStream.range(0, n).mapToDouble(i -> 10 * noise.normal()).toArray();
    }
}
