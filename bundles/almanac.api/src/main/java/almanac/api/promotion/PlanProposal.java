package almanac.api.promotion;

import almanac.api.Reason;
import java.util.List;

/**
 * The best plan of promotions that was found, and how good it can be at most.
 *
 * @param best chosen promotions; empty where none is worth it
 * @param second the best plan that leaves out at least a fifth of the first one's promotions, and at least one: neither its item at its time
 *     at another depth counts as another; null where there is none
 * @param bound no plan within the rules is worth more, in the unit of the aim
 * @param proven whether the search was finished: nothing better exists
 * @param options possible promotions that were chosen from
 * @param leftOut why possible promotions were not chosen from, with how many
 * @param binding limits that keep worthwhile promotions out, the dearest first
 */
public record PlanProposal(
        Plan best, Plan second, double bound, boolean proven, int options, List<Reason> leftOut, List<Reason> binding) {
    public PlanProposal {
        leftOut = List.copyOf(leftOut);
        binding = List.copyOf(binding);
    }

    /** How far the best plan may be from the best there is, as a share of the bound. */
    public double gap() {
        return bound > 0 ? Math.max(0, (bound - best.value()) / bound) : 0;
    }

    /**
     * A plan.
     *
     * @param promotions by start, then item
     * @param value what the aim counts, each promotion by itself
     */
    public record Plan(List<Appraisal> promotions, double value) {
        public Plan {
            promotions = List.copyOf(promotions);
        }

        /** Money that it takes from the budget. */
        public double spend() {
            return promotions.stream().mapToDouble(Appraisal::spend).sum();
        }

        /** Additional units. */
        public double units() {
            return promotions.stream().mapToDouble(Appraisal::units).sum();
        }

        /** Money earned; null where that of one of them is unknown. */
        public Double margin() {
            return promotions.stream().anyMatch(p -> p.margin() == null)
                    ? null
                    : promotions.stream().mapToDouble(Appraisal::margin).sum();
        }
    }
}
