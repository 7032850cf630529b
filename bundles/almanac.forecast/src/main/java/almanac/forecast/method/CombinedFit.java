package almanac.forecast.method;

import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fits of several methods as one. The expected units are the mean of the members' without the least and the greatest of them (of all
 * where there are two); each quantile is as far from it as the members' quantiles are from their own expectations, on
 * average and without the extremes as well, times a factor; each path is a member's, its distances from that member's expectation made as wide as the quantiles'.
 */
final class CombinedFit implements LocalFit {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Of the interval between these, for a standard normal. */
    private static final double WIDTH = 2 * 1.2815515655446004;

    private final List<Member> members;
    private final int buckets;
    private final double spread;

    /**
     * @param members at least one
     * @param buckets of the history they were fitted on
     * @param spread how far quantiles and paths are from the expected units, compared with those of the members
     */
    CombinedFit(List<Member> members, int buckets, double spread) {
        this.members = List.copyOf(members);
        this.buckets = buckets;
        this.spread = spread;
    }

    CombinedFit withSpread(double factor) {
        return new CombinedFit(members, buckets, factor);
    }

    /**
     * The variance that a step has more than the members say, as a share of theirs: they take their parameters as known, and a line
     * through few buckets is not; no more than theirs. That of a line's prediction (Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd
     * ed.), section 7.9).
     */
    private double unsure(int step) {
        double n = buckets;
        double away = (n + 1) / 2 + step;
        return Math.min(1, 1 / n + 12 * away * away / (n * n * n));
    }

    @Override
    public CombinedFit on(History history) {
        List<Member> later = new ArrayList<>();
        for (Member member : members) {
            LocalFit fit = member.fit().on(history);
            if (fit == null) {
                return null;
            }
            later.add(new Member(member.method(), fit));
        }
        return new CombinedFit(later, history.size(), spread);
    }

    @Override
    public void mean(double[] mean) {
        double[][] means = means(mean.length);
        double[] step = new double[means.length];
        for (int h = 0; h < mean.length; h++) {
            for (int i = 0; i < step.length; i++) {
                step[i] = means[i][h];
            }
            mean[h] = trimmed(step);
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        double[][] means = means(mean.length);
        double[] stretch = new double[mean.length];
        for (int h = 0; h < stretch.length; h++) {
            stretch[h] = spread * Math.sqrt(1 + unsure(h));
        }
        return new CombinedLaw(mean, means, laws(means, noise), stretch);
    }

    private Law[] laws(double[][] means, Noise noise) {
        Law[] laws = new Law[means.length];
        for (int i = 0; i < laws.length; i++) {
            laws[i] = members.get(i).fit().law(means[i], noise);
        }
        return laws;
    }

    /** What is unsure of the parameters is the same for all steps of a path. */
    @Override
    public PathSource paths(double[] mean) {
        int steps = mean.length;
        double[][] means = means(steps);
        double[][] stretch = widths(laws(means, new Noise(members.size())), steps);
        double[] common = new double[steps];
        for (int h = 0; h < steps; h++) {
            int step = h;
            double usual =
                    trimmed(Arrays.stream(stretch).mapToDouble(w -> w[step]).toArray());
            for (double[] width : stretch) {
                width[h] = spread * (width[h] > 0 ? usual / width[h] : 1);
            }
            common[h] = spread * usual / WIDTH * Math.sqrt(unsure(h));
        }
        PathSource[] sources = new PathSource[means.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = members.get(i).fit().paths(means[i]);
        }
        return (noise, path) -> {
            int i = (int) (noise.uniform() * sources.length);
            sources[i].next(noise, path);
            double shared = noise.normal();
            for (int h = 0; h < steps; h++) {
                path[h] = mean[h] + stretch[i][h] * (path[h] - means[i][h]) + common[h] * shared;
            }
        };
    }

    /** The width of each member's 80% interval at each step. */
    private static double[][] widths(Law[] laws, int steps) {
        double[][] widths = new double[laws.length][steps];
        for (int i = 0; i < laws.length; i++) {
            for (int h = 0; h < steps; h++) {
                widths[i][h] = laws[i].quantile(h, HIGH) - laws[i].quantile(h, LOW);
            }
        }
        return widths;
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("members", members.stream().map(Member::method).collect(Collectors.joining("+")));
        all.put("spread", Double.toString(spread));
        members.forEach(m -> m.fit().parameters().forEach((name, value) -> all.put(m.method() + "." + name, value)));
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(buckets);
        out.writeDouble(spread);
        out.writeInt(members.size());
        for (Member member : members) {
            out.writeUTF(member.method());
            member.fit().write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param readers of the members' fits, by name; null for a name that is none
     */
    static CombinedFit read(DataInput in, Function<String, Reader> readers) throws IOException {
        int buckets = in.readInt();
        double spread = in.readDouble();
        List<Member> members = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            Reader reader = readers.apply(name);
            if (reader == null) {
                throw new IOException(name + "?");
            }
            members.add(new Member(name, reader.read(in)));
        }
        return new CombinedFit(members, buckets, spread);
    }

    /** Reads one fit. */
    @FunctionalInterface
    interface Reader {
        LocalFit read(DataInput in) throws IOException;
    }

    private double[][] means(int steps) {
        double[][] means = new double[members.size()][steps];
        for (int i = 0; i < means.length; i++) {
            members.get(i).fit().mean(means[i]);
        }
        return means;
    }

    /** The mean without the least and the greatest value, of all where there are no others. Sorts what it is given. */
    static double trimmed(double[] values) {
        Arrays.sort(values);
        int cut = values.length > 2 ? 1 : 0;
        double sum = 0;
        for (int i = cut; i < values.length - cut; i++) {
            sum += values[i];
        }
        return sum / (values.length - 2 * cut);
    }

    /** One method's fit. */
    record Member(String method, LocalFit fit) {}

    private record CombinedLaw(double[] mean, double[][] means, Law[] laws, double[] stretch) implements Law {
        @Override
        public double quantile(int step, double probability) {
            double[] away = new double[laws.length];
            for (int i = 0; i < laws.length; i++) {
                away[i] = laws[i].quantile(step, probability) - means[i][step];
            }
            return mean[step] + stretch[step] * trimmed(away);
        }

        @Override
        public double wholeQuantile(int step, double probability) {
            double[] away = new double[laws.length];
            for (int i = 0; i < laws.length; i++) {
                away[i] = laws[i].wholeQuantile(step, probability) - means[i][step];
            }
            return Math.max(0, Math.ceil(mean[step] + stretch[step] * trimmed(away) - 0.5));
        }
    }
}
