package almanac.learning.global;

import almanac.learning.network.HorizonShape;

/** What the network's outputs mean: the law of each bucket ahead, and how far outputs are from demand. */
sealed interface Head permits QuantileHead, NegativeBinomialHead {
    /** Outputs a bucket. */
    int outputs();

    /** Sets the biases to begin with, so that a new network tells about the level. */
    void initialise(HorizonShape shape, float[] weights);

    /**
     * The loss of a batch.
     *
     * @param out rows of outputs, a column a bucket ahead of each window
     * @param targets what they should tell
     * @param gradient by {@code out}; filled
     */
    double loss(float[] out, Targets targets, float[] gradient);

    /** The law of one bucket ahead. */
    Marginal marginal(float[] out, int column, int columns, double level);

    static Head of(Recipe recipe) {
        return recipe.counts() ? new NegativeBinomialHead() : new QuantileHead();
    }

    /** log(1 + exp(x)). */
    static double softplus(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }

    /** The derivative of {@link #softplus}. */
    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** What {@link #softplus} maps to y. */
    static double softplusInverse(double y) {
        return Math.log(Math.expm1(y));
    }
}
