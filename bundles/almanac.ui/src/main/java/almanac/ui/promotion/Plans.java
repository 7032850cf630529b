package almanac.ui.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Plans side by side, and what was worked out of them. A plan that changes loses its outcome. */
final class Plans {
    private final List<Plan> all = new ArrayList<>();
    private final Map<Plan, Outcome> outcomes = new HashMap<>();
    private int current = -1;

    List<Plan> all() {
        return Collections.unmodifiableList(all);
    }

    /** The plan in hand; null for none. */
    Plan current() {
        return current < 0 ? null : all.get(current);
    }

    int index() {
        return current;
    }

    /** Takes a plan in hand. */
    void take(int index) {
        current = Objects.checkIndex(index, all.size());
    }

    /** Adds a plan and takes it in hand; it gets another name where there is one of that name. */
    Plan add(Plan plan) {
        Plan added = new Plan(free(plan.name()), plan.promotions());
        all.add(added);
        current = all.size() - 1;
        return added;
    }

    private String free(String name) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? name : name + ' ' + i)
                .filter(n -> all.stream().noneMatch(p -> p.name().equals(n)))
                .findFirst()
                .orElseThrow();
    }

    /** Puts another in place of the plan in hand. */
    void change(Plan other) {
        outcomes.remove(all.set(current, other));
    }

    /** Removes the plan in hand. */
    void remove() {
        outcomes.remove(all.remove(current));
        current = Math.min(current, all.size() - 1);
    }

    /** Null where it was not worked out yet. */
    Outcome outcome(Plan plan) {
        return outcomes.get(plan);
    }

    /** Keeps outcomes of plans that are still as they were. */
    void keep(List<Outcome> found) {
        found.stream().filter(o -> all.contains(o.plan())).forEach(o -> outcomes.put(o.plan(), o));
    }

    /** Outcomes in the order of the plans. */
    List<Outcome> outcomes() {
        return all.stream().map(outcomes::get).filter(Objects::nonNull).toList();
    }
}
