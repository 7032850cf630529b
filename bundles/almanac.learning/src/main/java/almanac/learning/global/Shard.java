package almanac.learning.global;

import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonNetwork;
import almanac.learning.network.HorizonShape;
import java.util.List;
import java.util.SplittableRandom;

/** One thread's part of every batch: a network on the common weights, and room for windows. */
final class Shard implements AutoCloseable {
    private static final double WEIGHT_POWER = Double.parseDouble(System.getProperty("wp", "0.5"));
    private static final double LEAST_WEIGHT = 0.1;

    private final Inputs inputs;
    private final Head head;
    private final HorizonNetwork network;
    private final HorizonBatch batch;
    final Targets targets;
    final float[] gradient;
    private float[] told = {};
    private float[] unused = {};

    Shard(Inputs inputs, HorizonShape shape, Head head, float[] weights, int most) {
        this.inputs = inputs;
        this.head = head;
        this.network = new HorizonNetwork(shape, weights);
        this.batch = new HorizonBatch(shape, inputs.recipe.window(), inputs.recipe.horizon(), most);
        this.targets = new Targets(inputs.recipe.horizon(), most);
        this.gradient = new float[weights.length];
    }

    /** Takes some windows; {@code sampler} null judges by the buckets held back. */
    void fill(List<Sampler.Window> windows, Sampler sampler) {
        batch.n = windows.size();
        targets.n = batch.n;
        for (int i = 0; i < batch.n; i++) {
            Sampler.Window window = windows.get(i);
            EncodedSeries series = window.series();
            double level = inputs.fill(batch, i, series, window.begin(), window.at(), window.anonymous());
            int from = sampler == null ? series.size - HeldBack.buckets(series.size, inputs.recipe.horizon()) : 0;
            targets.fill(
                    i,
                    series,
                    window.at(),
                    from,
                    sampler == null ? series.size : sampler.end(series),
                    level,
                    weight(level));
        }
    }

    /** Large series count more, as they do in what a shop sells, but by far not in proportion. */
    private double weight(double level) {
        LevelPrior prior = inputs.recipe.prior();
        double size = (Math.log(level) - prior.mean());
        return Math.max(LEAST_WEIGHT, Math.min(1 / LEAST_WEIGHT, Math.exp(WEIGHT_POWER * size)));
    }

    double learn(double dropout, SplittableRandom random) {
        if (batch.n == 0) {
            java.util.Arrays.fill(gradient, 0);
            return 0;
        }
        return network.gradient(batch, (out, g) -> head.loss(out, targets, g), dropout, random, gradient);
    }

    /** The sum of losses over the buckets of windows that were held back. */
    double judge(List<Sampler.Window> windows) {
        fill(windows, null);
        if (batch.n == 0) {
            return 0;
        }
        told = network.predict(batch);
        targets.divisor = 1;
        unused = unused.length < told.length ? new float[told.length] : unused;
        return head.loss(told, targets, unused);
    }

    /** Tells an estimate how high, in the law told, what came true was: of the windows judged last. */
    void ranks(RankBonds.Estimate estimate) {
        int columns = targets.columns();
        double[] ranks = new double[targets.horizon];
        for (int i = 0; i < batch.n; i++) {
            for (int h = 0; h < targets.horizon; h++) {
                int j = h * batch.n + i;
                double level = targets.levels[i];
                ranks[h] = targets.counts[j] == 0
                        ? Double.NaN
                        : head.marginal(told, j, columns, level).rank(targets.relative[j] * level);
            }
            estimate.see(ranks);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
