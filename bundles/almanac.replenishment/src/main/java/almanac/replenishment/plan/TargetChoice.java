package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.ServiceTarget;
import almanac.replenishment.Settings;
import almanac.replenishment.supply.Parameters.Found;
import java.util.Locale;

/**
 * The service asked of a SKU.
 *
 * @param why where it comes from
 */
record TargetChoice(ServiceTarget target, Reason why) {
    /**
     * By the planning parameters, else the settings. Where a row gives costs but neither level nor type, the costs decide.
     */
    static TargetChoice of(Supplied sku, Costs costs, Settings settings, Double groupLevel) {
        Found<Double> level = sku.parameters().get(PlanningParameter::serviceLevel);
        Found<ServiceType> type = sku.parameters().get(PlanningParameter::serviceType);
        Found<Double> shortage = sku.parameters().get(PlanningParameter::shortageCost);
        boolean byCosts = costs.holdingPerDay() > 0 && costs.shortage() > 0;
        boolean undecided = level.value() == null && type.value() == null && shortage.value() != null;
        ServiceType kind =
                undecided && byCosts ? ServiceType.COST : type.value() != null ? type.value() : settings.serviceType();
        double share = level.value() != null ? level.value() : settings.serviceLevel();
        ServiceTarget target = new ServiceTarget(kind, share);
        if (kind == ServiceType.GROUP_FILL_RATE && groupLevel != null) {
            return new TargetChoice(
                    new ServiceTarget(kind, groupLevel),
                    Reason.of("service.group", "level", groupLevel, "group", share, "scope", type.scope()));
        }
        if (kind == ServiceType.COST && byCosts) {
            return new TargetChoice(
                    target,
                    Reason.of(
                            "service.cost",
                            "shortageCost",
                            costs.shortage(),
                            "holdingPerYear",
                            costs.holdingPerDay() * 365,
                            "scope",
                            shortage.scope()));
        }
        String code = "service." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TargetChoice(
                target,
                Reason.of(kind == ServiceType.COST ? "service.ratio" : code, "level", share, "scope", level.scope()));
    }
}
