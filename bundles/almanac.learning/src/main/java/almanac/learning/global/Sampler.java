package almanac.learning.global;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws windows to learn from. Half of them are from anywhere in a history and half from its later part, which is more like what is to be
 * forecast. Some windows see only their last few buckets, and some do not see which item they are of: so the network learns what to say of
 * items that are new.
 */
final class Sampler {
    private static final double ANONYMOUS = 0.1;
    private static final double SHORTENED = 0.05;

    private final List<EncodedSeries> series;
    private final boolean all;
    private final int window;
    private final int horizon;
    private final long[] upTo;

    /**
     * @param all whether the part held out for validation is learned from too
     */
    Sampler(List<EncodedSeries> series, Recipe recipe, boolean all) {
        this.series = series;
        this.all = all;
        this.window = recipe.window();
        this.horizon = recipe.horizon();
        this.upTo = new long[series.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += origins(series.get(i));
            upTo[i] = sum;
        }
    }

    /** One window. */
    record Window(EncodedSeries series, int begin, int at, boolean anonymous) {}

    /** Windows there are to draw from. */
    long size() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    Window draw(SplittableRandom random) {
        long which = random.nextLong(size());
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > which) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        EncodedSeries one = series.get(low);
        int origins = origins(one);
        int later = random.nextBoolean() ? origins / 2 : 0;
        int at = 1 + later + random.nextInt(origins - later);
        boolean shortened = random.nextDouble() < SHORTENED;
        int begin = shortened ? Math.max(0, at - random.nextInt(window + 1)) : 0;
        return new Window(one, begin, at, shortened || random.nextDouble() < ANONYMOUS);
    }

    /** The first position whose demand is not learned from. */
    int end(EncodedSeries one) {
        return all ? one.size : one.size - HeldBack.buckets(one.size, horizon);
    }

    private int origins(EncodedSeries one) {
        return Math.max(0, end(one) - 1);
    }
}
