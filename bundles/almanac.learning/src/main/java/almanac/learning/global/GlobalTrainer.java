package almanac.learning.global;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Texts;
import almanac.api.forecast.TrainingFacts;
import almanac.learning.NativeMath;
import almanac.learning.network.Adam;
import almanac.learning.network.HorizonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains a network over windows of all series.
 *
 * <p>Adam on batches; the weights that count are means over the last steps (Polyak and Juditsky 1992, SIAM Journal on Control and Optimization 30,
 * 838-855, with fading weights); gradients are no longer than a limit (Pascanu, Mikolov and Bengio 2013, ICML, 1310-1318, algorithm 1). After each epoch the buckets held
 * back judge; without improvement for some epochs the best weights come back and the learning rate falls, and when that has happened often
 * enough training ends. Then the network goes on for a few epochs, at a rate that falls to nothing, with the part held back.
 *
 * <p>Each batch is split in two halves always, whether two threads work on them or one: the number of processors changes nothing.
 */
final class GlobalTrainer {
    private static final int FALLS = 3;
    private static final double FALL = 0.3;
    private static final int LEAST_STEPS = 12;
    private static final double LAST_SHARE = 0.25;

    private final Inputs inputs;
    private final HorizonShape shape;
    private final Head head;
    private final GlobalSettings settings;
    private final Progress progress;
    private final SplittableRandom random;

    GlobalTrainer(
            Inputs inputs,
            HorizonShape shape,
            Head head,
            GlobalSettings settings,
            Progress progress,
            SplittableRandom random) {
        this.inputs = inputs;
        this.shape = shape;
        this.head = head;
        this.settings = settings;
        this.progress = progress;
        this.random = random;
    }

    /**
     * What training gave.
     *
     * @param weights of the network
     * @param epochs before the best weights
     * @param loss on the buckets held back; NaN where there were none
     * @param untrained what the mean of references lost on the same, which the network tells before it is trained; NaN where not known
     * @param bonds between the ranks of a window's buckets
     */
    record Trained(float[] weights, int epochs, double loss, double untrained, RankBonds bonds) {
        /** Adds what was found to the parameters of a provenance. */
        void describe(Recipe recipe, Map<String, String> parameters) {
            GlobalSettings.Law law =
                    recipe.counts() ? GlobalSettings.Law.NEGATIVE_BINOMIAL : GlobalSettings.Law.QUANTILES;
            parameters.put("lawUsed", law.toString());
            parameters.put("windowUsed", Integer.toString(recipe.window()));
            parameters.put("epochsUsed", Integer.toString(epochs));
            parameters.put(TrainingFacts.LOSS, Double.toString(loss));
            parameters.put(TrainingFacts.REFERENCE, Double.toString(untrained));
            parameters.put("weights", Integer.toString(weights.length));
        }
    }

    /**
     * Trains.
     *
     * @param weights to begin with; changed
     * @param windows how many there are in all series
     * @param judges windows with buckets held back
     */
    Trained train(float[] weights, Chunks chunks, long windows, List<Sampler.Window> judges) {
        try (Halves halves = new Halves(inputs, shape, head, weights, settings.batch())) {
            Adam adam = new Adam(weights.length);
            MovingMean mean = new MovingMean(weights);
            float[] best = weights.clone();
            double untrained = judges.isEmpty() ? Double.NaN : judge(halves, judges);
            double least = untrained;
            double now = settings.learningRate();
            int bestEpoch = 0;
            int waited = 0;
            int falls = 0;
            int most = judges.isEmpty() ? Math.max(1, settings.epochs() / 2) : settings.epochs();
            progress.begin("train", most);
            for (int epoch = 1; epoch <= most && falls < FALLS; epoch++) {
                epoch(halves, adam, mean, weights, chunks, windows, false, now, now);
                progress.done(epoch);
                if (judges.isEmpty()) {
                    bestEpoch = epoch;
                    continue;
                }
                mean.swap(weights);
                double loss = judge(halves, judges);
                if (loss < least) {
                    least = loss;
                    bestEpoch = epoch;
                    System.arraycopy(weights, 0, best, 0, best.length);
                    waited = 0;
                } else {
                    waited++;
                }
                mean.swap(weights);
                if (waited >= settings.patience()) {
                    System.arraycopy(best, 0, weights, 0, best.length);
                    mean = new MovingMean(weights);
                    adam = new Adam(weights.length);
                    now *= FALL;
                    falls++;
                    waited = 0;
                }
            }
            if (judges.isEmpty()) {
                mean.swap(weights);
                return new Trained(weights, bestEpoch, least, untrained, RankBonds.NONE);
            }
            System.arraycopy(best, 0, weights, 0, best.length);
            RankBonds bonds = bonds(halves, judges);
            fade(halves, weights, chunks, windows, bestEpoch == 0 ? 0 : lastEpochs(bestEpoch));
            return new Trained(weights, bestEpoch, least, untrained, bonds);
        }
    }

