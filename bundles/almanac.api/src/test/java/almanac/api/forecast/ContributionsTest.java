package almanac.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Fact;
import almanac.api.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    @Test
    void partsAreToldByBucketAndInTotal() {
        Contributions parts =
                new Contributions(Map.of(Cause.LEVEL, new double[] {10, 10}, Cause.PRICE, new double[] {-1, -2}));
        assertThat(parts.horizon()).isEqualTo(2);
        assertThat(parts.at(Cause.PRICE, 1)).isEqualTo(-2);
        assertThat(parts.at(Cause.SEASON, 1)).isZero();
        assertThat(parts.total(Cause.LEVEL)).isEqualTo(20);
        assertThat(parts.toReason().value("units")).contains(17.0);
        assertThat(parts.toReason().value("price")).contains(-3.0);
        assertThat(parts.toReason().value("buckets")).contains(2L);
    }

    @Test
    void whatDriversContributeIsKeptByBucketAndReadAgain() {
        Contributions parts = new Contributions(Map.of(
                Cause.LEVEL, new double[] {10, 10, 10},
                Cause.PRICE, new double[] {-1.5, 0, 0.25},
                Cause.SIGNAL, new double[] {0, 0.0001, 0}));
        Reason kept = parts.toBuckets().orElseThrow();
        assertThat(kept.facts()).extracting(Fact::name).containsExactly("price");

        Reason raise = new Contributions(Map.of(Cause.PROMOTION, new double[] {0, 7, 0}, Cause.PRICE, new double[3]))
                .toBuckets()
                .orElseThrow();
        Contributions read = Contributions.ofBuckets(List.of(kept, Reason.of("other"), raise, raise), 3);
        assertThat(read.at(Cause.PRICE, 0)).isEqualTo(-1.5);
        assertThat(read.at(Cause.PRICE, 2)).isEqualTo(0.25);
        assertThat(read.at(Cause.PROMOTION, 1)).as("several notes add up").isEqualTo(14);
        assertThat(read.at(Cause.SIGNAL, 1)).isZero();
    }

    @Test
    void withoutDriversThereIsNothingToKeep() {
        assertThat(new Contributions(Map.of(Cause.LEVEL, new double[] {10})).toBuckets())
                .isEmpty();
        assertThat(Contributions.ofBuckets(List.of(), 4).at(Cause.PRICE, 3)).isZero();
    }

    @Test
    void partsOfABlendAreBlendedLikeIt() {
        Contributions one = new Contributions(Map.of(Cause.PRICE, new double[] {4, 8}));
        Contributions other = new Contributions(Map.of(Cause.HOLIDAY, new double[] {1, 2}));
        Contributions blend = Contributions.blended(List.of(one, other), new double[] {0.25, 0.75});
        assertThat(blend.at(Cause.PRICE, 1)).isEqualTo(2);
        assertThat(blend.at(Cause.HOLIDAY, 0)).isEqualTo(0.75);
    }

    @Test
    void partsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> new Contributions(Map.of(Cause.LEVEL, new double[1], Cause.TREND, new double[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void driversStandForCausesByName() {
        assertThat(Cause.ofDriver("price")).isEqualTo(Cause.PRICE);
        assertThat(Cause.ofDriver("discount")).isEqualTo(Cause.PROMOTION);
        assertThat(Cause.ofDriver("promotion_BOGO")).isEqualTo(Cause.PROMOTION);
        assertThat(Cause.ofDriver("holiday_easter")).isEqualTo(Cause.HOLIDAY);
        assertThat(Cause.ofDriver("priceless")).isEqualTo(Cause.SIGNAL);
    }
}
