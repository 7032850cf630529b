package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.replenishment.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * Adds and takes off packs across SKUs by their marginal value: the greedy rule, which is optimal where each pack of a SKU is worth less than
 * the one before (Fox 1966, "Discrete optimization via marginal analysis", Management Science 13, 210-216).
 */
final class Filling {
    /** Steps that a line is at most changed in. */
    private static final int STEPS = 40;

    /** A line that may grow or shrink. */
    static final class Line {
        final int index;
        final Planned planned;
        final double step;
        double quantity;

        Line(int index, Planned planned) {
            this.index = index;
            this.planned = planned;
            Suggestion line = planned.plan().suggestion();
            this.quantity = line == null ? 0 : line.quantity();
            this.step = planned.limits().step(Math.max(quantity, planned.worth().mean()) / STEPS);
        }

        /** Units that the next order of this line would add: one step, or the least there may be. */
        double next() {
            double after = quantity + step;
            return Math.max(after, planned.limits().smallest()) - quantity;
        }

        boolean mayGrow() {
            double most = planned.limits().maximum();
            return planned.worth().perDay() > 0 && (!(most > 0) || quantity + next() <= most);
        }

        double before() {
            Suggestion line = planned.plan().suggestion();
            return line == null ? 0 : line.quantity();
        }
    }

    private Filling() {}

    /**
     * Adds packs, the most valuable for what they count first, until the lines reach a total.
     *
     * @param counts what a unit of a SKU counts toward the total: money, units
     * @return whether it is reached
     */
    static boolean raise(List<Line> lines, double total, ToDoubleFunction<Worth> counts) {
        double reached = total(lines, counts);
        PriorityQueue<Line> best = new PriorityQueue<>(Comparator.comparingDouble((Line l) -> -gain(l, counts))
                .thenComparing(l -> l.planned.plan().sku()));
        lines.stream()
                .filter(l -> l.mayGrow() && counts.applyAsDouble(l.planned.worth()) > 0)
                .forEach(best::add);
        while (reached < total && !best.isEmpty()) {
            Line line = best.remove();
            double more = line.next();
            line.quantity += more;
            reached += more * counts.applyAsDouble(line.planned.worth());
            if (line.mayGrow()) {
                best.add(line);
            }
        }
        return reached >= total;
    }

    private static double gain(Line line, ToDoubleFunction<Worth> counts) {
        double more = line.next();
        Worth worth = line.planned.worth();
        return worth.marginal(line.quantity, more) / (more * counts.applyAsDouble(worth));
    }

    /** Takes off packs, the least valuable for the room they take first, until the lines keep to a total. */
    static void lower(List<Line> lines, double total, ToDoubleFunction<Worth> counts) {
        double taken = total(lines, counts);
        PriorityQueue<Line> worst = new PriorityQueue<>(Comparator.comparingDouble((Line l) -> loss(l, counts))
                .thenComparing(l -> l.planned.plan().sku()));
        lines.stream()
                .filter(l -> l.quantity > 0 && counts.applyAsDouble(l.planned.worth()) > 0)
                .forEach(worst::add);
        while (taken > total * (1 + 1e-9) && !worst.isEmpty()) {
            Line line = worst.remove();
            double off = off(line);
            line.quantity -= off;
            taken -= off * counts.applyAsDouble(line.planned.worth());
            if (line.quantity > 0) {
                worst.add(line);
            }
        }
    }

    private static double loss(Line line, ToDoubleFunction<Worth> counts) {
        double off = off(line);
        Worth worth = line.planned.worth();
        return worth.marginal(line.quantity - off, off) / (off * counts.applyAsDouble(worth));
    }

    /** One step, or all where what is left would be below the smallest order. */
    private static double off(Line line) {
        double left = line.quantity - line.step;
        return left < line.planned.limits().smallest() - 1e-9 ? line.quantity : line.step;
    }

    static double total(List<Line> lines, ToDoubleFunction<Worth> counts) {
        return lines.stream()
                .mapToDouble(l -> l.quantity * counts.applyAsDouble(l.planned.worth()))
                .sum();
    }

    /** The lines as they are now, put back in their places with the reason in front where they changed. */
    static void apply(List<Planned> plans, List<Line> lines, Change change) {
        for (Line line : lines) {
            if (Math.abs(line.quantity - line.before()) > 1e-9) {
                Planned planned = plans.get(line.index);
                plans.set(line.index, planned.deciding(change.suggestion(line), change.why(line)));
            }
        }
    }

    /** How a line that changed is put. */
    interface Change {
        Reason why(Line line);

        default Suggestion suggestion(Line line) {
            Suggestion before = line.planned.plan().suggestion();
            return line.quantity <= 0 ? null : Suggestions.resized(before, line.quantity);
        }
    }

    static List<Line> lines(List<Planned> plans, List<Integer> places) {
        List<Line> lines = new ArrayList<>();
        places.forEach(i -> lines.add(new Line(i, plans.get(i))));
        return lines;
    }
}
