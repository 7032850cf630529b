package almanac.forecast.method;

import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fits of several methods as one. The expected units are the median of the members'; each quantile is as far from it as the members'
 * quantiles are from their own expectations on average; each path is a member's, moved by as much as that member's expectation differs.
 */
final class CombinedFit implements LocalFit {
    private final List<Member> members;

    /**
     * @param members at least one
     */
    CombinedFit(List<Member> members) {
        this.members = List.copyOf(members);
    }

    @Override
    public LocalFit on(History history) {
        List<Member> later = new ArrayList<>();
        for (Member member : members) {
            LocalFit fit = member.fit().on(history);
            if (fit == null) {
                return null;
            }
            later.add(new Member(member.method(), fit));
        }
        return new CombinedFit(later);
    }

    @Override
    public void mean(double[] mean) {
        double[][] means = means(mean.length);
        double[] step = new double[means.length];
        for (int h = 0; h < mean.length; h++) {
            for (int i = 0; i < step.length; i++) {
                step[i] = means[i][h];
            }
            mean[h] = median(step);
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        double[][] means = means(mean.length);
        Law[] laws = new Law[means.length];
        for (int i = 0; i < laws.length; i++) {
            laws[i] = members.get(i).fit().law(means[i], noise);
        }
        return new CombinedLaw(mean, means, laws);
    }

    @Override
    public PathSource paths(double[] mean) {
        double[][] means = means(mean.length);
        PathSource[] sources = new PathSource[means.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = members.get(i).fit().paths(means[i]);
        }
        return (noise, path) -> {
            int i = (int) (noise.uniform() * sources.length);
            sources[i].next(noise, path);
            for (int h = 0; h < path.length; h++) {
                path[h] += mean[h] - means[i][h];
            }
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("members", members.stream().map(Member::method).collect(Collectors.joining("+")));
        members.forEach(m -> m.fit().parameters().forEach((name, value) -> all.put(m.method() + "." + name, value)));
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(members.size());
        for (Member member : members) {
            out.writeUTF(member.method());
            member.fit().write(out);
        }
    }

    private double[][] means(int steps) {
        double[][] means = new double[members.size()][steps];
        for (int i = 0; i < means.length; i++) {
            members.get(i).fit().mean(means[i]);
        }
        return means;
    }

    /** Sorts what it is given. */
    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }

    /** One method's fit. */
    record Member(String method, LocalFit fit) {}

    private record CombinedLaw(double[] mean, double[][] means, Law[] laws) implements Law {
        @Override
        public double quantile(int step, double probability) {
            double sum = 0;
            for (int i = 0; i < laws.length; i++) {
                sum += laws[i].quantile(step, probability) - means[i][step];
            }
            return mean[step] + sum / laws.length;
        }

        @Override
        public double wholeQuantile(int step, double probability) {
            double sum = 0;
            for (int i = 0; i < laws.length; i++) {
                sum += laws[i].wholeQuantile(step, probability) - means[i][step];
            }
            return Math.max(0, Math.ceil(mean[step] + sum / laws.length - 0.5));
        }
    }
}
