package almanac.forecast.arima;

/**
 * Autoregressive polynomials 1 - a1 B - ... - ap B^p, held as a1..ap, and their partial autocorrelations.
 */
final class Polynomials {
    private Polynomials() {}

    /** The coefficients with the given partial autocorrelations (Durbin-Levinson); stationary where each is within (-1, 1). */
    static double[] ofPartials(double[] partials, int from, int count) {
        double[] a = new double[count];
        double[] old = new double[count];
        for (int k = 0; k < count; k++) {
            double r = partials[from + k];
            System.arraycopy(a, 0, old, 0, k);
            for (int i = 0; i < k; i++) {
                a[i] = old[i] - r * old[k - 1 - i];
            }
            a[k] = r;
        }
        return a;
    }

    /** The partial autocorrelations of coefficients (the recursion backwards); null where they are not stationary. */
    static double[] partials(double[] coefficients) {
        double[] a = coefficients.clone();
        double[] old = new double[a.length];
        for (int k = a.length - 1; k >= 0; k--) {
            double r = a[k];
            if (!(Math.abs(r) < 1)) {
                return null;
            }
            System.arraycopy(a, 0, old, 0, k);
            double scale = 1 / (1 - r * r);
            for (int i = 0; i < k; i++) {
                a[i] = (old[i] + r * old[k - 1 - i]) * scale;
            }
        }
        return a;
    }

    /** Whether every root is farther from 0 than {@code radius}. */
    static boolean hasRootsBeyond(double[] coefficients, double radius) {
        double[] scaled = new double[coefficients.length];
        double power = 1;
        for (int i = 0; i < scaled.length; i++) {
            power *= radius;
            scaled[i] = coefficients[i] * power;
        }
        return partials(scaled) != null;
    }

    /** The product of two polynomials, the second one in B^season. */
    static double[] product(double[] a, double[] seasonal, int season) {
        double[] product = new double[a.length + seasonal.length * season];
        System.arraycopy(a, 0, product, 0, a.length);
        for (int j = 0; j < seasonal.length; j++) {
            int lag = (j + 1) * season;
            product[lag - 1] += seasonal[j];
            for (int i = 0; i < a.length; i++) {
                product[lag + i] -= seasonal[j] * a[i];
            }
        }
        return product;
    }

    /** (1 - B)^d (1 - B^season)^D. */
    static double[] differences(int d, int seasonal, int season) {
        double[] all = new double[0];
        double[] one = {1};
        for (int i = 0; i < d; i++) {
            all = product(all, one, 1);
        }
        for (int i = 0; i < seasonal; i++) {
            all = product(all, one, season);
        }
        return all;
    }

    static double[] negated(double[] a) {
        double[] negated = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            negated[i] = -a[i];
        }
        return negated;
    }

    /**
     * Autocovariances at lags 0 to {@code lags} of an autoregression with errors of variance 1; null where it is not stationary.
     */
    static double[] autocovariances(double[] ar, int lags) {
        int p = ar.length;
        double[] partials = partials(ar);
        if (partials == null) {
            return null;
        }
        double variance = 1;
        for (double r : partials) {
            variance /= 1 - r * r;
        }
        double[] covariance = new double[Math.max(lags, p) + 1];
        covariance[0] = variance;
        double[] a = new double[p];
        double[] old = new double[p];
        for (int k = 0; k < p; k++) {
            double r = partials[k];
            double sum = r * variance;
            System.arraycopy(a, 0, old, 0, k);
            for (int i = 0; i < k; i++) {
                sum += old[i] * covariance[k - i];
                a[i] = old[i] - r * old[k - 1 - i];
            }
            a[k] = r;
            covariance[k + 1] = sum;
            variance *= 1 - r * r;
        }
        for (int k = p + 1; k < covariance.length; k++) {
            double sum = 0;
            for (int i = 0; i < p; i++) {
                sum += ar[i] * covariance[k - 1 - i];
            }
            covariance[k] = sum;
        }
        return covariance;
    }
}
