package almanac.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.forecast.Textbook;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Numbers from R 4.2, package forecast 8.20, function Arima. That one takes first values of differenced series as nearly
 * unknown, this one the likelihood of the differences, so they agree to about 0.01.
 */
class ArimaModelTest {
    private static final double[][] NONE = new double[0][];
    private static final double[] LOG_AIR =
            Arrays.stream(Textbook.AIR_PASSENGERS).map(Math::log).toArray();

    @Test
    void airlineModel() {
        ArimaModel model = ArimaModel.of(new ArimaOrder(0, 1, 1, 0, 1, 1, false), 12, LOG_AIR, NONE);
        model.refine();
        assertThat(model.deviance()).isCloseTo(-2 * 244.6995306, within(1e-2));
        assertThat(model.aicc()).isCloseTo(-483.2100848, within(1e-2));
        assertThat(model.ma()[0]).isCloseTo(-0.4018, within(1e-3));
        assertThat(model.ma()[11]).isCloseTo(-0.5569, within(1e-3));
    }

    @Test
    void mixedModelOfAirPassengers() {
        ArimaModel model = ArimaModel.of(new ArimaOrder(2, 1, 1, 0, 1, 0, false), 12, Textbook.AIR_PASSENGERS, NONE);
        model.refine();
        assertThat(model.deviance()).isCloseTo(2 * 504.9238526, within(1e-2));
        assertThat(model.ar()).containsExactly(new double[] {0.5960, 0.2143}, within(5e-3));
        assertThat(model.ma()).containsExactly(new double[] {-0.9819}, within(5e-3));
    }

    @Test
    void nileAboutAMean() {
        double[] ones = new double[Textbook.NILE.length];
        Arrays.fill(ones, 1);
        ArimaModel model =
                ArimaModel.of(new ArimaOrder(1, 0, 1, 0, 0, 0, true), 1, Textbook.NILE, new double[][] {ones});
        model.refine();
        assertThat(model.deviance()).isCloseTo(2 * 637.0387892, within(1e-3));
        assertThat(model.aicc()).isCloseTo(1282.498631, within(1e-3));
        assertThat(model.ar()[0]).isCloseTo(0.8611, within(1e-3));
        assertThat(model.ma()[0]).isCloseTo(-0.5177, within(1e-3));
        assertThat(model.regression()[0]).isCloseTo(920.56, within(0.2));
    }

    @Test
    void nileBeforeAndAfterTheDam() {
        double[] ones = new double[Textbook.NILE.length];
        Arrays.fill(ones, 1);
        double[] dam = new double[ones.length];
        Arrays.fill(dam, 28, dam.length, 1);
        ArimaModel model =
                ArimaModel.of(new ArimaOrder(1, 0, 0, 0, 0, 0, true), 1, Textbook.NILE, new double[][] {ones, dam});
        assertThat(model.deviance()).isCloseTo(2 * 624.5389779, within(1e-3));
        assertThat(model.ar()[0]).isCloseTo(0.1596, within(1e-3));
        assertThat(model.regression()).containsExactly(new double[] {1098.517, -249.075}, within(0.1));
    }

    @Test
    void webUsers() {
        ArimaModel model = ArimaModel.of(new ArimaOrder(3, 1, 0, 0, 0, 0, false), 1, Textbook.WWW_USAGE, NONE);
        model.refine();
        assertThat(model.deviance()).isCloseTo(2 * 251.996992, within(1e-3));
        assertThat(model.ar()).containsExactly(new double[] {1.1513, -0.6612, 0.3407}, within(1e-3));
    }

    @Test
    void unitRoots() {
        assertThat(UnitRoots.differences(Textbook.NILE)).isEqualTo(1);
        assertThat(UnitRoots.differences(Textbook.WWW_USAGE)).isEqualTo(1);
        assertThat(UnitRoots.seasonalDifferences(Textbook.AIR_PASSENGERS, 12)).isEqualTo(1);
        assertThat(UnitRoots.seasonalDifferences(LOG_AIR, 12)).isEqualTo(1);
    }
}
