package almanac.learning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.AlmanacException;
import almanac.api.Progress;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LightGbmTest {
    @Test
    void aLibraryThatDoesNotLoadIsSaidOnceAndAgain() {
        AtomicInteger tries = new AtomicInteger();
        LightGbm none = new LightGbm(() -> {
            tries.incrementAndGet();
            throw new UnsatisfiedLinkError("libgomp.so.1: no such file");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(none::start)
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining("LightGBM")
                    .hasMessageContaining("libgomp.so.1");
        }
        assertThat(tries).hasValue(1);
    }

    @Test
    void chunksAndWholesGiveTheSameTrees() {
        Trees.LIBRARY.start();
        Rows rows = steps(3 * Rows.CHUNK + 17);
        assertThat(rows.chunks()).isEqualTo(4);
        Ensemble trees = new Boosting(parameters(), Progress.NONE).grow(rows, 50);
        double[] told = trees.predict(rows);
        for (int i = 0; i < rows.size(); i += 97) {
            assertThat(told[i]).isCloseTo(rows.label(i), within(0.2));
            assertThat(trees.predict(rows.row(i), 1, 2)).containsExactly(told[i]);
        }
    }

    @Test
    void contributionsOfTheTreesAddUpToWhatTheyTell() {
        Trees.LIBRARY.start();
        Rows rows = steps(500);
        Ensemble trees = new Boosting(parameters(), Progress.NONE).grow(rows, 30);
        double[] parts = trees.contributions(rows.chunk(0), 1, 2);
        assertThat(parts[0] + parts[1] + parts[2]).isCloseTo(trees.predict(rows.chunk(0), 1, 2)[0], within(1e-9));
    }

    @Test
    void stopsWhenOtherRowsAreNoLongerToldBetter() {
        Trees.LIBRARY.start();
        SplittableRandom random = new SplittableRandom(3);
        Rows noise = new Rows(2);
        Rows other = new Rows(2);
        for (int i = 0; i < 1000; i++) {
            noise.add(new float[] {random.nextInt(100), random.nextInt(100)}, random.nextDouble(), 1);
            other.add(new float[] {random.nextInt(100), random.nextInt(100)}, random.nextDouble(), 1);
        }
        assertThat(new Boosting(parameters(), Progress.NONE)
                        .grow(noise, other, 300, 10)
                        .trees())
                .isLessThan(60);
    }

    private static Map<String, String> parameters() {
        return Map.of(
                "objective", "regression",
                "metric", "l2",
                "num_leaves", "8",
                "min_data_in_leaf", "20",
                "learning_rate", "0.2",
                "num_threads", "1",
                "verbosity", "-1");
    }

    private static Rows steps(int count) {
        SplittableRandom random = new SplittableRandom(1);
        Rows rows = new Rows(2);
        for (int i = 0; i < count; i++) {
            float[] row = {random.nextInt(4), random.nextInt(2)};
            rows.add(row, row[0] + 3 * row[1], 1);
        }
        return rows;
    }
}
