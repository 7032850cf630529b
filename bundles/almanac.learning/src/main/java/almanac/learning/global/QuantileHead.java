package almanac.learning.global;

import almanac.learning.network.HorizonShape;

/**
 * Quantiles of each bucket by the pinball loss (Koenker and Bassett 1978, Econometrica 46, 33-50). Outputs go through a softplus and add up, so
 * that quantiles are in order and not negative whatever the weights.
 */
record QuantileHead() implements Head {
    private static final double FIRST = 0.7;
    private static final double STEP = 0.05;

    static final double[] LEVELS = {0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975};

    @Override
    public int outputs() {
        return LEVELS.length;
    }

    /** The median begins as a share of the mean reference, or of the level where there is none, and the others in even steps about it. */
    @Override
    public void initialise(HorizonShape shape, float[] weights) {
        for (int q = 0; q < LEVELS.length; q++) {
            double share = q == 0 ? FIRST : STEP;
            for (int r = 0; r < shape.references(); r++) {
                weights[shape.referenceWeight(q, r)] = (float) (share / shape.references());
            }
            weights[shape.biasOf(q)] = (float) (Head.inverse(share) - (shape.references() == 0 ? 0 : share));
        }
    }

    @Override
    public double loss(float[] out, Targets targets, float[] gradient) {
        int columns = targets.columns();
        int last = LEVELS.length - 1;
        double most = 1 / (targets.divisor * LEVELS.length);
        double sum = 0;
        double[] slope = new double[LEVELS.length];
        for (int j = 0; j < columns; j++) {
            if (targets.counts[j] == 0) {
                for (int q = 0; q <= last; q++) {
                    gradient[q * columns + j] = 0;
                }
                continue;
            }
            double scale = most * targets.counts[j];
            double quantile = 0;
            for (int q = 0; q <= last; q++) {
                double x = Head.SHARP * out[q * columns + j];
                double e = Math.exp(-Math.abs(x));
                quantile += (Math.max(x, 0) + Math.log1p(e)) / Head.SHARP;
                slope[q] = x >= 0 ? 1 / (1 + e) : e / (1 + e);
                double error = targets.relative[j] - quantile;
                double weight = error >= 0 ? LEVELS[q] : LEVELS[q] - 1;
                sum += weight * error * scale;
                gradient[q * columns + j] = (float) -weight;
            }
            double above = 0;
            for (int q = last; q >= 0; q--) {
                above += gradient[q * columns + j];
                gradient[q * columns + j] = (float) (above * slope[q] * scale);
            }
        }
        return sum;
    }

    @Override
    public Marginal marginal(float[] out, int column, int columns, double level) {
        double[] quantiles = new double[LEVELS.length];
        double sum = 0;
        for (int q = 0; q < LEVELS.length; q++) {
            sum += Head.positive(out[q * columns + column]);
            quantiles[q] = sum * level;
        }
        return new QuantileMarginal(LEVELS, quantiles);
    }
}
