package almanac.api.promotion;

import almanac.api.Reason;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The best plan of promotions that was found, and how good it can be at most.
 *
 * @param best chosen promotions; empty where none is worth it
 * @param second another good plan; null where there is none. Of the two, the one that is worth less with each promotion by itself leaves
 *     out at least a fifth of the other one's promotions, and at least one: an item at its time at another depth is no other promotion
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

    /** The most that was found, counting each promotion by itself: that is what bound and proof are about. */
    public double found() {
        return second == null ? best.value() : Math.max(best.value(), second.value());
    }

    /** How far what was found may be from the best there is, as a share of the bound. */
    public double gap() {
        return bound > 0 ? Math.max(0, (bound - found()) / bound) : 0;
    }

    /**
     * The same with what each plan is worth where all its promotions run at once: promotions take from each other, so that the plan that is
     * worth more by that comes first. Where one is not known, the order stays.
     *
     * @param together gives the worth of a plan in the unit of the aim; NaN where it is not known
     */
    public PlanProposal weighed(ToDoubleFunction<Plan> together) {
        Plan first = best.promotions().isEmpty() ? best : best.weighed(together.applyAsDouble(best));
        Plan other = second == null ? null : second.weighed(together.applyAsDouble(second));
        boolean exchanged = other != null
                && first.together() != null
                && other.together() != null
                && other.together() > first.together();
        return new PlanProposal(
                exchanged ? other : first, exchanged ? first : other, bound, proven, options, leftOut, binding);
    }

    /**
     * A plan.
     *
     * @param promotions by start, then item
     * @param value what the aim counts, each promotion by itself
     * @param together what the aim counts where all of them run, those that take from each other too; null where it is not known
     */
    public record Plan(List<Appraisal> promotions, double value, Double together) {
        public Plan {
            promotions = List.copyOf(promotions);
        }

        /** A plan of which only the sum of its promotions is known. */
        public Plan(List<Appraisal> promotions, double value) {
            this(promotions, value, null);
        }

        private Plan weighed(double worth) {
            return new Plan(promotions, value, Double.isNaN(worth) ? null : worth);
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
