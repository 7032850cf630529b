package almanac.promotion.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shop in parts beside the same shop as a whole. */
class PartsTest {
    private static final int CATEGORIES = 3;
    private static final int ITEMS = 6;

    private final PromotionHistory history = new Shop(11, CATEGORIES, ITEMS, true).history(Shop.DAYS);

    @Test
    void whatTakesDemandFromEachOtherStaysTogether() {
        var parts = Parts.of(history.series(), 2 * (ITEMS + 2) * 365L, 365, history.items(), sku -> true);
        assertThat(parts).hasSize(CATEGORIES).allSatisfy(part -> assertThat(part.stream()
                        .map(s -> history.items().get(s.raw().sku().itemId()).categoryId())
                        .distinct())
                .hasSize(1));
        assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(CATEGORIES * ITEMS);
    }

    @Test
    void aShopThatFitsIsOnePart() {
        assertThat(Parts.of(history.series(), Parts.MOST, 365, history.items(), sku -> true))
                .hasSize(1);
    }

    @Test
    void baselinesOfTheOtherPartsAreThoseOfTheWhole() {
        Learned whole = Learner.learn(history, Progress.NONE, Parts.MOST);
        Learned parted = Learner.learn(history, Progress.NONE, 2 * ITEMS * 730L);
        assertThat(parted.skus()).hasSameSizeAs(whole.skus());
        assertThat(parted.events()).isEqualTo(whole.events());
        List<LearnedSku> parts = new ArrayList<>(parted.skus());
        for (LearnedSku one : whole.skus()) {
            LearnedSku other = parts.stream()
                    .filter(s -> s.sku().equals(one.sku()))
                    .findFirst()
                    .orElseThrow();
            assertThat(other.level() / one.level()).as("%s", one.sku()).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void packedNumbersAreThoseThatWentIn() {
        double[] values = {0, 1, -3, 1e-9, 12345.678, Double.NaN, 1e30, 0.1};
        float[] exact = PackedFloats.exact(values).open();
        float[] rounded = PackedFloats.rounded(values).open();
        for (int i = 0; i < values.length; i++) {
            assertThat(Float.valueOf(exact[i])).isEqualTo(Float.valueOf((float) values[i]));
            double tolerance = 5e-4 * Math.abs(values[i]);
            assertThat(
                            Double.isNaN(values[i])
                                    ? Double.isNaN(rounded[i])
                                    : Math.abs(rounded[i] - values[i]) <= tolerance)
                    .as("%s became %s", values[i], rounded[i])
                    .isTrue();
        }
    }
}
