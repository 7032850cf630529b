package almanac.replenishment.demand;

import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Numbers in (0, 1) that stand for chance, the same in every run: each stream is the evenly spread sequence (i + 0.5) / n in a shuffled
 * order of its own. Using the same numbers for every SKU makes plans comparable (common random numbers).
 */
public final class Draws {
    /** What chance is needed for; each has its own order. */
    public enum Stream {
        LEAD_TIME,
        PART_OF_BUCKET,
        PATHS,
        UNDERSHOOT_SUM,
        UNDERSHOOT
    }

    private static final long SEED = 20_260_101L;

    private record Key(Stream stream, int lane, int count) {}

    private static final ConcurrentMap<Key, double[]> MADE = new ConcurrentHashMap<>();

    private Draws() {}

    /**
     * A sequence; not to be changed.
     *
     * @param lane sequences of one stream that must not go together
     */
    public static double[] of(Stream stream, int lane, int count) {
        Key key = new Key(stream, lane, count);
        double[] made = MADE.get(key);
        return made != null ? made : MADE.computeIfAbsent(key, Draws::make);
    }

    private static double[] make(Key key) {
        SplittableRandom random =
                new SplittableRandom(SEED + 1000L * key.stream().ordinal() + key.lane());
        double[] numbers = new double[key.count()];
        for (int i = 0; i < numbers.length; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = (i + 0.5) / numbers.length;
        }
        return numbers;
    }
}
