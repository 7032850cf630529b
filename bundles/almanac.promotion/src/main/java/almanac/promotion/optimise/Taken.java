package almanac.promotion.optimise;

import java.util.ArrayList;
import java.util.List;

/** Options that were taken so far, and what they take of each limit. */
final class Taken {
    private final Program program;
    private final List<List<int[]>> places = new ArrayList<>();
    private final double[] x;
    private final double[] used;

    Taken(Program program) {
        this.program = program;
        this.x = new double[program.size()];
        this.used = new double[program.limits().size()];
        for (int i = 0; i < program.size(); i++) {
            places.add(new ArrayList<>());
        }
        for (int l = 0; l < used.length; l++) {
            int[] at = program.limits().get(l).at();
            for (int k = 0; k < at.length; k++) {
                places.get(at[k]).add(new int[] {l, k});
            }
        }
    }

    /** Not to be changed. */
    double[] x() {
        return x;
    }

    boolean has(int i) {
        return x[i] > 0;
    }

    /** Whether no limit is broken by one more option. */
    boolean fits(int i) {
        for (int[] place : places.get(i)) {
            Limit limit = program.limits().get(place[0]);
            double by = limit.by()[place[1]];
            if (by > 0 && used[place[0]] + by > limit.most()) {
                return false;
            }
        }
        return true;
    }

    /** Takes an option (1) or gives it back (-1). */
    void move(int i, int sign) {
        x[i] += sign;
        for (int[] place : places.get(i)) {
            used[place[0]] += sign * program.limits().get(place[0]).by()[place[1]];
        }
    }

    /** What an option is worth by itself, with what it clears of surplus at most. */
    double alone(int i) {
        double worth = program.value()[i];
        for (int[] place : places.get(i)) {
            Limit limit = program.limits().get(place[0]);
            if (limit.kind() == Limit.Kind.SURPLUS) {
                int goes = limit.at()[limit.at().length - 1];
                worth += program.value()[goes] * Math.min(program.most()[goes], -limit.by()[place[1]]);
            }
        }
        return worth;
    }

    /** The point, with as much of the other variables as the limits leave. */
    double[] whole() {
        double[] point = x.clone();
        for (int i = program.binaries(); i < point.length; i++) {
            double most = program.most()[i];
            for (int[] place : places.get(i)) {
                Limit limit = program.limits().get(place[0]);
                most = Math.min(most, (limit.most() - used[place[0]]) / limit.by()[place[1]]);
            }
            point[i] = Math.max(0, most);
        }
        return point;
    }
}
