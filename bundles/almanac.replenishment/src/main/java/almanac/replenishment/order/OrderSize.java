package almanac.replenishment.order;

import almanac.api.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * A quantity made fit to order.
 *
 * @param quantity 0, or at least the minimum and a multiple of the pack
 * @param reasons what changed it, in order
 */
public record OrderSize(double quantity, List<Reason> reasons) {
    private static final double ROUNDING = 1e-9;
    private static final int MOST_PACKS_TO_WHOLE = 1000;

    public OrderSize {
        reasons = List.copyOf(reasons);
    }

    /**
     * A limit that comes from demand: more would be left over.
     *
     * @param units that can be used
     * @param code of the reason; {@code limit.<code>} where it lowers the order, {@code none.<code>} where it leaves nothing
     */
    public record Cap(double units, String code) {}

    /**
     * What an order line must keep to; 0 for no minimum, multiple or maximum.
     *
     * @param minimum units
     * @param multiple units of a pack
     * @param maximum units; gives way to the minimum
     * @param scale decimals of the unit, -1 unknown
     */
    public record Limits(double minimum, double multiple, double maximum, int scale) {
        /** Units that every order is a multiple of, 0 where any fraction will do. */
        double pack() {
            double unit = scale < 0 ? 0 : Math.pow(10, -scale);
            if (!(multiple > 0) || unit == 0) {
                return Math.max(unit, multiple);
            }
            for (int packs = 1; packs <= MOST_PACKS_TO_WHOLE; packs++) {
                double units = packs * multiple / unit;
                if (Math.abs(units - Math.rint(units)) < ROUNDING * units) {
                    return packs * multiple;
                }
            }
            return Math.ceil(multiple / unit) * unit;
        }

        /** The least that can be ordered. */
        public double smallest() {
            double least = least();
            return least > 0 ? least : Double.MIN_NORMAL;
        }

        /** The next whole number of packs, at or above. */
        public double step(double units) {
            double pack = pack();
            return pack > 0 ? Math.max(pack, up(units, pack)) : units;
        }

        double least() {
            double pack = pack();
            return Math.max(pack, up(minimum, pack));
        }
    }

    /** Applies minimum, multiple, the caps, and the maximum, in that order. */
    public static OrderSize of(double wanted, Limits limits, List<Cap> caps) {
        List<Reason> reasons = new ArrayList<>();
        if (!(wanted > 0)) {
            return new OrderSize(0, reasons);
        }
        double quantity = raised(wanted, limits, reasons);
        for (Cap cap : caps) {
            quantity = capped(quantity, cap, limits, reasons);
        }
        if (limits.maximum() > 0 && quantity > limits.maximum()) {
            quantity = atMost(quantity, limits, reasons);
        }
        return new OrderSize(quantity, reasons);
    }

    private static double raised(double wanted, Limits limits, List<Reason> reasons) {
        double pack = limits.pack();
        double quantity = up(Math.max(wanted, limits.minimum()), pack);
        if (limits.minimum() > wanted) {
            reasons.add(Reason.of("round.minimum", "from", wanted, "to", quantity, "minimum", limits.minimum()));
        } else if (quantity > wanted * (1 + ROUNDING)) {
            reasons.add(Reason.of(
                    limits.multiple() > 0 ? "round.multiple" : "round.unit",
                    "from",
                    wanted,
                    "to",
                    quantity,
                    "multiple",
                    pack));
        }
        return quantity;
    }

    private static double capped(double quantity, Cap cap, Limits limits, List<Reason> reasons) {
        if (quantity <= cap.units() * (1 + ROUNDING)) {
            return quantity;
        }
        double down = down(Math.max(0, cap.units()), limits.pack());
        boolean enough = down > 0 && down >= limits.least();
        reasons.add(Reason.of(
                (enough ? "limit." : "none.") + cap.code(),
                "from",
                quantity,
                "to",
                enough ? down : 0.0,
                "usable",
                Math.max(0, cap.units())));
        return enough ? down : 0;
    }

    private static double atMost(double quantity, Limits limits, List<Reason> reasons) {
        double down = down(limits.maximum(), limits.pack());
        boolean enough = down > 0 && down >= limits.least();
        double result = enough ? down : limits.least();
        reasons.add(Reason.of(
                enough ? "limit.maximum" : "limit.minimum-above-maximum",
                "from",
                quantity,
                "to",
                result,
                "maximum",
                limits.maximum()));
        return result;
    }

    private static double up(double quantity, double pack) {
        return pack > 0 ? Math.ceil(quantity / pack - ROUNDING) * pack : quantity;
    }

    private static double down(double quantity, double pack) {
        return pack > 0 ? Math.floor(quantity / pack + ROUNDING) * pack : quantity;
    }
}
