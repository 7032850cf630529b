package almanac.cycle.promotion;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PreBuild;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.CycleTexts;
import almanac.cycle.step.Collected;
import java.time.LocalDate;
import java.util.List;

/** A study of one host. */
final class HostStudy implements PromotionStudy {
    /** The furthest that promotions are planned ahead. */
    static final int MOST_BUCKETS = 400;

    /** Days after the last planned one that are still looked at, for what was bought ahead. */
    private static final int AFTERMATH_DAYS = 35;

    private final Collected host;
    private final PromotionHistory history;
    private final PromotionPlanner planner;
    private final PromotionEffects effects;
    private final Baselines baselines;
    private final HostAdvice advice;

    HostStudy(
            Collected host,
            PromotionHistory history,
            PromotionPlanner planner,
            PromotionEffects effects,
            Baselines baselines,
            HostAdvice advice) {
        this.host = host;
        this.history = history;
        this.planner = planner;
        this.effects = effects;
        this.baselines = baselines;
        this.advice = advice;
    }

    @Override
    public LocalDate asOf() {
        return host.asOf();
    }

    @Override
    public PromotionEffects effects() {
        return effects;
    }

    @Override
    public List<Promotion> promotions() {
        return history.promotions();
    }

    @Override
    public List<PromotionLine> whatIf(String source, List<Promotion> planned, Progress progress) {
        planner.check(source, planned, history, earliest());
        int horizon = horizon(source, planned);
        PromotionOutlook outlook = effects.outlook(planned, host.endBucket(), horizon);
        return outlook.lines(baselines.of(outlook.skus(), horizon, progress));
    }

    @Override
    public List<Promotion> options(OfferGrid grid) {
        return new OfferOptions(host, history.series()).of(grid);
    }

    @Override
    public PlanProposal propose(String source, List<Promotion> options, PlanRules rules, Progress progress) {
        planner.checkOptions(source, options, history, earliest());
        return advice.propose(options, horizon(source, options), rules, progress);
    }

    @Override
    public List<PromotionLine> together(List<Promotion> plan, Progress progress) {
        return advice.together(plan, horizon("", plan), progress);
    }

    @Override
    public List<Appraisal> appraise(List<Promotion> planned, Progress progress) {
        return advice.appraise(planned, horizon("", planned), progress);
    }

    @Override
    public Double leadTimeDays(Sku sku) {
        return advice.leadTimeDays(sku);
    }

    @Override
    public List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, Progress progress) {
        return advice.warnings(planned, lines, horizon("", planned), progress);
    }

    @Override
    public List<PreBuild> preBuild(List<Promotion> planned, Progress progress) {
        return PreBuilds.of(appraise(planned, progress), advice::leadTimeDays);
    }

    @Override
    public List<Opportunity> opportunities(Progress progress) {
        return advice.opportunities(progress);
    }

    private LocalDate earliest() {
        return host.grid().dateOf(host.endBucket());
    }

    private int horizon(String source, List<Promotion> planned) {
        long last = host.endBucket();
        for (int i = 0; i < planned.size(); i++) {
            LocalDate end = planned.get(i).endDate();
            long bucket = host.grid().indexOf(end.plusDays(AFTERMATH_DAYS));
            if (bucket - host.endBucket() >= MOST_BUCKETS) {
                LocalDate latest =
                        host.grid().dateOf(host.endBucket() + MOST_BUCKETS).minusDays(AFTERMATH_DAYS);
                throw new InputException(
                        new Place(source, i + 2L, "end_date"),
                        CycleTexts.say(
                                "promotion.too-far", planned.get(i).promotionId(), end.toString(), latest.toString()));
            }
            last = Math.max(last, bucket);
        }
        return (int) (last - host.endBucket()) + 1;
    }

    @Override
    public List<PromotionReview> reviews() {
        return effects.reviews();
    }
}
