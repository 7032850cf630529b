package almanac.promotion.optimise;

import almanac.api.Reason;
import almanac.promotion.optimise.Limit.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Limits that keep something better out: an option that, in the place of the promotions that its own SKUs have at that time, would make the
 * plan worth more and breaks only this kind of limit.
 */
final class Binding {
    private final Program program;
    private final double[] x;
    private final Map<Kind, Found> found = new EnumMap<>(Kind.class);

    private static final class Found {
        private final Map<String, Limit> limits = new TreeMap<>();
        private int options;
        private double most;
    }

    private Binding(Program program, double[] x) {
        this.program = program;
        this.x = x;
    }

    /** The dearest first: what the best option that it keeps out would add. */
    static List<Reason> of(Program program, double[] x) {
        Binding binding = new Binding(program, x);
        for (int i = 0; i < program.binaries(); i++) {
            if (x[i] < 0.5) {
                binding.test(i);
            }
        }
        return binding.found.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -e.getValue().most))
                .map(e -> binding.reason(e.getKey(), e.getValue()))
                .toList();
    }

    private void test(int option) {
        Set<Integer> out = new TreeSet<>();
        for (Limit limit : program.limits()) {
            if (limit.kind() == Kind.ONE_AT_A_TIME && has(limit, option)) {
                for (int i : limit.at()) {
                    if (x[i] > 0.5) {
                        out.add(i);
                    }
                }
            }
        }
        double gain = program.value()[option]
                - out.stream().mapToDouble(i -> program.value()[i]).sum();
        if (!(gain > 1e-6 * Math.max(1, Math.abs(program.value()[option])))) {
            return;
        }
        double[] changed = x.clone();
        changed[option] = 1;
        out.forEach(i -> changed[i] = 0);
        List<Limit> broken = new ArrayList<>();
        for (Limit limit : program.limits()) {
            if (limit.kind() != Kind.SURPLUS && !Program.keeps(limit, changed)) {
                broken.add(limit);
            }
        }
        if (broken.stream().map(Limit::kind).distinct().count() == 1) {
            Found one = found.computeIfAbsent(broken.get(0).kind(), k -> new Found());
            broken.forEach(l -> one.limits.put(l.label(), l));
            one.options++;
            one.most = Math.max(one.most, gain);
        }
    }

    private static boolean has(Limit limit, int option) {
        for (int i : limit.at()) {
            if (i == option) {
                return true;
            }
        }
        return false;
    }

    private Reason reason(Kind kind, Found one) {
        Limit first = one.limits.values().iterator().next();
        return Reason.of(
                "binding." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "most",
                first.most(),
                "used",
                Program.used(first, x),
                "limits",
                one.limits.size(),
                "first",
                first.label(),
                "options",
                one.options,
                "worth",
                one.most);
    }
}
