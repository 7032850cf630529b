package almanac.replenishment.policy;

/** Levels in the item's unit. */
final class Level {
    private static final double ROUNDING = 1e-9;

    private Level() {}

    /** The smallest quantity of an item, 0 where fractions have no end. */
    static double unit(int scale) {
        return scale < 0 ? 0 : Math.pow(10, -scale);
    }

    /** The next quantity the unit allows, at or above. */
    static double up(double quantity, int scale) {
        double unit = unit(scale);
        return unit == 0 ? quantity : Math.ceil(quantity / unit - ROUNDING) * unit;
    }
}
