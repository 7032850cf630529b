package almanac.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
