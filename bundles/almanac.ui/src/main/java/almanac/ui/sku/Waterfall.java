package almanac.ui.sku;

import almanac.api.Reason;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;

/** The order as an equation: what is expected, what is kept besides, what is there, and what rounding and limits made of it. */
final class Waterfall {
    private static final double NOTHING = 1e-6;

    private Waterfall() {}

    /**
     * Steps that add up to the quantity. Each is a number the run gave; what they leave open is a step of its own.
     *
     * @param suggestion as it stands now; null where nothing is suggested
     */
    static List<Step> of(SkuPlan plan, Suggestion suggestion) {
        List<Step> steps = new ArrayList<>();
        ReorderPoint levels = plan.levels();
        if (levels == null) {
            return steps;
        }
        double sum = levels.leadTimeDemandMean() + levels.safetyStock();
        step(steps, "demand", levels.leadTimeDemandMean());
        step(steps, "safety", levels.safetyStock());
        step(steps, "position", -plan.position());
        double lost = lost(plan);
        step(steps, "lost", -lost);
        sum -= plan.position() + lost;
        double wanted = wanted(plan, suggestion);
        step(steps, "lot", wanted - sum);
        double at = wanted;
        if (suggestion == null) {
            steps.add(new Step(UiTexts.say("waterfall.wanted"), wanted, true));
            return steps;
        }
        for (Reason reason : plan.reasons()) {
            if (reason.value("from").isPresent() && reason.value("to").isPresent()) {
                double to = number(reason, "to");
                step(steps, reason.code(), to - number(reason, "from"));
                at += to - number(reason, "from");
            }
        }
        step(steps, "other", suggestion.quantity() - at);
        steps.add(new Step(UiTexts.say("waterfall.suggested"), suggestion.quantity(), true));
        if (suggestion.finalQuantity() != suggestion.quantity()) {
            step(steps, "planner", suggestion.finalQuantity() - suggestion.quantity());
            steps.add(new Step(UiTexts.say("waterfall.final"), suggestion.finalQuantity(), true));
        }
        return steps;
    }

    /** What the policy asked for before rounding, as the run said it; else what is missing to the level, none where nothing is. */
    private static double wanted(SkuPlan plan, Suggestion suggestion) {
        return plan.reasons().stream()
                .filter(r -> r.code().equals("order.below-reorder-point"))
                .mapToDouble(r -> number(r, "wanted"))
                .findFirst()
                .orElse(suggestion == null ? 0 : Math.max(0, plan.levels().orderUpTo() - plan.position()));
    }

    /** Units that will be lost before an order arrives, and need not be ordered. */
    private static double lost(SkuPlan plan) {
        return plan.reasons().stream()
                .filter(r -> r.code().equals("position.lost"))
                .mapToDouble(r -> number(r, "quantity"))
                .sum();
    }

    private static double number(Reason reason, String name) {
        return reason.value(name)
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .orElse(0.0);
    }

    private static void step(List<Step> steps, String key, double change) {
        if (Math.abs(change) > NOTHING) {
            steps.add(new Step(label(key), change, false));
        }
    }

    private static String label(String key) {
        try {
            return UiTexts.say("waterfall." + key);
        } catch (MissingResourceException e) {
            return UiTexts.say("waterfall.other");
        }
    }
}
