package almanac.promotion.offer;

import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Contexts as vectors: 1, then each named value less its mean, by its standard deviation; a value that is not there counts as the mean. */
final class Features {
    private final List<String> names;
    private final double[] mean;
    private final double[] deviation;

    /** By what a log holds. */
    Features(Collection<OfferDecision> log) {
        TreeSet<String> all = new TreeSet<>();
        log.forEach(d -> all.addAll(d.subject().context().keySet()));
        names = List.copyOf(all);
        mean = new double[names.size()];
        deviation = new double[names.size()];
        for (int k = 0; k < mean.length; k++) {
            double[] values = values(log, names.get(k));
            for (double v : values) {
                mean[k] += v / values.length;
            }
            for (double v : values) {
                deviation[k] += (v - mean[k]) * (v - mean[k]) / values.length;
            }
            deviation[k] = Math.sqrt(deviation[k]);
        }
    }

    private static double[] values(Collection<OfferDecision> log, String name) {
        return log.stream()
                .map(d -> d.subject().context().get(name))
                .filter(v -> v != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    int size() {
        return 1 + names.size();
    }

    double[] of(OfferCase subject) {
        double[] x = new double[size()];
        x[0] = 1;
        for (int k = 0; k < mean.length; k++) {
            Double value = subject.context().get(names.get(k));
            x[k + 1] = value == null || deviation[k] == 0 ? 0 : (value - mean[k]) / deviation[k];
        }
        return x;
    }
}
