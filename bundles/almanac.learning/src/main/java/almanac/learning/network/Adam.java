package almanac.learning.network;

/**
 * Steps along gradients with a size of its own for each weight: Kingma and Ba (2015), ICLR, algorithm 1 in the efficient form of its
 * section 2, with the paper's constants.
 */
public final class Adam {
    private static final float MEAN_DECAY = 0.9f;
    private static final float SQUARE_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] mean;
    private final float[] square;
    private int steps;

    public Adam(int weights) {
        mean = new float[weights];
        square = new float[weights];
    }

    /** Changes weights by one step. */
    public void step(float[] weights, float[] gradient, double learningRate) {
        steps++;
        double size = learningRate * Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps));
        decay(mean, gradient);
        decaySquare(square, gradient);
        apply(weights, mean, square, (float) size);
    }

    private static void decay(float[] mean, float[] gradient) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
        }
    }

    private static void decaySquare(float[] square, float[] gradient) {
        for (int i = 0; i < square.length; i++) {
            square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
        }
    }

    private static void apply(float[] weights, float[] mean, float[] square, float size) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= size * mean[i] / ((float) Math.sqrt(square[i]) + EPSILON);
        }
    }
}
