package almanac.replenishment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of reorder points and suggestions. */
@ObjectClassDefinition(
        name = "Almanac replenishment",
        description = "What holds for reorder points and suggestions where the host's tables say nothing.")
public @interface ReplenishmentConfiguration {
    @AttributeDefinition(
            name = "Service level",
            description = "Service asked for, above 0 and below 1. A row of planning_parameter goes before it.")
    double serviceLevel() default 0.95;

    @AttributeDefinition(
            name = "Service type",
            description =
                    "What the service level is a share of: order cycles without a stock-out, units served from stock,"
                            + " or the critical ratio of shortage cost to shortage plus holding cost.",
            options = {
                @Option(label = "Cycle service level", value = "CYCLE"),
                @Option(label = "Fill rate", value = "FILL_RATE"),
                @Option(label = "Cost", value = "COST")
            })
    String serviceType() default "CYCLE";

    @AttributeDefinition(
            name = "Lead time (days)",
            description = "Lead time of purchases where neither receipts nor the supply term tell.")
    double leadTimeDays() default 14;

    @AttributeDefinition(
            name = "Lead-time variation",
            description = "Standard deviation of a lead time as a share of it, where only its length is known.")
    double leadTimeVariation() default 0.2;

    @AttributeDefinition(
            name = "Transfer time (days)",
            description = "Lead time of transfers between locations where no receipts tell.")
    double transferDays() default 2;

    @AttributeDefinition(
            name = "Review period (days)",
            description = "Days between two chances to order where neither planning parameter nor supply term tell.")
    double reviewDays() default 7;

    @AttributeDefinition(
            name = "Holding rate (a year)",
            description = "Cost of holding a unit for a year as a share of its cost, where no holding cost is given.")
    double holdingRatePerYear() default 0.2;

    @AttributeDefinition(
            name = "Policy",
            description =
                    "Replenishment policy where no planning parameter names one, for instance s-S, s-Q, R-S, R-s-S.")
    String policy() default "s-S";

    @AttributeDefinition(
            name = "Surplus (days)",
            description = "Stock that lasts longer than this at the expected demand is reported as surplus.")
    int surplusDays() default 180;

    @AttributeDefinition(
            name = "Risk",
            description = "A SKU counts as at risk from this probability of running out before an order can arrive.")
    double riskProbability() default 0.25;

    @AttributeDefinition(
            name = "Receipts (days)",
            description = "Lead times are learned from receipts of so many days before the decision.")
    int receiptDays() default 730;

    @AttributeDefinition(
            name = "Longest lead time (days)",
            description = "Receipts that seem to have taken longer are taken for errors in the data.")
    double longestLeadTimeDays() default 365;

    @AttributeDefinition(
            name = "Futures",
            description = "Demand paths made from a forecast's quantiles where it has no paths of its own.")
    int paths() default 200;

    @AttributeDefinition(
            name = "Longest horizon (days)",
            description =
                    "Forecasts are not asked to reach further than this; longer lead times continue the forecast.")
    int mostHorizonDays() default 182;

    @AttributeDefinition(
            name = "Budget",
            description =
                    "Money that the purchases of one run may come to; 0 for no limit. Units of the least marginal value go first.")
    double budget() default 0;

    @AttributeDefinition(
            name = "Supplier minimum",
            description = "What to do where the lines of a supplier together stay below its minimum order.",
            options = {
                @Option(label = "Fill up, or wait where nothing is lost by it", value = "FILL"),
                @Option(label = "Wait", value = "WAIT"),
                @Option(label = "Only say so", value = "WARN")
            })
    String supplierMinimum() default "FILL";

    @AttributeDefinition(
            name = "Rebalance",
            description = "Whether surplus at another location is moved before more is bought.")
    boolean rebalance() default false;

    @AttributeDefinition(
            name = "Guaranteed service",
            description =
                    "Whether safety stock is placed over the network of locations, by service times they promise each other.")
    boolean guaranteedService() default false;
}
