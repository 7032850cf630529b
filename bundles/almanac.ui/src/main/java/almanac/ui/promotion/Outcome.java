package almanac.ui.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.promotion.PreBuild;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import java.util.List;

/**
 * What a plan would do.
 *
 * @param alone each promotion by itself
 * @param together all of them, those that take from each other too; no promotion's cost in the margins
 * @param warnings what to know before it runs
 * @param preBuild what must be ready before it starts
 */
record Outcome(
        Plan plan,
        List<PromotionLine> alone,
        List<PromotionLine> together,
        List<Reason> warnings,
        List<PreBuild> preBuild) {
    Outcome {
        alone = List.copyOf(alone);
        together = List.copyOf(together);
        warnings = List.copyOf(warnings);
        preBuild = List.copyOf(preBuild);
    }

    /**
     * Asks the service.
     *
     * @throws almanac.api.InputException where a promotion makes no sense; it names the plan
     */
    static Outcome of(PromotionStudy study, Plan plan, Progress progress) {
        List<PromotionLine> alone = study.whatIf(plan.name(), plan.promotions(), progress);
        return new Outcome(
                plan,
                alone,
                study.together(plan.promotions(), progress),
                study.warnings(plan.promotions(), alone, progress),
                study.preBuild(plan.promotions(), progress));
    }
}
