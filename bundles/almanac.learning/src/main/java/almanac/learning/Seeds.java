package almanac.learning;

import java.util.SplittableRandom;

/** Random numbers that depend on a seed and a key alone, whatever else is fitted in the same call and in which order. */
public final class Seeds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /** The key is mixed in by its 64-bit FNV-1a hash, which is the same on every machine and release. */
    public static SplittableRandom random(long seed, String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return new SplittableRandom(seed * FNV_PRIME ^ hash);
    }
}
