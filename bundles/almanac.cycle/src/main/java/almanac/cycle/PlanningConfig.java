package almanac.cycle;

import almanac.api.demand.CleaningRules;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of planning runs, for every host that says nothing else. */
@ObjectClassDefinition(
        name = "%planning.name",
        description = "%planning.description",
        localization = "OSGI-INF/l10n/settings")
public @interface PlanningConfig {
    @AttributeDefinition(
            name = "%planning.bucket.name",
            description = "%planning.bucket.description",
            options = {
                @Option(label = "%planning.bucket.DAY", value = "DAY"),
                @Option(label = "%planning.bucket.WEEK", value = "WEEK"),
                @Option(label = "%planning.bucket.MONTH", value = "MONTH")
            })
    String bucket() default "WEEK";

    @AttributeDefinition(name = "%planning.methods.name", description = "%planning.methods.description")
    String[] methods() default {"auto"};

    @AttributeDefinition(name = "%planning.season.name", description = "%planning.season.description", min = "0")
    int season() default 0;

    @AttributeDefinition(name = "%planning.horizon.name", description = "%planning.horizon.description", min = "1")
    int horizon() default 12;

    @AttributeDefinition(name = "%planning.paths.name", description = "%planning.paths.description", min = "50")
    int paths() default 300;

    @AttributeDefinition(name = "%planning.seed.name", description = "%planning.seed.description")
    long seed() default 1;

    @AttributeDefinition(name = "%planning.missing.name", description = "%planning.missing.description")
    CleaningRules.Missing missing() default CleaningRules.Missing.SEASONAL;

    @AttributeDefinition(name = "%planning.outlier.name", description = "%planning.outlier.description")
    CleaningRules.Outlier outlier() default CleaningRules.Outlier.SEASONAL_RESIDUAL;

    @AttributeDefinition(
            name = "%planning.outlierThreshold.name",
            description = "%planning.outlierThreshold.description")
    double outlierThreshold() default 6;

    @AttributeDefinition(
            name = "%planning.restoreStockOuts.name",
            description = "%planning.restoreStockOuts.description")
    boolean restoreStockOuts() default true;

    @AttributeDefinition(
            name = "%planning.budgetMinutes.name",
            description = "%planning.budgetMinutes.description",
            min = "0")
    double budgetMinutes() default 0;

    @AttributeDefinition(name = "%planning.parameters.name", description = "%planning.parameters.description")
    String[] parameters() default {};
}
