package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.PlanningParameter;
import almanac.api.replenishment.PolicyFacts;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.Urgency;
import almanac.replenishment.Settings;
import almanac.replenishment.demand.Ahead;
import almanac.replenishment.demand.DemandPaths;
import almanac.replenishment.demand.Outlooks;
import almanac.replenishment.order.OrderSize;
import almanac.replenishment.order.Projection;
import almanac.replenishment.policy.NonePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans one SKU: lead-time demand, levels, position, order, dates, risk, and the reasons of it all. */
final class SkuPlanner {
    private final LocalDate asOf;
    private final Settings settings;
    private final Map<String, ReplenishmentPolicy> policies;
    private final Outlooks outlooks;
    private final Timing timing;
    private Portfolio portfolio = Portfolio.none();

    SkuPlanner(SupplyBook book, Settings settings, Map<String, ReplenishmentPolicy> policies, Outlooks outlooks) {
        this.asOf = book.side().asOf();
        this.settings = settings;
        this.policies = policies;
        this.outlooks = outlooks;
        this.timing = new Timing(asOf, book.closings(), settings);
    }

    /** What is decided over all SKUs; before any is planned. */
    void look(Portfolio all) {
        portfolio = all;
    }

    Timing timing() {
        return timing;
    }

    /**
     * What is known before the policy speaks.
     *
     * @param days when orders arrive
     * @param demand null where it is no longer needed
     */
    record Prepared(
            Supplied sku,
            Timing.Days days,
            DemandPaths demand,
            Need need,
            boolean lostSales,
            Costs costs,
            TargetChoice target) {
        /** The same, light enough to be kept for many SKUs. */
        Prepared withoutDemand() {
            return new Prepared(sku, days, null, need, lostSales, costs, target);
        }
    }

    Prepared prepare(Supplied sku, DemandSide side) {
        Timing.Days days = timing.of(sku, side.futures().count());
        DemandPaths demand =
                outlooks.demand(side.futures(), side.grid(), side.firstBucket(), side.scale(), days.lastDay());
        boolean lostSales = Boolean.TRUE.equals(
                sku.parameters().get(PlanningParameter::lostSales).value());
        Costs costs = Costs.of(sku, side.grid(), lostSales, settings);
        TargetChoice target =
                TargetChoice.of(sku, costs, settings, portfolio.groupLevels().get(sku.sku()));
        return new Prepared(sku, days, demand, Need.of(demand, days), lostSales, costs, target);
    }

    Planned plan(Supplied sku, DemandSide side) {
        Prepared prepared = prepare(sku, side);
        Timing.Days days = prepared.days();
        DemandPaths demand = prepared.demand();
        Need need = prepared.need();
        boolean lostSales = prepared.lostSales();
        Costs costs = prepared.costs();
        TargetChoice target = prepared.target();
        OrderSize.Limits limits = sku.limits(side.scale());
        ReplenishmentPolicy policy = policy(sku);
        LocalDate protectedUntil = asOf.plusDays((long) Math.ceil(days.meanProtection()));
        Position position = Position.of(sku.stock(), side.pulledNow(), asOf, protectedUntil);
        Projection projection =
                new Projection(demand, position.free(), sku.stock().openSupply(), asOf);
        Risk risk = Risk.of(projection, days.arrival(), demand.horizonDays(), costs.unitValue(), asOf);
        if (lostSales) {
            position = position.losing(risk.units());
        }
        Double netDays = portfolio.netDays().get(sku.sku());
        Need covered = netDays != null
                ? Need.of(demand, days.after((int) Math.round(netDays)))
                : lostSales && costs.decide(target.target())
                        ? need.selling(demand, days, projection.eachShortBy(days.arrival()), risk.units())
                        : need;
        PolicyFacts facts = Facts.of(
                sku, costs, new Ahead(demand, asOf), portfolio.lotDays().get(sku.sku()), asOf, settings);
        ReorderPoint levels = policy.levels(input(sku, side, days, covered, costs, target, limits, lostSales, facts));
        Decision decision = Decision.of(
                sku, policy, levels, position, need.perDay(), limits, days.meanProtection(), asOf, settings);
        Suggestion suggestion = decision.quantity() > 0 ? suggestion(sku, days, projection, levels, decision) : null;
        Urgency urgency = Urgencies.of(decision, position, levels, need.perDay(), days.reviewDays(), risk, settings);

        List<Reason> reasons = new ArrayList<>(decision.reasons());
        reasons.addAll(position.reasons(protectedUntil));
        OpenOrders orders = new OpenOrders(sku, asOf);
        reasons.addAll(orders.list(protectedUntil));
        reasons.addAll(levels.reasons());
        reasons.add(Reason.of(
                "policy.source",
                "policy",
                levels.policy(),
                "scope",
                sku.parameters().get(PlanningParameter::policy).scope()));
        reasons.add(target.why());
        reasons.addAll(overview(sku, netDays));
        reasons.addAll(need.reasons(side, days, demand.horizonDays(), protectedUntil));
        reasons.addAll(sku.leadTime().reasons());
        reasons.add(sku.choice().why());
        reasons.addAll(OpenOrders.terms(sku, limits));
        reasons.addAll(outcome(suggestion, risk, urgency, position, need.perDay(), Worth.boughtFor(sku)));
        reasons.addAll(orders.advice(
                demand,
                projection,
                position.free(),
                Urgencies.acceptedRisk(levels.target()),
                need.perDay(),
                days.reviewDays(),
                decision.stillSells(),
                settings.surplusDays()));
        SkuPlan plan = new SkuPlan(
                sku.sku(),
                urgency,
                sku.stock().onHand(),
                sku.stock().onOrder(),
                sku.stock().position(),
                levels,
                suggestion,
                risk.probability(),
                risk.money(),
                need.perDay() > 0 ? Double.valueOf(Math.max(0, position.free()) / need.perDay()) : null,
                risk.p50(),
                risk.p90(),
                reasons);
        double gap = levels.orderUpTo() - position.effective();
        boolean replenished = !decision.outOfPlan() && need.perDay() > 0 && !policy.ignoresForecast();
        return new Planned(
                plan,
                sku,
                limits,
                Math.max(0, gap),
                Math.max(0, -gap),
                Worth.of(sku, need, costs, position),
                replenished);
    }

