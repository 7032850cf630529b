package almanac.forecast.regression;

import almanac.api.demand.DemandSeries;
import almanac.forecast.method.History;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the columns of a regression: what takes down the AICc of the errors stays, after what the errors before them say was taken off. Without
 * that, columns that follow the level's wandering would look good.
 */
final class RegressionSearch {
    private static final int[] PAIRS = {1, 2, 3, 4, 6, 8, 10, 12};

    /** Buckets for each column, at least. */
    private static final int BUCKETS_EACH = 2;

    private final History history;
    private final RegressionChoice choice;
    private final DemandSeries series;
    private final long first;
    private final DesignColumns columns;

    RegressionSearch(History history, RegressionChoice choice) {
        this.history = history;
        this.choice = choice;
        this.series = history.series();
        this.first = series.firstBucket() + history.offset();
        this.columns = new DesignColumns(series, first, history.size());
    }

    /** The design of the least criterion. */
    Design best() {
        int n = history.size();
        List<String> drivers = choice.drivers() ? Design.usable(series, first, n) : List.of();
        Design design = new Design(
                first,
                Boolean.TRUE.equals(choice.trend()),
                List.of(),
                choice.holidays() ? Design.seen(series.grid(), first, n) : List.of(),
                drivers,
                Design.means(series, drivers, first, n));
        if (isTooBig(design)) {
            design = new Design(first, design.trend(), List.of(), List.of(), drivers, design.usual());
        }
        for (double length : Waves.lengths(series.grid().bucket(), history.season())) {
            if (n >= 2 * length) {
                design = choice.pairs() >= 0
                        ? with(design, new Waves(length, Math.min(choice.pairs(), Waves.most(length))))
                        : bestWaves(design, length);
            }
        }
        if (choice.trend() == null) {
            Design line = new Design(first, true, design.waves(), design.holidays(), design.drivers(), design.usual());
            return loss(line) < loss(design) ? line : design;
        }
        return design;
    }

    private Design bestWaves(Design without, double length) {
        Design best = without;
        double least = loss(without);
        for (int pairs : PAIRS) {
            Design tried = with(without, new Waves(length, Math.min(pairs, Waves.most(length))));
            if (isTooBig(tried)) {
                break;
            }
            double loss = loss(tried);
            if (loss < least) {
                least = loss;
                best = tried;
            }
            if (pairs >= Waves.most(length)) {
                break;
            }
        }
        return best;
    }

    private static Design with(Design design, Waves more) {
        List<Waves> waves = new ArrayList<>(design.waves());
        waves.add(more);
        return new Design(design.origin(), design.trend(), waves, design.holidays(), design.drivers(), design.usual());
    }

    private boolean isTooBig(Design design) {
        return BUCKETS_EACH * (design.columns() + 1) > history.size();
    }

    private double loss(Design design) {
        if (isTooBig(design)) {
            return Double.POSITIVE_INFINITY;
        }
        double[][] regressors = columns.of(design);
        Ridge ridge = new Ridge(regressors, history.values());
        double penalty = choice.penalty() < 0 ? ridge.bestPenalty() : choice.penalty();
        double[] errors = RegressionFit.errors(history.values(), regressors, ridge.coefficients(penalty));
        double squares = Carry.of(choice.carry(), errors).squares(errors);
        int n = errors.length - 1;
        double k = ridge.used(penalty) + 2;
        return n - k - 1 <= 0
                ? Double.POSITIVE_INFINITY
                : n * Math.log(Math.max(squares / n, Double.MIN_NORMAL)) + 2 * k * n / (n - k - 1);
    }
}
