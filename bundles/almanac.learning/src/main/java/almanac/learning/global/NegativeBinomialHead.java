package almanac.learning.global;

import almanac.learning.GammaFunction;
import almanac.learning.network.HorizonShape;

/**
 * A negative binomial law of each bucket by its log-likelihood, with mean mu and variance mu + alpha mu^2: the likelihood of Salinas et al. (2020),
 * "DeepAR", International Journal of Forecasting 36, 1181-1191, section 3.1.
 */
record NegativeBinomialHead() implements Head {
    private static final double LEAST_MEAN = 1e-4;
    private static final double LEAST_ALPHA = 1e-3;

    @Override
    public int outputs() {
        return 2;
    }

    /** The mean begins as that of the references, or as the level where there are none. */
    @Override
    public void initialise(HorizonShape shape, float[] weights) {
        for (int r = 0; r < shape.references(); r++) {
            weights[shape.referenceWeight(0, r)] = 1f / shape.references();
        }
        weights[shape.biasOf(0)] = (float) (Head.inverse(1) - (shape.references() == 0 ? 0 : 1));
        weights[shape.biasOf(1)] = (float) Head.inverse(0.5);
    }

    @Override
    public double loss(float[] out, Targets targets, float[] gradient) {
        int n = targets.n;
        int columns = targets.columns();
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            if (targets.counts[j] == 0) {
                gradient[j] = 0;
                gradient[columns + j] = 0;
                continue;
            }
            double scale = targets.counts[j] / targets.divisor;
            double level = targets.levels[j % n];
            double mu = level * (Head.positive(out[j]) + LEAST_MEAN);
            double alpha = Head.positive(out[columns + j]) + LEAST_ALPHA;
            double r = 1 / alpha;
            double y = targets.relative[j] * level;
            double share = Math.log(r / (r + mu));
            double excess = (y + r) / (r + mu);
            sum -= scale
                    * (GammaFunction.logRatio(r, y)
                            - GammaFunction.logGamma(y + 1)
                            + r * share
                            + y * (Math.log(mu) - Math.log(r + mu)));
            double byMu = y / mu - excess;
            double byR = GammaFunction.digamma(y + r) - GammaFunction.digamma(r) + share + 1 - excess;
            gradient[j] = (float) (-scale * byMu * level * Head.slope(out[j]));
            gradient[columns + j] = (float) (scale * byR * r * r * Head.slope(out[columns + j]));
        }
        return sum;
    }

    @Override
    public Marginal marginal(float[] out, int column, int columns, double level) {
        double alpha = Head.positive(out[columns + column]) + LEAST_ALPHA;
        return new NegativeBinomialMarginal(level * (Head.positive(out[column]) + LEAST_MEAN), 1 / alpha);
    }
}
