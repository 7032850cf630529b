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

    @Override
    public void initialise(HorizonShape shape, float[] weights) {
        weights[shape.biasOf(0)] = (float) Head.softplusInverse(1);
        weights[shape.biasOf(1)] = (float) Head.softplusInverse(0.5);
    }

    @Override
    public double loss(float[] out, Targets targets, float[] gradient) {
        int n = targets.n;
        int columns = targets.columns();
        double scale = 1 / targets.divisor;
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            if (targets.counts[j] == 0) {
                gradient[j] = 0;
                gradient[columns + j] = 0;
                continue;
            }
            double level = targets.levels[j % n];
            double mu = level * (Head.softplus(out[j]) + LEAST_MEAN);
            double alpha = Head.softplus(out[columns + j]) + LEAST_ALPHA;
            double r = 1 / alpha;
            double y = targets.relative[j] * level;
            double share = Math.log(r / (r + mu));
            double excess = (y + r) / (r + mu);
            sum -= GammaFunction.logRatio(r, y)
                    - GammaFunction.logGamma(y + 1)
                    + r * share
                    + y * (Math.log(mu) - Math.log(r + mu));
            double byMu = y / mu - excess;
            double byR = GammaFunction.digamma(y + r) - GammaFunction.digamma(r) + share + 1 - excess;
            gradient[j] = (float) (-scale * byMu * level * Head.logistic(out[j]));
            gradient[columns + j] = (float) (scale * byR * r * r * Head.logistic(out[columns + j]));
        }
        return sum * scale;
    }

    @Override
    public Marginal marginal(float[] out, int column, int columns, double level) {
        double alpha = Head.softplus(out[columns + column]) + LEAST_ALPHA;
        return new NegativeBinomialMarginal(level * (Head.softplus(out[column]) + LEAST_MEAN), 1 / alpha);
    }
}
