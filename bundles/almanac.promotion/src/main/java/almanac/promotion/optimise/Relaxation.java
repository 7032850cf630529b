package almanac.promotion.optimise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation;

/**
 * What a program is worth where fractions are allowed, with the price of each limit. Most options never come into question, so only some
 * are given to the simplex method at first, and those that its prices find worthwhile are added until there is none ("sifting": Bixby et
 * al. 1992, "Very Large-Scale Linear Programming", Operations Research 40(5)).
 *
 * <p>The bound is that of weak duality, worked out here from the prices, and holds however exact they are: for prices {@code p} not below
 * 0, {@code b p + sum of most[i] max(0, value[i] - a[i] p)}.
 */
final class Relaxation {
    private static final int FIRST = 500;
    private static final int MORE = 400;
    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE = 1e-7;

    private final Program program;
    private final Deadline deadline;
    private BitSet in;
    private double[] x;
    private double[] surplus;
    private double bound = Double.POSITIVE_INFINITY;

    Relaxation(Program program, Deadline deadline) {
        this.program = program;
        this.deadline = deadline;
    }

    /** Solves; where time runs out, with the best bound until then. */
    Relaxation solve() {
        x = new double[program.size()];
        price(new double[program.limits().size()]);
        in = first();
        for (int round = 0; round < MOST_ROUNDS && !deadline.isOver(); round++) {
            Model model = new Model(program, in, null, false);
            Optimisation.Result result = model.solve(deadline.millisLeft());
            if (!result.getState().isFeasible()) {
                return this;
            }
            x = model.point(result);
            price(prices(model, result));
            if (bound - program.worth(x) <= CLOSE * Math.abs(bound) || !add()) {
                return this;
            }
        }
        return this;
    }

    /** The options that a first guess would choose from: those worth most, whatever they take. */
    private BitSet first() {
        BitSet in = new BitSet();
        int[] order = order(i -> -program.value()[i] * program.most()[i]);
        Arrays.stream(order).limit(FIRST).forEach(in::set);
        in.set(program.binaries(), program.size());
        return in;
    }

    /** Adds what the prices find worthwhile; false where that is nothing new. */
    private boolean add() {
        int before = in.cardinality();
        double least = CLOSE
                * Math.max(
                        1e-9,
                        Arrays.stream(program.value()).map(Math::abs).max().orElse(0));
        int[] worthwhile = Arrays.stream(order(i -> -surplus[i]))
                .filter(i -> !in.get(i) && surplus[i] > least)
                .limit(MORE)
                .toArray();
        Arrays.stream(worthwhile).forEach(in::set);
        return in.cardinality() > before;
    }

    private int[] order(java.util.function.IntToDoubleFunction key) {
        return IntStream.range(0, program.size())
                .boxed()
                .sorted(Comparator.comparingDouble(key::applyAsDouble))
                .mapToInt(i -> i)
                .toArray();
    }

    private double[] prices(Model model, Optimisation.Result result) {
        double[] prices = new double[program.limits().size()];
        for (var entry : result.getMatchedMultipliers()) {
            ModelEntity<?> entity = entry.getKey().left();
            int limit = model.limit(entity.getName());
            if (limit >= 0) {
                prices[limit] = Math.max(prices[limit], Math.abs(entry.doubleValue()));
            }
        }
        return prices;
    }

    /** What each variable is worth beyond what it takes at some prices, and the bound that these give. */
    private void price(double[] prices) {
        double[] left = program.value().clone();
        double sum = 0;
        List<Limit> limits = program.limits();
        for (int l = 0; l < prices.length; l++) {
            if (prices[l] > 0) {
                Limit limit = limits.get(l);
                sum += prices[l] * limit.most();
                for (int k = 0; k < limit.at().length; k++) {
                    left[limit.at()[k]] -= prices[l] * limit.by()[k];
                }
            }
        }
        for (int i = 0; i < left.length; i++) {
            sum += program.most()[i] * Math.max(0, left[i]);
        }
        if (sum <= bound || surplus == null) {
            bound = sum;
            surplus = left;
        }
    }

    /** The best fractional point. */
    double[] x() {
        return x;
    }

    /** Options that came into question. */
    BitSet among() {
        return in;
    }

    /** Nothing is worth more. */
    double bound() {
        return bound;
    }

    /** What each variable is worth beyond what it takes, at the prices that the bound rests on. */
    double[] surplus() {
        return surplus;
    }
}
