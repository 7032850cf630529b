package almanac.promotion.offer;

import almanac.api.promotion.OfferEvaluation.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a policy would have earned on decisions of another one, with 95% intervals: by inverse propensity (Horvitz and Thompson 1952), with weights that
 * sum to one (Swaminathan and Joachims 2015), and doubly robust (Dudik, Langford and Li 2011, "Doubly Robust Policy Evaluation and Learning", ICML,
 * equation 2).
 */
final class OffPolicy {
    private final List<double[]> terms = new ArrayList<>();

    /**
     * Adds one decision.
     *
     * @param reward that came
     * @param logged probability that the offer made had when it was made
     * @param judged probability that the judged policy would give it
     * @param model what a model expects of the judged policy
     * @param modelChosen what it expects of the offer made
     */
    void add(double reward, double logged, double judged, double model, double modelChosen) {
        double weight = judged / logged;
        terms.add(new double[] {reward, weight, weight * reward, model + weight * (reward - modelChosen)});
    }

    int size() {
        return terms.size();
    }

    /** What was earned. */
    Estimate logged() {
        return mean(column(0));
    }

    Estimate inversePropensity() {
        return mean(column(2));
    }

    Estimate doublyRobust() {
        return mean(column(3));
    }

    /** Doubly robust less logged, decision by decision. */
    Estimate gain() {
        return mean(terms.stream().mapToDouble(t -> t[3] - t[0]).toArray());
    }

    /** The interval by the linearised ratio. */
    Estimate selfNormalised() {
        double weights = column(1).length == 0 ? 0 : sum(column(1)) / size();
        if (!(weights > 0)) {
            return Estimate.UNKNOWN;
        }
        double value = sum(column(2)) / size() / weights;
        Estimate off = mean(
                terms.stream().mapToDouble(t -> t[1] * (t[0] - value) / weights).toArray());
        return new Estimate(value, value + off.low() - off.value(), value + off.high() - off.value());
    }

    /** Decisions of its own that would say as much (Kish 1965). */
    double effective() {
        double sum = 0;
        double squares = 0;
        for (double weight : column(1)) {
            sum += weight;
            squares += weight * weight;
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    /**
     * Whether the offers that the judged policy would make were made, too: their weights are 1 on average then (Lefortier et al. 2016, "Large-scale
     * Validation of Counterfactual Learning Methods").
     */
    boolean overlaps() {
        Estimate weights = mean(column(1));
        return Math.abs(weights.value() - 1) <= Math.max(0.05, 1.5 * (weights.high() - weights.value()));
    }

    private double[] column(int k) {
        return terms.stream().mapToDouble(t -> t[k]).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static Estimate mean(double[] values) {
        if (values.length < 2) {
            return Estimate.UNKNOWN;
        }
        double mean = sum(values) / values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double off = new TDistribution(null, values.length - 1).inverseCumulativeProbability(0.975) * error;
        return new Estimate(mean, mean - off, mean + off);
    }
}
