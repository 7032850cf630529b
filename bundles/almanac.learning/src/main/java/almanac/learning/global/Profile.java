package almanac.learning.global;

/**
 * How demand of series that share a value of an attribute went, bucket by bucket: the mean over them of demand in proportion to each one's own mean. What many
 * sold at a time of the year says more of that time than what one sold. Immutable.
 */
final class Profile {
    /** Names the group of all series. */
    static final String ALL = "@all";

    private static final int LEAST_SERIES = 2;

    private final String attribute;
    private final long first;
    private final float[][] values;
    private final double[][] sums;
    private final int[][] counts;

    /**
     * @param attribute of the recipe, or {@link #ALL}
     * @param first bucket of the first value
     * @param values an array a value of the attribute, NaN where not known; empty where too few series have it; kept
     */
    Profile(String attribute, long first, float[][] values) {
        this.attribute = attribute;
        this.first = first;
        this.values = values;
        this.sums = new double[values.length][];
        this.counts = new int[values.length][];
        for (int code = 0; code < values.length; code++) {
            sums[code] = new double[values[code].length + 1];
            counts[code] = new int[values[code].length + 1];
            for (int i = 0; i < values[code].length; i++) {
                boolean known = !Float.isNaN(values[code][i]);
                sums[code][i + 1] = sums[code][i] + (known ? values[code][i] : 0);
                counts[code][i + 1] = counts[code][i] + (known ? 1 : 0);
            }
        }
    }

    String attribute() {
        return attribute;
    }

    long first() {
        return first;
    }

    /** Not to be changed. */
    float[][] values() {
        return values;
    }

    /** In a bucket; NaN where not known. */
    double at(int code, long bucket) {
        long i = bucket - first;
        return code >= values.length || i < 0 || i >= values[code].length ? Double.NaN : values[code][(int) i];
    }

    /** The mean over some buckets; NaN where fewer than half of them are known. */
    double mean(int code, long from, long to) {
        if (code >= values.length) {
            return Double.NaN;
        }
        int low = (int) Math.max(0, Math.min(values[code].length, from - first));
        int high = (int) Math.max(low, Math.min(values[code].length, to - first));
        int n = counts[code][high] - counts[code][low];
        return n == 0 || 2L * n < to - from ? Double.NaN : (sums[code][high] - sums[code][low]) / n;
    }

    /** Adds up series. Not for many threads. */
    static final class Builder {
        private final String attribute;
        private final long first;
        private final float[][] sums;
        private final short[][] counts;
        private final int[] series;

        /**
         * @param codes how many values the attribute has
         * @param size buckets
         */
        Builder(String attribute, long first, int codes, int size) {
            this.attribute = attribute;
            this.first = first;
            this.sums = new float[codes][size];
            this.counts = new short[codes][size];
            this.series = new int[codes];
        }

        String attribute() {
            return attribute;
        }

        /**
         * Takes one series.
         *
         * @param mean of its demand, above 0
         */
        void add(int code, long firstBucket, double[] demand, double mean) {
            series[code]++;
            for (int t = 0; t < demand.length; t++) {
                double value = EncodedSeries.clean(demand[t]);
                int i = (int) (firstBucket + t - first);
                if (!Double.isNaN(value) && counts[code][i] < Short.MAX_VALUE) {
                    sums[code][i] += (float) Math.min(MOST, value / mean);
                    counts[code][i]++;
                }
            }
        }

        private static final double MOST = 50;

        Profile build() {
            for (int code = 0; code < sums.length; code++) {
                for (int i = 0; i < sums[code].length; i++) {
                    sums[code][i] = counts[code][i] == 0 ? Float.NaN : sums[code][i] / counts[code][i];
                }
                if (series[code] < LEAST_SERIES) {
                    sums[code] = new float[0];
                }
            }
            return new Profile(attribute, first, sums);
        }
    }
}
