package almanac.promotion.optimise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Makes a whole point better: options are added one by one, the surest first, as long as every limit allows; then some are exchanged. */
final class Greedy {
    private static final int MOST_PASSES = 10;

    private final Program program;
    private final double[] alone;
    private final int[] order;
    private final int[] dearest;

    /**
     * @param guide how much of each option should be taken
     * @param surplus what each is worth beyond what it takes
     */
    Greedy(Program program, double[] guide, double[] surplus) {
        this.program = program;
        Taken none = new Taken(program);
        this.alone =
                IntStream.range(0, program.binaries()).mapToDouble(none::alone).toArray();
        this.order = IntStream.range(0, program.binaries())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -guide[i])
                        .thenComparingDouble(i -> -surplus[i])
                        .thenComparingDouble(i -> -program.value()[i]))
                .mapToInt(i -> i)
                .toArray();
        this.dearest = Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -alone[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** A better point that keeps all limits, from one that does. */
    double[] better(double[] from) {
        Taken taken = new Taken(program);
        IntStream.range(0, program.binaries()).filter(i -> from[i] > 0.5).forEach(i -> taken.move(i, 1));
        fillUp(taken);
        for (int pass = 0; pass < MOST_PASSES && exchange(taken); pass++) {
            fillUp(taken);
        }
        return taken.whole();
    }

    private void fillUp(Taken taken) {
        for (int i : order) {
            if (!taken.has(i) && alone[i] > 0 && taken.fits(i)) {
                taken.move(i, 1);
            }
        }
    }

    /** Puts options in the place of worse ones; whether any was. */
    private boolean exchange(Taken taken) {
        boolean changed = false;
        for (int out : order) {
            if (!taken.has(out)) {
                continue;
            }
            taken.move(out, -1);
            int best = dearer(out, taken);
            taken.move(best, 1);
            changed |= best != out;
        }
        return changed;
    }

    /** The option worth most that fits; the one given where nothing is worth more. */
    private int dearer(int than, Taken taken) {
        for (int in : dearest) {
            if (!(alone[in] > alone[than])) {
                break;
            }
            if (!taken.has(in) && taken.fits(in)) {
                return in;
            }
        }
        return than;
    }
}
