package almanac.promotion.optimise;

import java.util.BitSet;
import org.ojalgo.optimisation.Optimisation;

/**
 * A good whole point from fractions: what is whole is kept, the largest fraction is rounded up, and the rest solved again, until nothing is
 * left to round ("diving": Wolsey 2020, <i>Integer Programming</i>, 2nd ed., section 13.2).
 */
final class Dive {
    private static final double WHOLE = 1e-6;

    private final Program program;
    private final Deadline deadline;

    Dive(Program program, Deadline deadline) {
        this.program = program;
        this.deadline = deadline;
    }

    /**
     * A point that keeps all limits, not yet filled up; as far as time allows.
     *
     * @param among options that come into question
     * @param fractions the best point that need not be whole
     */
    double[] from(BitSet among, double[] fractions) {
        Taken taken = new Taken(program);
        BitSet free = (BitSet) among.clone();
        double[] x = fractions;
        while (settle(x, taken, free) && !deadline.isOver()) {
            Model model = new Model(program, free, taken.x(), false);
            Optimisation.Result result = model.solve(deadline.millisLeft());
            if (!result.getState().isFeasible()) {
                break;
            }
            x = model.point(result);
        }
        return taken.x();
    }

    /** Takes what is whole and the largest fraction; whether any option is left to choose. */
    private boolean settle(double[] x, Taken taken, BitSet free) {
        int largest = -1;
        for (int i = free.nextSetBit(0); i >= 0 && i < program.binaries(); i = free.nextSetBit(i + 1)) {
            if (x[i] > 1 - WHOLE) {
                take(i, taken, free);
            } else if (x[i] > WHOLE && (largest < 0 || x[i] > x[largest])) {
                largest = i;
            }
        }
        if (largest >= 0) {
            take(largest, taken, free);
        }
        for (int i = free.nextSetBit(0); i >= 0 && i < program.binaries(); i = free.nextSetBit(i + 1)) {
            if (!taken.fits(i)) {
                free.clear(i);
            }
        }
        return largest >= 0 && free.nextSetBit(0) >= 0 && free.nextSetBit(0) < program.binaries();
    }

    private static void take(int i, Taken taken, BitSet free) {
        if (taken.fits(i)) {
            taken.move(i, 1);
        }
        free.clear(i);
    }
}
