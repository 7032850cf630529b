package almanac.replenishment.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.Samples;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemandPathsTest {
    /** A Wednesday: four days of its week are left, Thursday to Sunday. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    @Test
    void wholeWeeksAddUp() {
        DemandPaths demand = weekly(SUNDAY, new float[][] {{7, 14, 21}}, -1, 21);

        assertThat(demand.upToDay(0, 7)).isEqualTo(7);
        assertThat(demand.upToDay(0, 14)).isEqualTo(21);
        assertThat(demand.upToDay(0, 21)).isEqualTo(42);
        assertThat(demand.upToDay(0, 0)).isZero();
    }

    @Test
    void theElapsedPartOfTheOpenWeekIsNotCounted() {
        float[][] units = random(400, 3, 70);
        DemandPaths demand = weekly(WEDNESDAY, units, -1, 18);

        assertThat(demand.mean(4)).isCloseTo(mean(units, 0) * 4 / 7, within(1.5));
        assertThat(demand.mean(11)).isCloseTo(mean(units, 0) * 4 / 7 + mean(units, 1), within(1.5));
    }

    @Test
    void partOfAWeekKeepsTheVarianceOfIndependentDays() {
        float[][] units = random(2000, 2, 70);
        DemandPaths demand = weekly(SUNDAY, units, -1, 14);
        Samples week = days(demand, 7);
        Samples part = days(demand, 3);

        assertThat(part.mean()).isCloseTo(week.mean() * 3 / 7, within(0.02 * week.mean()));
        assertThat(Math.pow(part.standardDeviation(), 2))
                .isCloseTo(
                        Math.pow(week.standardDeviation(), 2) * 3 / 7,
                        within(0.06 * Math.pow(week.standardDeviation(), 2)));
    }

    @Test
    void demandNeverFallsAsDaysGoBy() {
        DemandPaths demand = weekly(WEDNESDAY, random(50, 4, 5), 0, 40);
        for (int i = 0; i < demand.count(); i++) {
            for (int day = 1; day <= demand.days(); day++) {
                assertThat(demand.upToDay(i, day)).isGreaterThanOrEqualTo(demand.upToDay(i, day - 1));
                assertThat(demand.upToDay(i, day)).isEqualTo(Math.rint(demand.upToDay(i, day)));
            }
        }
    }

    @Test
    void beyondTheForecastTheRateGoesOn() {
        float[][] units = random(200, 4, 70);
        DemandPaths demand = weekly(SUNDAY, units, -1, 70);

        assertThat(demand.horizonDays()).isEqualTo(28);
        assertThat(demand.mean(56)).isCloseTo(2 * demand.mean(28), within(1e-3));
    }

    @Test
    void monthsAreSharedByTheirDays() {
        TimeGrid months = TimeGrid.standard(TimeBucket.MONTH);
        LocalDate asOf = LocalDate.of(2026, 1, 31);
        float[][] units = new float[1][3];
        Arrays.fill(units[0], 28);
        DemandPaths demand = new Outlooks(asOf, 10)
                .demand(Futures.of(new SamplePaths(units)), months, months.indexOf(asOf.plusDays(1)), -1, 40);

        assertThat(demand.upToDay(0, 28)).isEqualTo(28);
        assertThat(demand.upToDay(0, 28 + 31)).isEqualTo(56);
    }

    @Test
    void aForecastThatBeganEarlierIsEnteredWhereItStands() {
        TimeGrid days = TimeGrid.DAYS;
        long first = days.indexOf(SUNDAY.minusDays(2));
        DemandPaths demand = new Outlooks(SUNDAY, 10)
                .demand(Futures.of(new SamplePaths(new float[][] {{1, 2, 4, 8, 16}})), days, first, -1, 2);

        assertThat(demand.upToDay(0, 1)).isEqualTo(8);
        assertThat(demand.upToDay(0, 2)).isEqualTo(24);
    }

    @Test
    void pathsFromQuantilesKeepMeanAndQuantiles() {
        double[] p = {0.05, 0.25, 0.5, 0.75, 0.95};
        double[][] q = new double[p.length][6];
        for (int j = 0; j < p.length; j++) {
            Arrays.fill(q[j], -20 * Math.log(1 - p[j]));
        }
        double[] mean = new double[6];
        Arrays.fill(mean, 20);
        Samples third = bucket(new Outlooks(SUNDAY, 400).futures(forecast(mean, p, q)), 2);

        assertThat(third.mean()).isCloseTo(20, within(1e-3));
        assertThat(third.quantile(0.95)).isCloseTo(-20 * Math.log(0.05), within(4.0));
        // Exponential tail: the 99% quantile is beyond every quantile given.
        assertThat(third.quantile(0.99)).isCloseTo(-20 * Math.log(0.01), within(8.0));
    }

    @Test
    void rareDemandIsNotLostWhereEveryQuantileIsZero() {
        double[] p = {0.1, 0.5, 0.9};
        Futures futures = new Outlooks(SUNDAY, 200).futures(forecast(new double[] {0.05, 0.05}, p, new double[3][2]));

        assertThat(bucket(futures, 0).mean()).isCloseTo(0.05, within(1e-6));
    }

    private static Samples bucket(Futures futures, int step) {
        double[] units = new double[futures.count()];
        futures.column(step, units);
        return new Samples(units);
    }

    private static Forecast forecast(double[] mean, double[] p, double[][] q) {
        Provenance provenance = new Provenance("test", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH);
        return new Forecast(
                Sku.of("tea"),
                TimeGrid.WEEKS,
                TimeGrid.WEEKS.indexOf(SUNDAY) + 1,
                mean,
                p,
                q,
                null,
                provenance,
                List.of());
    }

    private static DemandPaths weekly(LocalDate asOf, float[][] units, int scale, int days) {
        TimeGrid weeks = TimeGrid.WEEKS;
        return new Outlooks(asOf, 10)
                .demand(Futures.of(new SamplePaths(units)), weeks, weeks.indexOf(asOf.plusDays(1)), scale, days);
    }

    private static Samples days(DemandPaths demand, int days) {
        return demand.between(0, days);
    }

    /** Sums of seven exponential days, so that weeks are gamma. */
    private static float[][] random(int paths, int buckets, double mean) {
        SplittableRandom random = new SplittableRandom(5);
        float[][] units = new float[paths][buckets];
        for (float[] path : units) {
            for (int h = 0; h < buckets; h++) {
                for (int day = 0; day < 7; day++) {
                    path[h] -= (float) (mean / 7 * Math.log(1 - random.nextDouble()));
                }
                path[h] = mean < 10 ? Math.round(path[h]) : path[h];
            }
        }
        return units;
    }

    private static double mean(float[][] units, int bucket) {
        double sum = 0;
        for (float[] path : units) {
            sum += path[bucket];
        }
        return sum / units.length;
    }
}