    /** Epochs over everything at the end of a training. */
    static int lastEpochs(int epochs) {
        return Math.max(1, (int) Math.round(LAST_SHARE * epochs));
    }

    /**
     * Goes on from a network that is trained: as the end of a training goes, with nothing held back, since the network knows most of it. The
     * loss is that of the weights before, on the last buckets.
     *
     * @param weights of that network; changed
     */
    Trained goOn(float[] weights, Chunks chunks, long windows, List<Sampler.Window> judges, int epochs) {
        try (Halves halves = new Halves(inputs, shape, head, weights, settings.batch())) {
            double loss = judge(halves, judges);
            RankBonds bonds = judges.isEmpty() ? RankBonds.NONE : bonds(halves, judges);
            progress.begin("train", epochs);
            fade(halves, weights, chunks, windows, epochs);
            return new Trained(weights, epochs, loss, Double.NaN, bonds);
        }
    }

    /** Epochs over everything, at a rate that falls to nothing. */
    private void fade(Halves halves, float[] weights, Chunks chunks, long windows, int epochs) {
        Adam adam = new Adam(weights.length);
        MovingMean mean = new MovingMean(weights);
        double first = settings.learningRate() * FALL;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double from = first * (1 - (double) epoch / epochs);
            epoch(halves, adam, mean, weights, chunks, windows, true, from, first * (1 - (epoch + 1.0) / epochs));
        }
        mean.swap(weights);
    }

    private void epoch(
            Halves halves,
            Adam adam,
            MovingMean mean,
            float[] weights,
            Chunks chunks,
            long windows,
            boolean all,
            double rate,
            double lastRate) {
        double samples = Math.min(settings.samples(), Math.max(windows, LEAST_STEPS * 16.0));
        int batch = (int) Math.max(8, Math.min(settings.batch(), samples / LEAST_STEPS));
        int[] done = {0};
        double steps = samples / batch;
        chunks.forEach(chunk -> {
            Sampler sampler = new Sampler(chunk, inputs.recipe, all);
            double share = sampler.size() == 0 ? 0 : samples / batch * Math.min(1, (double) sampler.size() / windows);
            int own = (int) share + (random.nextDouble() < share - (int) share ? 1 : 0);
            for (int step = 0; step < own; step++) {
                if (progress.isCancelled()) {
                    throw new CancelledException(Texts.of(NativeMath.class).get("training.cancelled"));
                }
                List<Sampler.Window> drawn = new ArrayList<>(batch);
                for (int i = 0; i < batch; i++) {
                    drawn.add(sampler.draw(random));
                }
                float[] gradient = halves.gradient(drawn, sampler, settings.dropout(), random);
                clip(gradient);
                adam.step(weights, gradient, rate + (lastRate - rate) * Math.min(1, done[0]++ / steps));
                mean.see(weights);
            }
        });
    }

    private void clip(float[] gradient) {
        double squares = 0;
        for (float g : gradient) {
            squares += (double) g * g;
        }
        double length = Math.sqrt(squares);
        if (!(length <= settings.clip())) {
            float by = Double.isFinite(length) ? (float) (settings.clip() / length) : 0f;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = by == 0 ? 0f : gradient[i] * by;
            }
        }
    }

    private double judge(Halves halves, List<Sampler.Window> judges) {
        double sum = 0;
        double count = 0;
        for (int from = 0; from < judges.size(); from += settings.batch()) {
            List<Sampler.Window> some = judges.subList(from, Math.min(judges.size(), from + settings.batch()));
            double[] loss = halves.loss(some);
            sum += loss[0];
            count += loss[1];
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private RankBonds bonds(Halves halves, List<Sampler.Window> judges) {
        RankBonds.Estimate estimate = new RankBonds.Estimate(inputs.recipe.horizon());
        for (int from = 0; from < judges.size(); from += settings.batch()) {
            halves.ranks(judges.subList(from, Math.min(judges.size(), from + settings.batch())), estimate);
        }
        return estimate.finish();
    }
}
