package almanac.forecast.arima;

/**
 * The order of a seasonal ARIMA model, ARIMA(p,d,q)(P,D,Q)[season].
 *
 * @param p autoregressive terms
 * @param d differences
 * @param q moving-average terms
 * @param sp seasonal autoregressive terms, P
 * @param sd seasonal differences, D
 * @param sq seasonal moving-average terms, Q
 * @param constant whether the differenced series has a mean other than 0: a drift where d + D = 1
 */
public record ArimaOrder(int p, int d, int q, int sp, int sd, int sq, boolean constant) {
    /** Autoregressive and moving-average parameters. */
    int terms() {
        return p + q + sp + sq;
    }

    /** Lags that the model looks back on. */
    int longest(int season) {
        return Math.max(p + sp * season, q + sq * season);
    }

    /** Buckets that differencing takes away. */
    int lost(int season) {
        return d + sd * season;
    }

    /** As R's package {@code forecast} writes it. */
    public String name(int season) {
        String seasonal = season > 1 ? "(%d,%d,%d)[%d]".formatted(sp, sd, sq, season) : "";
        String with = !constant ? "" : d + sd == 0 ? " with mean" : " with drift";
        return "(%d,%d,%d)%s%s".formatted(p, d, q, seasonal, with);
    }
}
