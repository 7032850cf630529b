package almanac.learning.global;

import almanac.api.demand.DemandSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * All series, some at a time, so that memory stays bounded however many there are. What fits into one chunk is read and encoded once and kept;
 * what does not is read anew each time. Within a chunk series are in the order of their keys.
 */
final class Chunks {
    /** Numbers in a chunk: about 128 MB. */
    private static final long MOST = 32_000_000;

    private final Collection<DemandSeries> history;
    private final Recipe recipe;
    private final long most;
    private List<EncodedSeries> kept;

    Chunks(Collection<DemandSeries> history, Recipe recipe) {
        this(history, recipe, MOST);
    }

    /**
     * @param most numbers in a chunk
     */
    Chunks(Collection<DemandSeries> history, Recipe recipe, long most) {
        this.history = history;
        this.recipe = recipe;
        this.most = most;
    }

    void forEach(Consumer<List<EncodedSeries>> use) {
        if (kept != null) {
            use.accept(kept);
            return;
        }
        List<EncodedSeries> chunk = new ArrayList<>();
        long numbers = 0;
        boolean all = true;
        for (DemandSeries series : history) {
            if (numbers > most) {
                use.accept(sorted(chunk));
                chunk = new ArrayList<>();
                numbers = 0;
                all = false;
            }
            EncodedSeries encoded = new EncodedSeries(series, recipe, recipe.horizon());
            chunk.add(encoded);
            numbers += encoded.floats();
        }
        List<EncodedSeries> last = sorted(chunk);
        kept = all ? last : null;
        use.accept(last);
    }

    private static List<EncodedSeries> sorted(List<EncodedSeries> chunk) {
        chunk.sort(Comparator.comparing(s -> s.key));
        return chunk;
    }
}
