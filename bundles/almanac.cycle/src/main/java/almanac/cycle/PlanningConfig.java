package almanac.cycle;

import almanac.api.demand.CleaningRules;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of planning runs, for every host that says nothing else. */
@ObjectClassDefinition(
        name = "Almanac: planning",
        description = "How hosts are planned: buckets, methods, horizon, cleaning.")
public @interface PlanningConfig {
    @AttributeDefinition(
            name = "Bucket",
            description = "Length of the buckets that demand is summed to.",
            options = {
                @Option(label = "day", value = "DAY"),
                @Option(label = "week", value = "WEEK"),
                @Option(label = "month", value = "MONTH")
            })
    String bucket() default "WEEK";

    @AttributeDefinition(
            name = "Methods",
            description = "Forecasting methods that may compete; auto stands for the engine's own choice.")
    String[] methods() default {"auto"};

    @AttributeDefinition(
            name = "Season",
            description = "Buckets of a season. 0: 7 days, 52 weeks or 12 months.",
            min = "0")
    int season() default 0;

    @AttributeDefinition(
            name = "Horizon",
            description = "Least number of buckets forecast ahead; long lead times ask for more.",
            min = "1")
    int horizon() default 12;

    @AttributeDefinition(
            name = "Sample paths",
            description =
                    "Futures drawn for each SKU, from which lead-time demand is taken. More are finer and slower.",
            min = "50")
    int paths() default 300;

    @AttributeDefinition(
            name = "Seed",
            description = "Of everything drawn at random; the same seed gives the same plan.")
    long seed() default 1;

    @AttributeDefinition(name = "Missing buckets", description = "How buckets without any record are filled.")
    CleaningRules.Missing missing() default CleaningRules.Missing.SEASONAL;

    @AttributeDefinition(name = "Outliers", description = "How outliers are found.")
    CleaningRules.Outlier outlier() default CleaningRules.Outlier.SEASONAL_RESIDUAL;

    @AttributeDefinition(
            name = "Outlier threshold",
            description = "How far is too far: standard deviations, IQR or MAD multiples, by the rule.")
    double outlierThreshold() default 6;

    @AttributeDefinition(
            name = "Restore stock-outs",
            description = "Whether buckets in which a SKU was sold out are raised to what would have been asked for.")
    boolean restoreStockOuts() default true;

    @AttributeDefinition(
            name = "Budget",
            description =
                    "Minutes of work, of one core and by fixed estimates, that auto may spend on choosing and forecasting."
                            + " Where the full choice for every SKU is more, those worth most get it and the others a lighter one."
                            + " 0: 25 minutes, and the full choice for all in shops of up to 2,000 SKUs.",
            min = "0")
    double budgetMinutes() default 0;

    @AttributeDefinition(
            name = "Method parameters",
            description = "One a line as method.parameter=value, for instance lstm.epochs=50.")
    String[] parameters() default {};
}
