package almanac.learning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A season that repeats exactly, times a growth that is the same each week, is told exactly by hand: s(t) g^t. */
class CarriedBlockTest {
    private static final int YEAR = 52;
    private static final int SIZE = 3 * YEAR;
    private static final double GROWTH = 1.004;
    private static final double LEVEL = 700;

    private final Seasons seasons = Seasons.of(TimeBucket.WEEK, YEAR);

    private static double truth(int t) {
        return 100 * (1 + 0.5 * Math.sin(2 * Math.PI * t / YEAR) + (t % YEAR == 47 ? 2 : 0)) * Math.pow(GROWTH, t);
    }

    private static DemandSeries series(double factor) {
        double[] demand =
                IntStream.range(0, SIZE).mapToDouble(t -> factor * truth(t)).toArray();
        return DemandSeries.builder(new Sku("i", "l"), TimeGrid.WEEKS, 10, demand)
                .build();
    }

    private double[] row(DemandSeries series, int origin, int step) {
        Profiles profiles = new Profiles();
        Profile all = profiles.group(Profiles.ALL, "");
        IntStream.range(0, SIZE).forEach(t -> all.add(10 + t, truth(t) / 300));
        profiles.close();
        CarriedBlock block = new CarriedBlock(List.of(Profiles.ALL), profiles, seasons);
        Row row = new Row(block.columns().size());
        View view = new View(series, List.of());
        row.begin();
        block.put(new Point(view, 0, origin, step, LEVEL, 1), row);
        assertThat(row.isFull()).isTrue();
        double[] units = new double[row.values().length];
        Arrays.setAll(units, i -> LEVEL * row.values()[i]);
        return units;
    }

    @Test
    void carriesTheSeasonToTheLevelOfNow() {
        for (int step : new int[] {0, 12, 30, 51}) {
            double[] told = row(series(7), 110, step);
            double actual = 7 * truth(110 + step);
            // carried_years of the series, then of all: exact places.
            assertThat(told[3]).isCloseTo(actual, within(1e-3 * actual));
            assertThat(told[5]).isCloseTo(actual, within(1e-3 * actual));
        }
    }

    @Test
    void onlyHalfOfTheGrowthIsBelievedWhereThatIsSaid() {
        double half = 7 * truth(110) / Math.pow(GROWTH, YEAR / 2.0);
        assertThat(row(series(7), 110, 0)[0]).isCloseTo(half, within(1e-3 * half));
    }

    @Test
    void beyondAYearTheLastOneKnownIsCarried() {
        double[] told = row(series(7), 110, YEAR + 3);
        double actual = 7 * truth(110 + 3);
        assertThat(told[3]).isCloseTo(actual, within(1e-3 * actual));
    }

    @Test
    void whatComesAfterTheOriginChangesNothing() {
        double[] other = series(7).toArray();
        Arrays.fill(other, 110, SIZE, 1e6);
        assertThat(row(series(7).withDemand(other), 110, 20)).containsExactly(row(series(7), 110, 20));
    }

    @Test
    void withoutAYearBeforeNothingIsTold() {
        double[] told = row(series(7), 30, 5);
        assertThat(Arrays.copyOf(told, 5)).containsOnly(Double.NaN);
    }
}
