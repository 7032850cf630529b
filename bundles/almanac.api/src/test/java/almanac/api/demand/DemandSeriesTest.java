package almanac.api.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandSeriesTest {
    private final Driver price = new Driver("price", Driver.Known.AHEAD, 10, new double[] {1, 1, 2, 2, 2, 3});
    private final Driver weather = new Driver("weather", Driver.Known.PAST_ONLY, 10, new double[] {5, 6, 7, 8});
    private final DemandSeries series = DemandSeries.builder(
                    Sku.of("tea"), TimeGrid.WEEKS, 10, new double[] {4, Double.NaN, 0, 9})
            .availability(new double[] {1, 1, 0.4, 1})
            .drivers(List.of(price, weather))
            .attributes(Map.of("category", "drinks"))
            .scale(0)
            .build();

    @Test
    void arraysDoNotLeak() {
        series.toArray()[0] = 99;
        assertThat(series.demand(0)).isEqualTo(4);
    }

    @Test
    void missingAndCensoredAreNotZero() {
        assertThat(series.isMissing(1)).isTrue();
        assertThat(series.isCensored(2)).isTrue();
        assertThat(series.hasCensoring()).isTrue();
    }

    @Test
    void theHeadKnowsNothingLater() {
        DemandSeries head = series.head(2);
        assertThat(head.endBucket()).isEqualTo(12);
        assertThat(head.driver("weather").orElseThrow().endBucket()).isEqualTo(12);
        assertThat(head.driver("price").orElseThrow().at(15)).isEqualTo(3);
        assertThat(head.hasCensoring()).isFalse();
        assertThat(head.attributes()).containsEntry("category", "drinks");
    }

    @Test
    void lengthsMustAgree() {
        assertThatThrownBy(() -> series.withDemand(new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series.with().availability(new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
