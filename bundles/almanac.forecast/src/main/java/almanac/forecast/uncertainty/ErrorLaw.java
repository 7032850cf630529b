package almanac.forecast.uncertainty;

/**
 * A mean with errors about it that grow with the horizon. The shape is that of the one-step errors where one error makes up most of
 * the variance, and turns normal as errors add up. Not for many threads.
 */
public final class ErrorLaw implements Law {
    /** Beyond this many units of standard deviation, the rounding of a law is one half either way. */
    private static final double WIDE = 3;

    /** Beyond this many units, rounding hardly matters. */
    private static final double MANY = 1000;

    /** The points say nothing of rarer outcomes. */
    private static final double LAST = 1 - 1.0 / Errors.pointCount();

    private final double[] mean;
    private final double[] deviation;
    private final Errors errors;
    private final double[] points = new double[Errors.pointCount()];
    private int pointsOf = -1;

    /**
     * @param mean of each step; kept
     * @param deviation standard deviation of each step; kept
     */
    public ErrorLaw(double[] mean, double[] deviation, Errors errors) {
        this.mean = mean;
        this.deviation = deviation;
        this.errors = errors;
    }

    @Override
    public double quantile(int step, double probability) {
        return deviation[step] > 0
                ? mean[step] + deviation[step] * errors.standard(probability, own(step))
                : mean[step];
    }

    /** With demand X and a uniform U the units sold are the whole part of X + U. */
    @Override
    public double wholeQuantile(int step, double probability) {
        if (!(deviation[step] > 0)) {
            return Math.max(0, Math.ceil(mean[step] + probability - 1));
        }
        double units = Math.max(0, Math.ceil(quantile(step, probability) - 0.5));
        if (deviation[step] > WIDE || units > MANY) {
            return units;
        }
        if (probability > LAST) {
            return Math.max(units, wholeQuantile(step, LAST));
        }
        if (pointsOf != step) {
            errors.points(own(step), points);
            pointsOf = step;
        }
        while (units > 0 && covered(step, units - 1) >= probability) {
            units--;
        }
        double most = units + 4 * WIDE;
        while (units < most && covered(step, units) < probability) {
            units++;
        }
        return units;
    }

    /** P(whole part of X + U &lt;= units). */
    private double covered(int step, double units) {
        double sum = 0;
        for (double point : points) {
            double room = units + 1 - (mean[step] + deviation[step] * point);
            sum += room <= 0 ? 0 : Math.min(1, room);
        }
        return sum / points.length;
    }

    private double own(int step) {
        double ratio = errors.sigma() / deviation[step];
        return Math.min(1, ratio * ratio);
    }
}
