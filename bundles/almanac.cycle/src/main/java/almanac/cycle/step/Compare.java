package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Step 8: says of each suggestion whether it is new, or what became of the one for the same SKU, supplier and kind before. */
public final class Compare {
    /** The same plans, compared with those of the last complete run. */
    public List<SkuPlan> withLast(List<SkuPlan> plans, List<SkuPlan> last, Progress progress) {
        progress.begin("compare", plans.size());
        Map<String, Suggestion> before = new HashMap<>();
        last.stream().map(SkuPlan::suggestion).filter(Objects::nonNull).forEach(s -> before.put(s.key(), s));
        return plans.stream()
                .map(plan -> plan.suggestion() == null
                        ? plan
                        : plan.withSuggestion(compared(
                                plan.suggestion(), before.get(plan.suggestion().key()))))
                .toList();
    }

    private static Suggestion compared(Suggestion now, Suggestion before) {
        if (before == null || over(before.status())) {
            return now.comparedTo(SuggestionStatus.NEW, null);
        }
        boolean same = now.quantity() == before.quantity()
                && Objects.equals(now.orderBy(), before.orderBy())
                && Objects.equals(now.arrives(), before.arrives());
        return now.comparedTo(same ? before.status() : SuggestionStatus.CHANGED, before.quantity());
    }

    /** Its life is over, so the next one for the same is a new one. */
    private static boolean over(SuggestionStatus status) {
        return status == SuggestionStatus.ORDERED || status == SuggestionStatus.EXPIRED;
    }
}
