package almanac.learning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What SKUs of some attributes sell a bucket, and how much a SKU's own past must weigh against that.
 *
 * <p>The logarithm of a SKU's mean is a sum of effects, one for each attribute's value, each shrunk towards 0 as it has few members;
 * found by backfitting (Hastie, Tibshirani and Friedman 2009, "The Elements of Statistical Learning", algorithm 9.1). A past of n
 * buckets weighs n / (n + k) with k the variance within SKUs over that between SKUs of the same attributes (Bühlmann 1967, "Experience
 * rating and credibility", ASTIN Bulletin 4, 199-207).
 */
final class AttributeLevel {
    private static final int ROUNDS = 30;

    /** Members that an effect is shrunk by. */
    private static final double SHRINKAGE = 1;

    /** Whatever the evidence, a past as long as this weighs half. */
    private static final double LARGEST_K = 1000;

    private final double mean;
    private final Map<String, Double> effects;
    private final Map<String, Double> spreads;
    private final double within;
    private final double between;

    /**
     * @param mean logarithm of units a bucket
     * @param effects by trait and value, logarithms
     * @param spreads variance of each trait's effects
     * @param within variance of a SKU's buckets over its squared mean
     * @param between variance of what effects leave unexplained
     */
    private AttributeLevel(
            double mean, Map<String, Double> effects, Map<String, Double> spreads, double within, double between) {
        this.mean = mean;
        this.effects = effects;
        this.spreads = spreads;
        this.within = within;
        this.between = between;
    }

    /** What a SKU of these attributes sells a bucket; 0 only where nobody ever sold anything. */
    double expected(Map<String, String> traits) {
        double sum = mean;
        for (Map.Entry<String, String> trait : traits.entrySet()) {
            sum += effects.getOrDefault(key(trait.getKey(), trait.getValue()), 0.0);
        }
        return Math.exp(sum);
    }

    /** What a SKU of which nothing is known sells a bucket; above 0. */
    double typical() {
        return Math.exp(mean);
    }

    /** How much a past of so many known buckets weighs, 0..1: more where an attribute's value is new, so that its effect is not known. */
    double weightOf(int buckets, Map<String, String> traits) {
        double unknown = between;
        for (Map.Entry<String, Double> trait : spreads.entrySet()) {
            String value = traits.get(trait.getKey());
            if (value == null || !effects.containsKey(key(trait.getKey(), value))) {
                unknown += trait.getValue();
            }
        }
        double k = unknown > 0 ? Math.min(LARGEST_K, within / unknown) : LARGEST_K;
        return buckets == 0 ? 0 : buckets / (buckets + k);
    }

    private static String key(String trait, String value) {
        return trait + "=" + value;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        out.writeDouble(within);
        out.writeDouble(between);
        write(effects, out);
        write(spreads, out);
    }

    static AttributeLevel read(DataInput in) throws IOException {
        double mean = in.readDouble();
        double within = in.readDouble();
        double between = in.readDouble();
        return new AttributeLevel(mean, readMap(in), readMap(in), within, between);
    }

    private static void write(Map<String, Double> map, DataOutput out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeDouble(entry.getValue());
        }
    }

    private static Map<String, Double> readMap(DataInput in) throws IOException {
        Map<String, Double> map = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            map.put(in.readUTF(), in.readDouble());
        }
        return map;
    }

    /** Collects SKUs. */
    static final class Learner {
        private final List<Map<String, String>> traits = new ArrayList<>();
        private final List<Double> logs = new ArrayList<>();
        private double within;

        /**
         * @param mean units a bucket; SKUs without demand teach nothing
         * @param deviation of its buckets, units
         */
        void add(Map<String, String> of, double mean, double deviation) {
            if (mean > 0) {
                traits.add(of);
                logs.add(Math.log(mean));
                within += deviation * deviation / (mean * mean);
            }
        }

        /**
         * @param names traits that may matter
         */
        AttributeLevel learn(List<String> names) {
            int n = logs.size();
            if (n == 0) {
                return new AttributeLevel(Double.NEGATIVE_INFINITY, Map.of(), Map.of(), 0, 0);
            }
            double mean = logs.stream().mapToDouble(x -> x).average().orElseThrow();
            double[] rest = logs.stream().mapToDouble(x -> x - mean).toArray();
            Map<String, Double> effects = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String name : names) {
                    backfit(name, rest, effects);
                }
            }
            double between = 0;
            for (double r : rest) {
                between += r * r / n;
            }
            int values = effects.size();
            between *= n > values + 1 ? (double) n / (n - values - 1) : n;
            return new AttributeLevel(mean + smearing(rest), effects, spreads(names, effects), within / n, between);
        }

        private static Map<String, Double> spreads(List<String> names, Map<String, Double> effects) {
            Map<String, Double> spreads = new TreeMap<>();
            for (String name : names) {
                spreads.put(
                        name,
                        effects.entrySet().stream()
                                .filter(e -> e.getKey().startsWith(key(name, "")))
                                .mapToDouble(e -> e.getValue() * e.getValue())
                                .average()
                                .orElse(0));
            }
            return spreads;
        }

        /** From the median to the mean, by the mean of what is left over (Duan 1983, "Smearing estimate", JASA 78, 605-610). */
        private static double smearing(double[] rest) {
            double sum = 0;
            for (double r : rest) {
                sum += Math.exp(r) / rest.length;
            }
            return Math.log(sum);
        }

        private void backfit(String name, double[] rest, Map<String, Double> effects) {
            Map<String, double[]> sums = new HashMap<>();
            for (int i = 0; i < rest.length; i++) {
                String value = traits.get(i).get(name);
                if (value != null) {
                    double[] sum = sums.computeIfAbsent(key(name, value), k -> new double[2]);
                    sum[0] += rest[i];
                    sum[1]++;
                }
            }
            Map<String, Double> moves = new HashMap<>();
            sums.forEach((key, sum) -> {
                double now = effects.getOrDefault(key, 0.0);
                double best = (sum[0] + now * sum[1]) / (sum[1] + SHRINKAGE);
                moves.put(key, best - now);
                effects.put(key, best);
            });
            for (int i = 0; i < rest.length; i++) {
                String value = traits.get(i).get(name);
                if (value != null) {
                    rest[i] -= moves.get(key(name, value));
                }
            }
        }
    }
}
