package almanac.replenishment.demand;

import almanac.api.forecast.SamplePaths;

/** Equally likely futures of one SKU, read bucket by bucket, so that buckets nobody asks for are never worked out. */
public interface Futures {
    /** How many futures. */
    int count();

    /** Buckets ahead. */
    int horizon();

    /**
     * Units of one bucket in each future.
     *
     * @param step buckets ahead, 0 is the first
     * @param units filled in, one a future
     */
    void column(int step, double[] units);

    /** A forecast's own paths. */
    static Futures of(SamplePaths paths) {
        return new Futures() {
            @Override
            public int count() {
                return paths.count();
            }

            @Override
            public int horizon() {
                return paths.horizon();
            }

            @Override
            public void column(int step, double[] units) {
                for (int i = 0; i < units.length; i++) {
                    units[i] = paths.at(i, step);
                }
            }
        };
    }

    /**
     * Futures that are known bucket by bucket.
     *
     * @param columns one a bucket, each with one value a future; not copied
     */
    static Futures of(double[][] columns) {
        return new Futures() {
            @Override
            public int count() {
                return columns[0].length;
            }

            @Override
            public int horizon() {
                return columns.length;
            }

            @Override
            public void column(int step, double[] units) {
                System.arraycopy(columns[step], 0, units, 0, units.length);
            }
        };
    }

    /** No demand at all. */
    static Futures nothing(int count, int horizon) {
        return of(new double[horizon][count]);
    }
}
