package almanac.learning.global;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.DemandSeries;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void whatFitsIsReadOnce() {
        Lazy series = new Lazy(GlobalForecasterTest.shop());
        Chunks chunks = new Chunks(series, recipe(), 1_000_000);
        assertThat(sizes(chunks)).containsExactly(6);
        assertThat(sizes(chunks)).containsExactly(6);
        assertThat(series.reads).isEqualTo(1);
    }

    /** A series of 200 buckets with two drivers is about 1,200 numbers: never more than two of them are held at a time. */
    @Test
    void whatDoesNotFitIsReadAnewInParts() {
        Lazy series = new Lazy(GlobalForecasterTest.shop());
        Chunks chunks = new Chunks(series, recipe(), 2_000);
        assertThat(sizes(chunks)).containsExactly(2, 2, 2);
        assertThat(sizes(chunks)).containsExactly(2, 2, 2);
        assertThat(series.reads).isEqualTo(2);
    }

    private static Recipe recipe() {
        GlobalSettings settings = GlobalSettings.of("gru-global", GlobalForecasterTest.training(java.util.Map.of()));
        return Survey.of(GlobalForecasterTest.shop(), settings, GlobalForecasterTest.training(java.util.Map.of()));
    }

    private static List<Integer> sizes(Chunks chunks) {
        List<Integer> sizes = new ArrayList<>();
        chunks.forEach(chunk -> sizes.add(chunk.size()));
        return sizes;
    }

    /** Counts how often it is read. */
    private static final class Lazy extends AbstractCollection<DemandSeries> {
        private final List<DemandSeries> all;
        private int reads;

        Lazy(List<DemandSeries> all) {
            this.all = all;
        }

        @Override
        public Iterator<DemandSeries> iterator() {
            reads++;
            return all.iterator();
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
