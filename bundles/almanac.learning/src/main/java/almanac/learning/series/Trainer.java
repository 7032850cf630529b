package almanac.learning.series;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Texts;
import almanac.learning.NativeMath;
import almanac.learning.network.Adam;
import almanac.learning.network.Initial;
import almanac.learning.network.Loss;
import almanac.learning.network.Network;
import almanac.learning.network.Shape;
import java.util.SplittableRandom;

/** Trains a network on windows: shuffled batches, squared error, Adam, a fixed number of epochs. */
final class Trainer {
    private final Shape shape;
    private final Settings settings;
    private final Progress progress;

    Trainer(Shape shape, Settings settings, Progress progress) {
        this.shape = shape;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Trains from random weights.
     *
     * @return the weights
     * @throws CancelledException where the progress says so
     */
    float[] train(Windows windows, SplittableRandom random) {
        float[] weights = Initial.weights(shape, random);
        int[] order = new int[windows.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int batch = Math.min(settings.batch(), order.length);
        float[][] x = new float[windows.window()][batch];
        float[] y = new float[batch];
        float[] gradient = new float[weights.length];
        Adam adam = new Adam(weights.length);
        try (Network network = new Network(shape, weights)) {
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                if (progress.isCancelled()) {
                    throw new CancelledException(Texts.of(NativeMath.class).get("training.cancelled"));
                }
                shuffle(order, random);
                for (int from = 0; from < order.length; from += batch) {
                    int n = Math.min(batch, order.length - from);
                    windows.gather(order, from, n, x, y);
                    network.gradient(x, y, n, Loss.SQUARED_ERROR, gradient);
                    adam.step(weights, gradient, settings.learningRate());
                }
            }
        }
        return weights;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