    private List<Reason> overview(Supplied sku, Double netDays) {
        List<Reason> reasons = new ArrayList<>();
        String skuClass = portfolio.classes().get(sku.sku());
        if (skuClass != null) {
            reasons.add(Reason.of("service.class", "class", skuClass));
        }
        if (netDays != null) {
            reasons.add(Reason.of("levels.guaranteed-service", "days", netDays));
        }
        return reasons;
    }

    private ReplenishmentPolicy policy(Supplied sku) {
        String name = sku.parameters().get(PlanningParameter::policy).value();
        return policies.get(name == null ? settings.policy() : name);
    }

    private static PolicyInput input(
            Supplied sku,
            DemandSide side,
            Timing.Days days,
            Need need,
            Costs costs,
            TargetChoice target,
            OrderSize.Limits limits,
            boolean lostSales,
            PolicyFacts facts) {
        return new PolicyInput(
                need.leadTime(),
                need.review(),
                need.protection(),
                need.perDay(),
                sku.leadTime().leadTime().days().mean(),
                days.reviewDays(),
                target.target(),
                costs.holdingPerDay(),
                costs.shortage(),
                costs.perOrder(),
                limits.minimum(),
                limits.multiple(),
                side.scale(),
                lostSales,
                facts);
    }

    private Suggestion suggestion(
            Supplied sku, Timing.Days days, Projection projection, ReorderPoint levels, Decision decision) {
        int dayShort = projection.dayShort(Urgencies.acceptedRisk(levels.target()));
        LocalDate needed = dayShort == Projection.NEVER ? LocalDate.MAX : asOf.plusDays(dayShort);
        LocalDate orderBy = timing.orderBy(sku, days, needed);
        return Suggestions.of(sku, decision.quantity(), orderBy, timing.expected(sku, orderBy));
    }

    private List<Reason> outcome(
            Suggestion suggestion, Risk risk, Urgency urgency, Position position, double perDay, Double cost) {
        List<Reason> reasons = new ArrayList<>();
        if (suggestion != null) {
            reasons.add(Reason.of("dates.order", "orderBy", suggestion.orderBy(), "arrives", suggestion.arrives()));
        }
        if (perDay > 0 || risk.probability() > 0) {
            reasons.addAll(risk.reasons());
        }
        double stock = position.free();
        if (suggestion != null && perDay > 0) {
            double days = (position.effective() + suggestion.quantity()) / perDay;
            if (days > settings.surplusDays()) {
                reasons.add(Reason.of("warning.long-cover", "days", days));
            }
        } else if (urgency == Urgency.SURPLUS) {
            reasons.add(
                    perDay > 0
                            ? Reason.of(
                                    "warning.surplus",
                                    "days",
                                    stock / perDay,
                                    "quantity",
                                    stock - perDay * settings.surplusDays(),
                                    "limit",
                                    settings.surplusDays())
                            : Reason.of("warning.dead-stock", "quantity", stock));
            if (cost != null) {
                double units = perDay > 0 ? stock - perDay * settings.surplusDays() : stock;
                reasons.add(Reason.of("warning.tied-up", "money", units * cost));
            }
        }
        return reasons;
    }

    /** Whether a policy keeps nothing in stock. */
    static boolean keepsNoStock(ReorderPoint levels) {
        return levels.policy().equals(NonePolicy.NAME);
    }
}
