package almanac.learning.global;

/**
 * How much there is to learn from.
 *
 * @param series how many
 * @param windows that begin before the part held back, in all series
 * @param end the first bucket after the latest known one; {@link Long#MIN_VALUE} where none is known
 */
record Extent(long series, long windows, long end) {
    static Extent of(Chunks chunks, Recipe recipe) {
        long[] sums = {0, 0, Long.MIN_VALUE};
        chunks.forEach(chunk -> {
            sums[0] += chunk.size();
            sums[1] += new Sampler(chunk, recipe, false).size();
            for (EncodedSeries one : chunk) {
                if (one.size > 0) {
                    sums[2] = Math.max(sums[2], one.first + one.size);
                }
            }
        });
        return new Extent(sums[0], sums[1], sums[2]);
    }
}
