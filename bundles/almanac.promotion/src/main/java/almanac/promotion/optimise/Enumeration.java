package almanac.promotion.optimise;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Tries every choice of the options that are still open, but for those that prices rule out: each option that is taken although its price
 * says no, or left although it says yes, costs what the price says of the bound, and where that falls to what was found already, nothing
 * below it is tried (branch and bound with the fixed Lagrangian bound: Wolsey 2020, <i>Integer Programming</i>, 2nd ed., section 10.4).
 */
final class Enumeration {
    private static final int MOST_STEPS = 3_000_000;
    private static final int STEPS_A_LOOK = 1 << 14;

    private final Program program;
    private final Deadline deadline;
    private final double[] surplus;
    private final Taken taken;
    private final int[] order;
    private double[] best;
    private double worth;
    private int steps;
    private boolean cut;

    /**
     * @param open options to choose, the others are settled as their prices say
     * @param best a point that keeps all limits
     */
    Enumeration(Program program, Deadline deadline, Relaxation relaxed, BitSet open, double[] best) {
        this.program = program;
        this.deadline = deadline;
        this.surplus = relaxed.surplus();
        this.best = best;
        this.worth = program.worth(best);
        this.taken = new Taken(program);
        this.order = IntStream.range(0, program.binaries())
                .filter(open::get)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(surplus[i])))
                .mapToInt(i -> i)
                .toArray();
        boolean fits = true;
        for (int i = 0; i < program.binaries(); i++) {
            if (!open.get(i) && surplus[i] > 0) {
                fits &= taken.fits(i);
                taken.move(i, 1);
            }
        }
        if (fits) {
            choose(0, relaxed.bound());
        }
    }

    private void choose(int at, double bound) {
        if (cut || !(bound > worth + 1e-10 * Math.abs(worth))) {
            return;
        }
        if (++steps > MOST_STEPS || steps % STEPS_A_LOOK == 0 && deadline.isOver()) {
            cut = true;
            return;
        }
        if (at == order.length) {
            double[] point = taken.whole();
            if (program.worth(point) > worth) {
                best = point;
                worth = program.worth(point);
            }
            return;
        }
        int i = order[at];
        boolean wanted = surplus[i] > 0;
        if (wanted) {
            with(i, at, bound);
        }
        choose(at + 1, wanted ? bound - surplus[i] : bound);
        if (!wanted) {
            with(i, at, bound + surplus[i]);
        }
    }

    private void with(int i, int at, double bound) {
        if (taken.fits(i)) {
            taken.move(i, 1);
            choose(at + 1, bound);
            taken.move(i, -1);
        }
    }

    /** Whether all was tried: nothing is better than {@link #best()}. */
    boolean isDone() {
        return !cut;
    }

    /** The best point. */
    double[] best() {
        return best;
    }
}
