package almanac.learning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeLevelTest {
    /** Levels are products of an item's and a location's factor; one pair is new. */
    @Test
    void aNewPairSellsWhatItsItemAndLocationSay() {
        AttributeLevel level = shop(0.5);
        assertThat(level.expected(Map.of("item", "i7", "location", "l7"))).isCloseTo(8 * 8 * 10, within(130.0));
        assertThat(level.expected(Map.of("item", "i0", "location", "l7"))).isCloseTo(8 * 10, within(16.0));
    }

    @Test
    void aPastCountsMoreWhereLessIsKnownOtherwise() {
        AttributeLevel level = shop(0.5);
        Map<String, String> known = Map.of("item", "i1", "location", "l1");
        Map<String, String> newItem = Map.of("item", "other", "location", "l1");
        assertThat(level.weightOf(0, newItem)).isZero();
        assertThat(level.weightOf(5, newItem)).isGreaterThan(level.weightOf(5, known));
        assertThat(level.weightOf(50, known)).isGreaterThan(level.weightOf(5, known));
    }

    /**
     * Bühlmann (1967): Z = n / (n + k), k the variance within over the variance between. Means 10 e^-0.5 and 10 e^0.5 without attributes:
     * between 0.25 divided by n, 0.5 divided by n - 1; within 0.25, as the deviation is half the mean; so k = 0.5.
     */
    @Test
    void credibilityIsWithinOverBetween() {
        AttributeLevel.Learner learner = new AttributeLevel.Learner();
        for (double sign : new double[] {-0.5, 0.5}) {
            double mean = 10 * Math.exp(sign);
            learner.add(Map.of(), mean, mean / 2);
        }
        AttributeLevel level = learner.learn(List.of());
        double between = 0.25 * 2;
        assertThat(level.weightOf(4, Map.of())).isCloseTo(4 / (4 + 0.25 / between), within(1e-9));
    }

    @Test
    void whereNobodySellsNothingIsExpected() {
        assertThat(new AttributeLevel.Learner().learn(List.of("item")).expected(Map.of()))
                .isZero();
    }

    @Test
    void comesBackFromItsBytes() throws IOException {
        AttributeLevel level = shop(0.5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        level.write(new DataOutputStream(out));
        AttributeLevel read = AttributeLevel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        Map<String, String> traits = Map.of("item", "i3", "location", "l2");
        assertThat(read.expected(traits)).isEqualTo(level.expected(traits));
        assertThat(read.weightOf(7, traits)).isEqualTo(level.weightOf(7, traits));
    }

    private static AttributeLevel shop(double deviation) {
        AttributeLevel.Learner learner = new AttributeLevel.Learner();
        for (int item = 0; item < 8; item++) {
            for (int location = 0; location < 8; location++) {
                if (item != 7 || location != 7) {
                    double mean = 10.0 * (item + 1) * (location + 1);
                    learner.add(Map.of("item", "i" + item, "location", "l" + location), mean, deviation * mean);
                }
            }
        }
        return learner.learn(List.of("item", "location"));
    }
}
