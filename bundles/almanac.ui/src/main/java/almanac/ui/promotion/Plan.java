package almanac.ui.promotion;

import almanac.api.host.Promotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan of promotions that is thought about: the host does not know it. Immutable.
 *
 * @param name as the planner calls it, unique among those side by side
 */
public record Plan(String name, List<Promotion> promotions) {
    public Plan {
        promotions = List.copyOf(promotions);
    }

    /** A key that none of its promotions has. */
    String freeId() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "P" + i)
                .filter(id -> promotions.stream().noneMatch(p -> p.promotionId().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** The same with one promotion more. */
    Plan with(Promotion promotion) {
        List<Promotion> all = new ArrayList<>(promotions);
        all.add(promotion);
        return new Plan(name, all);
    }

    /** The same with another promotion in one's place. */
    Plan with(int index, Promotion promotion) {
        List<Promotion> all = new ArrayList<>(promotions);
        all.set(index, promotion);
        return new Plan(name, all);
    }

    /** The same without some of its promotions. */
    Plan without(List<Promotion> gone) {
        List<Promotion> all = new ArrayList<>(promotions);
        all.removeAll(gone);
        return new Plan(name, all);
    }
}
