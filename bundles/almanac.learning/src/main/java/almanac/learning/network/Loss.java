package almanac.learning.network;

/** What training makes small: a mean over outputs and sequences. */
@FunctionalInterface
public interface Loss {
    /** The mean of squared errors. */
    Loss SQUARED_ERROR = (out, target, count, gradient) -> {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            float error = out[j] - target[j];
            sum += (double) error * error;
            gradient[j] = 2f * error / count;
        }
        return sum / count;
    };

    /**
     * The loss and its gradient.
     *
     * @param out what the network says, outputs times sequences
     * @param target what it should say
     * @param count how many values of each array count
     * @param gradient of the loss by {@code out}; filled
     */
    double of(float[] out, float[] target, int count, float[] gradient);
}
