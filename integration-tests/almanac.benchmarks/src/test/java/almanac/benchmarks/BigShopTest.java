package almanac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigShopTest {
    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameShopAndSellsMostOfItSeldom() throws IOException {
        long rows = BigShop.write(folder.resolve("one"), 40, 7);
        assertThat(BigShop.write(folder.resolve("two"), 40, 7)).isEqualTo(rows);
        assertThat(folder.resolve("one/stock.csv")).hasSameTextualContentAs(folder.resolve("two/stock.csv"));

        double[] busy = IntStream.range(0, 400)
                .mapToObj(i -> SyntheticDemand.days(new SplittableRandom(i), 1095))
                .mapToDouble(units -> Arrays.stream(units).filter(u -> u > 0).count() / 1095.0)
                .sorted()
                .toArray();
        assertThat(busy[200]).isBetween(0.02, 0.25);
        assertThat(busy[380]).isGreaterThan(0.8);
    }
}
