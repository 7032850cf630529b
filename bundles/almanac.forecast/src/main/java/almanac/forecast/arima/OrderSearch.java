package almanac.forecast.arima;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order of least AICc by steps from a few simple ones. Source: Hyndman and Khandakar (2008), "Automatic time series forecasting: the
 * forecast package for R", Journal of Statistical Software 27(3), section 3.2. Every model is estimated by its exact likelihood.
 */
final class OrderSearch {
    private static final int MOST = 5;
    private static final int MOST_SEASONAL = 2;
    private static final int MODELS = 94;

    /** Changes of p, q, P and Q to try, in this order. */
    private static final int[][] STEPS = {
        {0, 0, -1, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, -1, -1}, {0, 0, -1, 1}, {0, 0, 1, -1},
        {0, 0, 1, 1}, {-1, 0, 0, 0}, {0, -1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {-1, -1, 0, 0}, {-1, 1, 0, 0},
        {1, -1, 0, 0}, {1, 1, 0, 0}
    };

    private final double[] y;
    private final int season;
    private final Regressors regressors;
    private final OrderLimits limits;
    private final int d;
    private final int sd;
    private final Set<ArimaOrder> tried = new HashSet<>();
    private ArimaModel best;

    /**
     * @param season 1 for none
     * @param d differences
     * @param sd seasonal differences
     */
    OrderSearch(double[] y, int season, Regressors regressors, OrderLimits limits, int d, int sd) {
        this.y = y;
        this.season = season;
        this.regressors = regressors;
        this.limits = limits;
        this.d = d;
        this.sd = sd;
    }

    ArimaModel best() {
        boolean constant = d + sd <= 1;
        int s = season > 1 ? 1 : 0;
        for (int[] start : List.of(
                new int[] {2, 2, s, s}, new int[] {0, 0, 0, 0}, new int[] {1, 0, s, 0}, new int[] {0, 1, 0, s})) {
            consider(limits.within(order(start[0], start[1], start[2], start[3], constant)));
        }
        consider(limits.within(order(0, 0, 0, 0, false)));
        while (best != null && tried.size() < MODELS && improve()) {
            continue;
        }
        ArimaModel chosen = best != null ? best : estimate(limits.within(order(0, 0, 0, 0, false)));
        chosen.refine();
        return chosen;
    }

    private boolean improve() {
        ArimaOrder from = best.order();
        for (int[] step : STEPS) {
            ArimaOrder next = order(
                    from.p() + step[0], from.q() + step[1], from.sp() + step[2], from.sq() + step[3], from.constant());
            if (limits.allow(next) && consider(next)) {
                return true;
            }
        }
        return d + sd <= 1 && consider(order(from.p(), from.q(), from.sp(), from.sq(), !from.constant()));
    }

    /** Estimates an order not tried yet, and keeps it where it is better. */
    private boolean consider(ArimaOrder order) {
        if (!isPossible(order) || !tried.add(order)) {
            return false;
        }
        ArimaModel model = estimate(order);
        if (!model.isSound() || (best != null && !(model.aicc() < best.aicc()))) {
            return false;
        }
        best = model;
        return true;
    }

    private boolean isPossible(ArimaOrder order) {
        int seasons = season > 1 ? Math.min(MOST_SEASONAL, y.length / 3 / season) : 0;
        int most = Math.min(MOST, y.length / 3);
        return Math.min(Math.min(order.p(), order.q()), Math.min(order.sp(), order.sq())) >= 0
                && limits.allow(order)
                && (limits.fixesAny()
                        || (Math.max(order.p(), order.q()) <= most && Math.max(order.sp(), order.sq()) <= seasons))
                && ArimaModel.allows(order, season, y.length, regressors.names().size() + (order.constant() ? 1 : 0));
    }

    private ArimaModel estimate(ArimaOrder order) {
        return ArimaModel.of(order, season, y, regressors.columns(order));
    }

    private ArimaOrder order(int p, int q, int sp, int sq, boolean constant) {
        return new ArimaOrder(p, d, q, sp, sd, sq, constant);
    }
}
