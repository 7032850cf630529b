package almanac.promotion.optimise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/** A part of a program as ojAlgo's solvers take it: some variables are free to be chosen, the others stay as they are. */
final class Model {
    /** One thread gives the same answer each time; branches are given up only where nothing at all can be gained. */
    private static final IntegerStrategy ONE_THREAD =
            IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(NumberContext.of(12, 10));

    private final Program program;
    private final double[] fixed;
    private final int[] position;
    private final List<Integer> variables = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();

    /**
     * @param free which variables are to be chosen
     * @param fixed what the others are; null for 0
     * @param whole whether binaries are to be whole
     */
    Model(Program program, BitSet free, double[] fixed, boolean whole) {
        this.program = program;
        this.fixed = fixed == null ? new double[program.size()] : fixed;
        this.position = new int[program.size()];
        for (int i = 0; i < program.size(); i++) {
            position[i] = -1;
            if (free.get(i)) {
                position[i] = variables.size();
                variables.add(i);
                model.newVariable("x" + i)
                        .lower(0)
                        .upper(program.most()[i])
                        .weight(program.value()[i])
                        .integer(whole && i < program.binaries());
            }
        }
        for (int l = 0; l < program.limits().size(); l++) {
            add("l" + l, l);
        }
        model.options.integer(ONE_THREAD);
        model.options.linear().primal();
    }

    private void add(String name, int index) {
        Limit limit = program.limits().get(index);
        double most = limit.most();
        double all = 0;
        int count = 0;
        for (int k = 0; k < limit.at().length; k++) {
            int i = limit.at()[k];
            if (position[i] >= 0) {
                all += Math.max(0, limit.by()[k]) * program.most()[i];
                count++;
            } else {
                most -= limit.by()[k] * fixed[i];
            }
        }
        if (count == 0 || all <= most) {
            return;
        }
        Expression expression = model.newExpression(name).upper(most);
        for (int k = 0; k < limit.at().length; k++) {
            int at = position[limit.at()[k]];
            if (at >= 0) {
                expression.set(at, limit.by()[k]);
            }
        }
        byName.put(name, index);
    }

    Optimisation.Result solve(long millis) {
        model.options.time_abort = millis;
        model.options.time_suffice = millis;
        return model.maximise();
    }

    /** The limit that goes by a name; -1 for none. */
    int limit(String name) {
        return byName.getOrDefault(name, -1);
    }

    /** A result as a point of the whole program. */
    double[] point(Optimisation.Result result) {
        double[] x = fixed.clone();
        for (int k = 0; k < variables.size(); k++) {
            int i = variables.get(k);
            x[i] = Math.max(0, Math.min(program.most()[i], result.doubleValue(k)));
        }
        return x;
    }
}
