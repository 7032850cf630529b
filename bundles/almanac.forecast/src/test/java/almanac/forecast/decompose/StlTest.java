package almanac.forecast.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.forecast.Textbook;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2: stats::stl on log(AirPassengers), forecast::mstl 8.20 on AirPassengers. */
class StlTest {
    private static final double[] LOG_AIR =
            Arrays.stream(Textbook.AIR_PASSENGERS).map(Math::log).toArray();
    private static final Offset<Double> EXACTLY = within(1e-9);

    /** Fifteen rounds of weights here and in R end about 1e-5 apart; each round still changes 2e-5. */
    private static final Offset<Double> NEARLY = within(5e-5);

    @Test
    void changingSeason() {
        Stl stl = Stl.usual(LOG_AIR, 12, 11);
        assertThat(stl.season()[0]).isCloseTo(-0.09067117384, EXACTLY);
        assertThat(stl.trend()[0]).isCloseTo(4.815459439, EXACTLY);
        assertThat(stl.season()[69]).isCloseTo(-0.076494879751, EXACTLY);
        assertThat(stl.trend()[69]).isCloseTo(5.517292063136, EXACTLY);
        assertThat(stl.season()[143]).isCloseTo(-0.11270190250, EXACTLY);
        assertThat(stl.trend()[143]).isCloseTo(6.198952583, EXACTLY);
    }

    @Test
    void periodicAndRobust() {
        Stl stl = Stl.robust(LOG_AIR, 12, Stl.PERIODIC);
        assertThat(stl.season()[0]).isCloseTo(-0.08388219422, NEARLY);
        assertThat(stl.trend()[0]).isCloseTo(4.803063730, NEARLY);
        assertThat(stl.season()[69]).isCloseTo(-0.072558714009, NEARLY);
        assertThat(stl.trend()[69]).isCloseTo(5.515977005242, NEARLY);
    }

    @Test
    void strengthOfASeason() {
        assertThat(Stl.usual(Textbook.AIR_PASSENGERS, 12, 11).strength()).isCloseTo(0.9406724903, within(1e-3));
    }

    @Test
    void twoSeasonsAreToldApart() {
        double[] y = IntStream.range(0, 400)
                .mapToDouble(t -> 100 + 10 * Math.sin(2 * Math.PI * t / 7) + 20 * Math.sin(2 * Math.PI * t / 60))
                .toArray();
        Seasons seasons = Seasons.of(y, List.of(7, 60), false);
        assertThat(seasons.cycles()).hasSize(2);
        for (int t = 400; t < 460; t++) {
            assertThat(seasons.cycles().get(0)[t % 7]).isCloseTo(10 * Math.sin(2 * Math.PI * t / 7), within(1.0));
            assertThat(seasons.cycles().get(1)[t % 60]).isCloseTo(20 * Math.sin(2 * Math.PI * t / 60), within(2.0));
        }
        assertThat(seasons.adjusted()[200]).isCloseTo(100, within(2.0));
    }
}
