package almanac.learning.global;

import almanac.api.forecast.Cause;
import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonNetwork;
import almanac.learning.network.HorizonShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where expected units come from by hiding inputs of a cause, in every combination of causes, and sharing out what that changes: the Shapley
 * value (Shapley 1953, "A value for n-person games"; for predictions Strumbelj and Kononenko 2014, Knowledge and Information Systems 41, 647-665),
 * exact, because there are few causes. What is left with everything hidden is the level.
 *
 * <p>Hidden are: flags such as promotions as never set; other drivers at their mean over the window; the calendar at its mean over a year and
 * earlier seasons at the level; and for the trend, demand of the window at its level.
 */
final class Occlusion {
    private final Inputs inputs;
    private final Hiding hiding;
    private final HorizonShape shape;
    private final Head head;
    private final List<Cause> causes;

    Occlusion(Recipe recipe, HorizonShape shape) {
        this.inputs = new Inputs(recipe);
        this.hiding = new Hiding(recipe);
        this.shape = shape;
        this.head = Head.of(recipe);
        this.causes = hiding.causes();
    }

    /**
     * Units by cause, one a bucket ahead.
     *
     * @param weights of the network
     * @param means that the parts shall add up to
     */
    Map<Cause, double[]> parts(float[] weights, EncodedSeries series, double[] means) {
        int horizon = means.length;
        int combinations = 1 << causes.size();
        HorizonBatch batch = new HorizonBatch(shape, inputs.recipe.window(), horizon, combinations);
        batch.n = combinations;
        double level = 1;
        for (int shown = 0; shown < combinations; shown++) {
            level = inputs.fill(batch, shown, series, 0, series.size, false);
            hiding.hide(batch, shown, hidden(shown));
        }
        double[][] told = new double[combinations][horizon];
        try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
            float[] out = network.predict(batch);
            for (int h = 0; h < horizon; h++) {
                for (int shown = 0; shown < combinations; shown++) {
                    told[shown][h] = head.marginal(out, h * combinations + shown, horizon * combinations, level)
                            .mean();
                }
            }
        }
        return share(told, means);
    }

    private List<Cause> hidden(int shown) {
        List<Cause> hidden = new ArrayList<>();
        for (int c = 0; c < causes.size(); c++) {
            if ((shown >> c & 1) == 0) {
                hidden.add(causes.get(c));
            }
        }
        return hidden;
    }

    private Map<Cause, double[]> share(double[][] told, double[] means) {
        int count = causes.size();
        Map<Cause, double[]> parts = new EnumMap<>(Cause.class);
        double[] level = means.clone();
        for (int c = 0; c < count; c++) {
            double[] part = new double[means.length];
            for (int shown = 0; shown < told.length; shown++) {
                if ((shown >> c & 1) == 0) {
                    double weight = weight(Integer.bitCount(shown), count);
                    for (int h = 0; h < part.length; h++) {
                        part[h] += weight * (told[shown | 1 << c][h] - told[shown][h]);
                    }
                }
            }
            for (int h = 0; h < part.length; h++) {
                level[h] -= part[h];
            }
            parts.put(causes.get(c), part);
        }
        parts.put(Cause.LEVEL, level);
        return parts;
    }

    /** s! (n - s - 1)! / n! */
    private static double weight(int s, int n) {
        double weight = 1.0 / n;
        for (int i = 1; i <= s; i++) {
            weight *= (double) i / (n - i);
        }
        return weight;
    }
}
