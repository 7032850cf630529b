package almanac.forecast.uncertainty;

/**
 * A stream of random numbers that depends on its seed only: not on the platform, the thread or what else draws. The generator is
 * SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA). Not for many threads.
 */
public final class Noise {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Noise(long seed) {
        this.state = seed;
    }

    /** The stream of one series: seeds differ by its key, so the order of series does not matter. */
    public static Noise of(long seed, String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return new Noise(mix(seed + GOLDEN * mix(hash)));
    }

    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform, above 0 and below 1. */
    public double uniform() {
        return ((nextLong() >>> 11) + 0.5) * UNIT;
    }

    /** Standard normal. */
    public double normal() {
        return Normal.quantile(uniform());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
