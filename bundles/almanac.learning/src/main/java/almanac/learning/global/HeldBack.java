package almanac.learning.global;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The last buckets of series, which judge when training has gone on long enough. Windows begin at up to three origins, so that every step of
 * the horizon is judged; only buckets held back count.
 */
final class HeldBack {
    private static final double SHARE = 0.15;
    private static final int MOST_WINDOWS = 2048;
    private static final int LEAST_HISTORY = 8;

    private HeldBack() {}

    /** How many of a history's last buckets are held back. */
    static int buckets(int size, int horizon) {
        return size < LEAST_HISTORY ? 0 : Math.min(horizon, Math.max(1, (int) (size * SHARE)));
    }

    /**
     * Windows that judge.
     *
     * @param count of all series
     */
    static List<Sampler.Window> windows(Chunks chunks, long count, Recipe recipe, SplittableRandom random) {
        double share = (double) MOST_WINDOWS / Math.max(1, 3 * count);
        List<Sampler.Window> windows = new ArrayList<>();
        chunks.forEach(chunk -> {
            for (EncodedSeries one : chunk) {
                int held = buckets(one.size, recipe.horizon());
                if (held == 0 || random.nextDouble() >= share) {
                    continue;
                }
                int spare = Math.max(0, recipe.horizon() - held);
                int last = -1;
                for (int back : new int[] {0, spare / 2, spare}) {
                    int at = one.size - held - back;
                    if (at >= 1 && at != last) {
                        windows.add(new Sampler.Window(one, 0, at, false));
                    }
                    last = at;
                }
            }
        });
        return windows;
    }
}
