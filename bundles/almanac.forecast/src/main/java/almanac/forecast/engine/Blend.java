package almanac.forecast.engine;

import almanac.api.Fact;
import almanac.api.Reason;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Forecasts of several methods as one: means and quantiles are weighted means (quantiles averaged at each probability, Vincent 1912; Ratcliff
 * 1979, Psychological Bulletin 86, 446-461), so are the ordered outcomes of the futures, which go together as those of the member with
 * the greatest weight.
 */
final class Blend {
    /** What ran, in the provenance. */
    static final String NAME = "blend";

    private Blend() {}

    /**
     * @param members of one SKU and span; at least one
     * @param weights one a member, together 1
     * @param whole whether demand comes in whole units
     */
    static Forecast of(List<Forecast> members, double[] weights, boolean whole) {
        int main = IntStream.range(0, weights.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> weights[i]))
                .orElseThrow();
        Forecast first = members.get(main);
        double[] probabilities = first.probabilities();
        double[] mean = new double[first.horizon()];
        double[][] quantiles = new double[probabilities.length][mean.length];
        for (int i = 0; i < weights.length; i++) {
            Forecast member = members.get(i);
            for (int h = 0; h < mean.length; h++) {
                mean[h] += weights[i] * member.mean(h);
                for (int q = 0; q < quantiles.length; q++) {
                    quantiles[q][h] += weights[i] * member.quantile(q, h);
                }
            }
        }
        for (double[] row : quantiles) {
            Arrays.setAll(row, h -> rounded(row[h], whole));
        }
        return new Forecast(
                first.sku(),
                first.grid(),
                first.firstBucket(),
                mean,
                probabilities,
                quantiles,
                paths(members, weights, main, whole),
                provenance(members, weights),
                notes(members, weights));
    }

    /** Each member's notes once; where units come from is blended like the units. */
    private static List<Reason> notes(List<Forecast> members, double[] weights) {
        List<Reason> notes = new ArrayList<>();
        List<Reason> parts = new ArrayList<>();
        for (Forecast member : members) {
            for (Reason note : member.notes()) {
                if (note.code().equals(Contributions.REASON)) {
                    parts.add(note);
                } else if (!note.code().equals(Contributions.BY_BUCKET) && !notes.contains(note)) {
                    notes.add(note);
                }
            }
        }
        if (parts.size() == members.size()) {
            notes.add(blended(parts, weights));
        }
        List<Contributions> byBucket = members.stream()
                .map(m -> Contributions.ofBuckets(m.notes(), m.horizon()))
                .toList();
        Contributions.blended(byBucket, weights).toBuckets().ifPresent(notes::add);
        return notes;
    }

    private static Reason blended(List<Reason> parts, double[] weights) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : parts.get(0).facts()) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i]
                        * parts.get(i)
                                .value(fact.name())
                                .map(v -> ((Number) v).doubleValue())
                                .orElse(0.0);
            }
            facts.add(new Fact(fact.name(), fact.value() instanceof Long ? fact.value() : (Object) sum));
        }
        return new Reason(Contributions.REASON, facts);
    }

    /** What ran: the members and their weights, and each member's own parameters. */
    private static Provenance provenance(List<Forecast> members, double[] weights) {
        SortedMap<String, String> parameters = new TreeMap<>();
        Provenance main = members.get(0).provenance();
        for (int i = 0; i < weights.length; i++) {
            Provenance member = members.get(i).provenance();
            parameters.put("weight." + member.method(), String.format(Locale.ROOT, "%.3f", weights[i]));
            member.parameters().forEach((name, value) -> parameters.put(member.method() + "." + name, value));
        }
        return new Provenance(
                NAME, "1", parameters, main.seed(), main.dataDigest(), main.trainedThrough(), main.trainedAt());
    }

    private static SamplePaths paths(List<Forecast> members, double[] weights, int main, boolean whole) {
        if (members.stream().anyMatch(m -> m.paths().isEmpty())) {
            return null;
        }
        List<SamplePaths> all =
                members.stream().map(m -> m.paths().orElseThrow()).toList();
        int count = all.get(main).count();
        int horizon = all.get(main).horizon();
        float[][] blended = new float[count][horizon];
        for (int h = 0; h < horizon; h++) {
            int step = h;
            double[] ordered = new double[count];
            for (int i = 0; i < weights.length; i++) {
                SamplePaths member = all.get(i);
                double[] outcomes = IntStream.range(0, count)
                        .mapToDouble(p -> member.at(p, step))
                        .sorted()
                        .toArray();
                for (int p = 0; p < count; p++) {
                    ordered[p] += weights[i] * outcomes[p];
                }
            }
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(p -> all.get(main).at(p, step)))
                    .mapToInt(p -> p)
                    .toArray();
            for (int rank = 0; rank < count; rank++) {
                blended[order[rank]][h] = (float) rounded(ordered[rank], whole);
            }
        }
        return new SamplePaths(blended);
    }

    private static double rounded(double units, boolean whole) {
        return whole ? Math.max(0, Math.ceil(units - 0.5)) : units;
    }
}
