package almanac.forecast.theta;

/** The straight line through a history: all of it, or as much as was known. Buckets are numbered from 1. Mutable. */
final class ThetaLine {
    private final boolean dynamic;
    private long buckets;
    private double mean;
    private double intercept;
    private double slope;

    private ThetaLine(boolean dynamic) {
        this.dynamic = dynamic;
    }

    /** The least-squares line through all of it, which stays as it is. */
    static ThetaLine through(double[] y) {
        ThetaLine line = new ThetaLine(false);
        int n = y.length;
        double sum = 0;
        double moments = 0;
        for (int t = 1; t <= n; t++) {
            sum += y[t - 1];
            moments += t * y[t - 1];
        }
        line.mean = sum / n;
        line.slope = n < 2 ? 0 : 12 * (moments - (n + 1) / 2.0 * sum) / ((double) n * ((double) n * n - 1));
        line.intercept = line.mean - line.slope * (n + 1) / 2.0;
        return line;
    }

    /** A line through nothing yet, that follows what it is told. */
    static ThetaLine following() {
        return new ThetaLine(true);
    }

    /** As it stood after so many buckets. */
    static ThetaLine restored(boolean dynamic, long buckets, double mean, double intercept, double slope) {
        ThetaLine line = new ThetaLine(dynamic);
        line.buckets = buckets;
        line.mean = mean;
        line.intercept = intercept;
        line.slope = slope;
        return line;
    }

    /** The next bucket's value (Fiorucci et al. 2016, equations 14 to 16). */
    void follow(double value) {
        if (!dynamic) {
            return;
        }
        buckets++;
        double t = buckets;
        slope = t == 1 ? 0 : ((t - 2) * slope + 6 / t * (value - mean)) / (t + 1);
        mean += (value - mean) / t;
        intercept = mean - (t + 1) / 2 * slope;
    }

    double mean() {
        return mean;
    }

    double intercept() {
        return intercept;
    }

    double slope() {
        return slope;
    }
}
