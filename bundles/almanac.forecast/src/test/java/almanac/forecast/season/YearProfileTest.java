package almanac.forecast.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories whose season is known because they were made with it, or without one. */
class YearProfileTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 10);

    @Test
    void findsTheSeasonThatWasPutIn() {
        Random random = new Random(7);
        double[] units = days(
                4 * 365 + 100,
                t -> (20 + 0.01 * t)
                        * truth(FIRST.plusDays(t))
                        * (t % 7 < 2 ? 1.4 : 0.84)
                        * (1 + 0.2 * random.nextGaussian()));
        YearProfile found = YearProfile.of(units, FIRST);
        assertThat(found.isNone()).isFalse();
        for (LocalDate day = FIRST.plusYears(5); day.isBefore(FIRST.plusYears(6)); day = day.plusDays(1)) {
            assertThat(found.factor(day)).as("%s", day).isCloseTo(truth(day), within(0.06));
        }
    }

    private static double truth(LocalDate day) {
        double angle = 2 * Math.PI * YearProfile.place(day, 0.5);
        return 1 + 0.3 * Math.sin(angle) + 0.15 * Math.cos(2 * angle);
    }

    @Test
    void aSteadyTrendIsNoSeason() {
        Random random = new Random(3);
        assertThat(YearProfile.of(days(1100, t -> 10 + 0.05 * t + random.nextGaussian()), FIRST)
                        .isNone())
                .isTrue();
    }

    @Test
    void aSuddenChangeIsNoSeason() {
        Random random = new Random(4);
        assertThat(YearProfile.of(days(1100, t -> (t < 600 ? 10 : 25) + random.nextGaussian()), FIRST)
                        .isNone())
                .isTrue();
    }

    /** With two standard errors asked of changes, chance passes seldom, and then little is kept. */
    @Test
    void neitherNoiseNorAWanderingLevelPassesForASeasonOften() {
        int found = 0;
        double largest = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] level = {0};
            boolean wanders = seed % 2 == 0;
            double[] units = days(3 * 366, t -> {
                level[0] += wanders ? 0.03 * random.nextGaussian() : 0;
                return 50 * Math.exp(level[0] + 0.3 * random.nextGaussian());
            });
            YearProfile profile = YearProfile.of(units, FIRST);
            found += profile.isNone() ? 0 : 1;
            if (!wanders) {
                largest = Math.max(
                        largest,
                        Arrays.stream(profile.factors(FIRST, 366))
                                .map(f -> Math.abs(f - 1))
                                .max()
                                .orElse(0));
            }
        }
        assertThat(found).isLessThan(20);
        assertThat(largest).isLessThan(0.1);
    }

    @Test
    void lessThanTwoYearsShowNone() {
        assertThat(YearProfile.of(days(729, t -> 10 * truth(FIRST.plusDays(t))), FIRST)
                        .isNone())
                .isTrue();
    }

    @Test
    void yearsWithoutDemandAndNegativeValuesShowNone() {
        assertThat(YearProfile.of(days(1100, t -> t < 500 ? 0 : truth(FIRST.plusDays(t))), FIRST)
                        .isNone())
                .isTrue();
        assertThat(YearProfile.of(days(1100, t -> truth(FIRST.plusDays(t)) - 0.9), FIRST)
                        .isNone())
                .isTrue();
    }

    @Test
    void unitsOfAnySizeHaveTheSameFactors() {
        double[] units = days(1100, t -> 10 * truth(FIRST.plusDays(t)) + t % 5);
        double[] many = Arrays.stream(units).map(u -> 1e9 * u).toArray();
        double[] expected = YearProfile.of(units, FIRST).factors(FIRST, 366);
        double[] factors = YearProfile.of(many, FIRST).factors(FIRST, 366);
        for (int t = 0; t < 366; t++) {
            assertThat(factors[t]).isCloseTo(expected[t], within(1e-9));
        }
    }

    @Test
    void factorsAreOneOnAverageAndSurviveAFile() throws IOException {
        YearProfile profile = YearProfile.of(days(1100, t -> 10 * truth(FIRST.plusDays(t)) + t % 5), FIRST);
        assertThat(Arrays.stream(profile.factors(FIRST, 365)).average().orElseThrow())
                .isCloseTo(1, within(0.005));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        profile.write(new DataOutputStream(bytes));
        YearProfile read = YearProfile.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.factors(FIRST, 366)).containsExactly(profile.factors(FIRST, 366));
    }

    private static double[] days(int count, IntToDoubleFunction units) {
        return IntStream.range(0, count).mapToDouble(units).toArray();
    }
}
