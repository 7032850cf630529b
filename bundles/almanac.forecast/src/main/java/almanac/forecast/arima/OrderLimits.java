package almanac.forecast.arima;

/**
 * Which parts of an order are given. Each is -1 where it is to be found.
 *
 * @param sp seasonal autoregressive terms, P
 * @param sd seasonal differences, D
 * @param sq seasonal moving-average terms, Q
 */
public record OrderLimits(int p, int d, int q, int sp, int sd, int sq) {
    /** Everything is to be found. */
    public static final OrderLimits NONE = new OrderLimits(-1, -1, -1, -1, -1, -1);

    boolean allow(ArimaOrder order) {
        return within(order).equals(order);
    }

    boolean fixesAny() {
        return !equals(NONE);
    }

    /** The order nearest to one that has what is given. */
    ArimaOrder within(ArimaOrder order) {
        return new ArimaOrder(
                given(p, order.p()),
                order.d(),
                given(q, order.q()),
                given(sp, order.sp()),
                order.sd(),
                given(sq, order.sq()),
                order.constant());
    }

    OrderLimits withoutSeason() {
        return new OrderLimits(p, d, q, 0, 0, 0);
    }

    static int given(int value, int otherwise) {
        return value < 0 ? otherwise : value;
    }
}
