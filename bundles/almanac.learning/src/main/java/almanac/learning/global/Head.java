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

    /** How close {@link #positive} is to a straight line above 0. */
    double SHARP = 4;

    /** log(1 + exp(4 x)) / 4: what is well above 0 stays as it is, so that a reference may go straight through; never negative. */
    static double positive(double x) {
        double v = SHARP * x;
        return (Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))) / SHARP;
    }

    /** The derivative of {@link #positive}. */
    static double slope(double x) {
        return 1 / (1 + Math.exp(-SHARP * x));
    }

    /** What {@link #positive} maps to y. */
    static double inverse(double y) {
        return Math.log(Math.expm1(SHARP * y)) / SHARP;
    }
}
