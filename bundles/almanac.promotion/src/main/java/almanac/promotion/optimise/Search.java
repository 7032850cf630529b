package almanac.promotion.optimise;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation;

/**
 * Solves a program: fractions first, good whole points from them, then branch and bound over the options that are still open. An option
 * whose price says that with it (or without it) nothing can beat what was found already is settled ("reduced cost fixing": Wolsey 2020,
 * <i>Integer Programming</i>, 2nd ed., section 7.4). Where too many are open, branch and bound is given those that prices are least sure
 * about, then more of them.
 */
final class Search {
    private static final int CORE = 60;

    /** Open options that may all be tried. */
    private static final int FEW = 200;

    private static final double CLOSE = 1e-9;
    private static final double WHOLE = 1e-6;

    private final Program program;
    private final Deadline deadline;
    private final Relaxation relaxed;
    private final Greedy greedy;
    private double[] best;
    private double worth;

    private Search(Program program, Deadline deadline) {
        this.program = program;
        this.deadline = deadline;
        this.relaxed = new Relaxation(program, deadline).solve();
        this.greedy = new Greedy(program, relaxed.x(), relaxed.surplus());
    }

    static Solution solve(Program program, Deadline deadline) {
        return new Search(program, deadline).run();
    }

    private Solution run() {
        keep(greedy.better(new double[program.size()]));
        if (!isEnough()) {
            keep(greedy.better(new Dive(program, deadline).from(relaxed.among(), relaxed.x())));
        }
        for (int size = CORE; !isEnough() && !deadline.isNear(); size *= 2) {
            BitSet open = open();
            if (open.cardinality() <= FEW && tryAll(open)) {
                return answer(true);
            }
            BitSet core = core(open, size);
            boolean all = core.cardinality() >= open.cardinality();
            boolean finished = branch(core, all);
            if (all) {
                return answer(finished);
            }
        }
        return answer(isEnough());
    }

    private Solution answer(boolean proven) {
        return new Solution(best, worth, proven ? worth : Math.max(worth, relaxed.bound()), proven);
    }

    /** Whether all choices of the open options could be tried. */
    private boolean tryAll(BitSet open) {
        Enumeration tried = new Enumeration(program, deadline, relaxed, open, best);
        keep(tried.best());
        return tried.isDone();
    }

    private boolean isEnough() {
        return relaxed.bound() - worth <= CLOSE * Math.abs(relaxed.bound());
    }

    private void keep(double[] point) {
        if (best == null || program.worth(point) > worth) {
            best = point;
            worth = program.worth(point);
        }
    }

    /** Options that are not settled by what was found so far; what need not be whole stays open. */
    private BitSet open() {
        double slack = relaxed.bound() - worth;
        BitSet open = new BitSet();
        for (int i = 0; i < program.size(); i++) {
            if (i >= program.binaries() || Math.abs(relaxed.surplus()[i]) < slack) {
                open.set(i);
            }
        }
        return open;
    }

    /** The open ones where fractions and the best point differ, and those that prices are least sure about. */
    private BitSet core(BitSet open, int size) {
        BitSet core = new BitSet();
        core.set(program.binaries(), program.size());
        IntStream.range(0, program.binaries())
                .filter(open::get)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(i -> Math.abs(relaxed.x()[i] - best[i]) < WHOLE)
                        .thenComparingDouble(i -> Math.abs(relaxed.surplus()[i])))
                .limit(size)
                .forEach(core::set);
        return core;
    }

    /**
     * Searches among the core; whether that came to its end.
     *
     * @param settled whether all others are settled, else they stay as they are in the best point
     */
    private boolean branch(BitSet core, boolean settled) {
        double[] fixed = new double[program.size()];
        for (int i = 0; i < program.binaries(); i++) {
            if (!core.get(i)) {
                fixed[i] = settled ? relaxed.surplus()[i] > 0 ? 1 : 0 : best[i];
            }
        }
        Model model = new Model(program, core, fixed, true);
        long start = System.nanoTime();
        long granted = deadline.millisLeft() / 2;
        Optimisation.Result result = model.solve(granted);
        deadline.overran((System.nanoTime() - start) / 1_000_000 - granted);
        if (result.getState().isFeasible()) {
            double[] point = model.point(result);
            for (int i = 0; i < program.binaries(); i++) {
                point[i] = Math.rint(point[i]);
            }
            if (program.allows(point)) {
                keep(greedy.better(point));
            }
        }
        return result.getState().isOptimal();
    }
}
