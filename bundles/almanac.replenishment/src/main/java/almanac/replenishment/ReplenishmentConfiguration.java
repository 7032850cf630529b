package almanac.replenishment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of reorder points and suggestions. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/replenishment")
public @interface ReplenishmentConfiguration {
    @AttributeDefinition(name = "%serviceLevel.name", description = "%serviceLevel.description")
    double serviceLevel() default 0.95;

    @AttributeDefinition(
            name = "%serviceType.name",
            description = "%serviceType.description",
            options = {
                @Option(label = "%serviceType.CYCLE", value = "CYCLE"),
                @Option(label = "%serviceType.FILLRATE", value = "FILL_RATE"),
                @Option(label = "%serviceType.COST", value = "COST")
            })
    String serviceType() default "CYCLE";

    @AttributeDefinition(name = "%leadTimeDays.name", description = "%leadTimeDays.description")
    double leadTimeDays() default 14;

    @AttributeDefinition(name = "%leadTimeVariation.name", description = "%leadTimeVariation.description")
    double leadTimeVariation() default 0.2;

    @AttributeDefinition(name = "%transferDays.name", description = "%transferDays.description")
    double transferDays() default 2;

    @AttributeDefinition(name = "%reviewDays.name", description = "%reviewDays.description")
    double reviewDays() default 7;

    @AttributeDefinition(name = "%holdingRatePerYear.name", description = "%holdingRatePerYear.description")
    double holdingRatePerYear() default 0.2;

    @AttributeDefinition(name = "%policy.name", description = "%policy.description")
    String policy() default "s-S";

    @AttributeDefinition(name = "%surplusDays.name", description = "%surplusDays.description")
    int surplusDays() default 180;

    @AttributeDefinition(name = "%riskProbability.name", description = "%riskProbability.description")
    double riskProbability() default 0.25;

    @AttributeDefinition(name = "%receiptDays.name", description = "%receiptDays.description")
    int receiptDays() default 730;

    @AttributeDefinition(name = "%longestLeadTimeDays.name", description = "%longestLeadTimeDays.description")
    double longestLeadTimeDays() default 365;

    @AttributeDefinition(name = "%paths.name", description = "%paths.description")
    int paths() default 200;

    @AttributeDefinition(name = "%mostHorizonDays.name", description = "%mostHorizonDays.description")
    int mostHorizonDays() default 182;

    @AttributeDefinition(name = "%budget.name", description = "%budget.description")
    double budget() default 0;

    @AttributeDefinition(
            name = "%supplierMinimum.name",
            description = "%supplierMinimum.description",
            options = {
                @Option(label = "%supplierMinimum.FILL", value = "FILL"),
                @Option(label = "%supplierMinimum.WAIT", value = "WAIT"),
                @Option(label = "%supplierMinimum.WARN", value = "WARN")
            })
    String supplierMinimum() default "FILL";

    @AttributeDefinition(name = "%rebalance.name", description = "%rebalance.description")
    boolean rebalance() default false;

    @AttributeDefinition(name = "%guaranteedService.name", description = "%guaranteedService.description")
    boolean guaranteedService() default false;
}
