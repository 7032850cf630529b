package almanac.learning.global;

/** The mean of weights over the last steps of training, later ones counting more. Not for many threads. */
final class MovingMean {
    private static final float KEEP = 0.98f;

    private final float[] mean;
    private int steps;

    MovingMean(float[] weights) {
        mean = weights.clone();
    }

    /** Takes the weights after a step; the first steps count more, so that the beginning is soon forgotten. */
    void see(float[] weights) {
        steps++;
        float keep = Math.min(KEEP, steps / (steps + 9f));
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (1 - keep) * (weights[i] - mean[i]);
        }
    }

    /** Exchanges mean and weights. */
    void swap(float[] weights) {
        for (int i = 0; i < mean.length; i++) {
            float weight = weights[i];
            weights[i] = mean[i];
            mean[i] = weight;
        }
    }
}
