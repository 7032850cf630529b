package almanac.promotion.learn;

/**
 * What the rows of one item say of its coefficients, as the quadratic form that the log-likelihood is near its maximum: information
 * {@code A} and score {@code g}, so that the best coefficients without any prior solve {@code A b = g}.
 */
final class Sums {
    final double[][] information;
    final double[] score;

    Sums(int size) {
        information = new double[size][size];
        score = new double[size];
    }

    /**
     * Adds a row.
     *
     * @param gradient of the log of the expected demand, at the coefficients the row was linearised at
     * @param target gradient times those coefficients, plus the residual on the log scale
     * @param weight by the variance of the residual
     */
    void add(double[] gradient, double target, double weight) {
        for (int i = 0; i < gradient.length; i++) {
            if (gradient[i] != 0) {
                double weighted = weight * gradient[i];
                score[i] += weighted * target;
                for (int j = 0; j < gradient.length; j++) {
                    information[i][j] += weighted * gradient[j];
                }
            }
        }
    }
}
