package almanac.ui.worklist;

/**
 * Sums over lines. Only lines to be ordered (to be decided, or approved) add to units, value, weight and volume.
 *
 * @param lines all
 * @param toOrder those that add up
 * @param units in the units of the items, whatever they are
 * @param value money, of those with a price
 * @param unpriced lines to be ordered that have no price
 * @param weight in the host's unit, of those that have one
 * @param volume in the host's unit, of those that have one
 * @param atRisk money at risk of all lines
 */
public record Totals(
        int lines, int toOrder, double units, double value, int unpriced, double weight, double volume, double atRisk) {

    /** Sums of nothing. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    /** Sums over some lines. */
    public static Totals of(Iterable<Line> lines) {
        Sum sum = new Sum();
        lines.forEach(sum::add);
        return sum.totals();
    }

    /** Adds lines up one by one. */
    static final class Sum {
        private int lines;
        private int toOrder;
        private double units;
        private double value;
        private int unpriced;
        private double weight;
        private double volume;
        private double atRisk;

        void add(Line line) {
            lines++;
            if (line.plan() != null && line.plan().moneyAtRisk() != null) {
                atRisk += line.plan().moneyAtRisk();
            }
            if (!line.isToOrder()) {
                return;
            }
            double quantity = line.suggestion().finalQuantity();
            Double money = line.suggestion().value();
            toOrder++;
            units += quantity;
            value += money == null ? 0 : money;
            unpriced += money == null ? 1 : 0;
            weight += quantity * or0(line.item().unitWeight());
            volume += quantity * or0(line.item().unitVolume());
        }

        private static double or0(Double each) {
            return each == null ? 0 : each;
        }

        Totals totals() {
            return new Totals(lines, toOrder, units, value, unpriced, weight, volume, atRisk);
        }
    }
}
