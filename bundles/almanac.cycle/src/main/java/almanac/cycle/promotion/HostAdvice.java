package almanac.cycle.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Feed;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanProposal.Plan;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PromotionAdvisor;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.SkuSituation;
import almanac.api.promotion.Surroundings;
import almanac.cycle.step.Collected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which promotions one host should run: what is possible, what it can be fed from, who is worth it. */
final class HostAdvice {
    private static final int PATHS = 300;
    private static final int LEAST_HISTORY = 8;

    private final Collected host;
    private final PromotionEffects effects;
    private final PromotionAdvisor advisor;
    private final Baselines baselines;
    private final Feeds feeds;

    HostAdvice(Collected host, PromotionEffects effects, PromotionAdvisor advisor, Baselines baselines, LastPlan last) {
        this.host = host;
        this.effects = effects;
        this.advisor = advisor;
        this.baselines = baselines;
        this.feeds = new Feeds(host, last);
    }

    PlanProposal propose(List<Promotion> options, int horizon, PlanRules rules, Progress progress) {
        Set<Sku> touched = effects.outlook(options, host.endBucket(), horizon).skus();
        List<Forecast> forecasts = baselines.of(touched, horizon, progress);
        List<Feed> fed = feeds.of(forecasts, surplus(forecasts));
        PlanProposal chosen = advisor.propose(effects.appraise(options, forecasts), fed, rules, progress);
        Together together = new Together(rules.aim(), fed);
        return chosen.weighed(plan -> together.worth(plan, together(promotions(plan), horizon, progress)));
    }

    private static List<Promotion> promotions(Plan plan) {
        return plan.promotions().stream().map(Appraisal::promotion).toList();
    }

    List<Appraisal> appraise(List<Promotion> planned, int horizon, Progress progress) {
        Set<Sku> touched = effects.outlook(planned, host.endBucket(), horizon).skus();
        return effects.appraise(planned, baselines.of(touched, horizon, progress));
    }

    List<PromotionLine> together(List<Promotion> plan, int horizon, Progress progress) {
        List<Promotion> one = plan.stream()
                .map(p -> new Promotion(
                        "",
                        null,
                        p.mechanic(),
                        p.startDate(),
                        p.endDate(),
                        p.itemId(),
                        p.categoryId(),
                        p.locationId(),
                        p.discountPercent(),
                        p.promoPrice(),
                        null))
                .toList();
        PromotionOutlook outlook = effects.outlook(one, host.endBucket(), horizon);
        return outlook.lines(baselines.of(outlook.skus(), horizon, progress));
    }

    Double leadTimeDays(Sku sku) {
        return feeds.leadTimeDays(sku);
    }

    List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, int horizon, Progress progress) {
        Set<Sku> skus = lines.stream().map(PromotionLine::sku).collect(Collectors.toSet());
        List<Feed> fed = feeds.of(baselines.of(skus, horizon, progress), Map.of());
        List<Reason> warnings = new ArrayList<>();
        if (!feeds.areKnown()) {
            warnings.add(Reason.of("warning.no-stock"));
        }
        warnings.addAll(advisor.warnings(
                planned,
                lines,
                new Surroundings(
                        host.tables().promotions(),
                        host.tables().supply().items(),
                        host.tables().supply().calendar(),
                        fed)));
        return warnings;
    }

    List<Opportunity> opportunities(Progress progress) {
        return advisor.opportunities(situations(progress));
    }

    private Map<Sku, Double> surplus(List<Forecast> forecasts) {
        Map<Sku, Double> surplus = new HashMap<>();
        List<SkuSituation> situations = new ArrayList<>();
        for (Forecast ahead : forecasts) {
            situations.add(situation(host.tables().item(ahead.sku()), null, null, ahead));
        }
        // Only surplus stock is asked for: without a series there is nothing hot.
        for (Opportunity one : advisor.opportunities(situations)) {
            if (one.kind() == Opportunity.Kind.SURPLUS) {
                surplus.put(one.sku(), one.units());
            }
        }
        return surplus;
    }

    private SkuSituation situation(Item item, DemandSeries series, Forecast earlier, Forecast ahead) {
        Sku sku = ahead.sku();
        return new SkuSituation(
                item,
                series,
                earlier,
                ahead,
                feeds.areKnown() ? feeds.stock(sku) : null,
                feeds.orderUpTo(sku),
                feeds.coverDays(sku));
    }

    private List<SkuSituation> situations(Progress progress) {
        int recent = recent(host.grid().bucket());
        Map<Sku, DemandSeries> series = new HashMap<>();
        for (DemandSeries one : baselines.asAsked()) {
            series.put(one.sku(), one);
        }
        List<Forecast> ahead = baselines.of(series.keySet(), 2 * recent, progress);
        Map<Sku, Forecast> earlier = earlier(baselines.histories(), recent, progress);
        return ahead.stream()
                .map(f -> situation(host.tables().item(f.sku()), series.get(f.sku()), earlier.get(f.sku()), f))
                .toList();
    }

    private Map<Sku, Forecast> earlier(List<DemandSeries> series, int recent, Progress progress) {
        List<DemandSeries> cut = series.stream()
                .filter(s -> s.size() >= recent + LEAST_HISTORY)
                .map(s -> s.head(s.size() - recent))
                .toList();
        Map<Sku, Forecast> earlier = new HashMap<>();
        if (!cut.isEmpty()) {
            ForecastRequest request = new ForecastRequest(
                    recent,
                    ForecastRequest.PLANNING_PROBABILITIES,
                    PATHS,
                    baselines.settings().seed());
            progress.begin("forecast", cut.size());
            baselines.forecast(cut, request, f -> earlier.put(f.sku(), f), progress);
        }
        return earlier;
    }

    /** Buckets that tell whether demand is rising: four weeks, or two months. */
    private static int recent(TimeBucket bucket) {
        return switch (bucket) {
            case DAY -> 28;
            case WEEK -> 4;
            default -> 2;
        };
    }
}
