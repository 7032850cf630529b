package almanac.cycle;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one host that is planned on a schedule. */
@ObjectClassDefinition(name = "%plan.name", description = "%plan.description", localization = "OSGI-INF/l10n/settings")
public @interface PlannedHostConfig {
    @AttributeDefinition(name = "%plan.name.name", description = "%plan.name.description")
    String name() default "";

    @AttributeDefinition(name = "%plan.host.name", description = "%plan.host.description")
    String host();

    @AttributeDefinition(name = "%plan.tenant.name", description = "%plan.tenant.description")
    String tenant() default "default";

    @AttributeDefinition(
            name = "%plan.bucket.name",
            description = "%plan.bucket.description",
            options = {
                @Option(label = "%plan.bucket.standard", value = ""),
                @Option(label = "%plan.bucket.DAY", value = "DAY"),
                @Option(label = "%plan.bucket.WEEK", value = "WEEK"),
                @Option(label = "%plan.bucket.MONTH", value = "MONTH")
            })
    String bucket() default "";

    @AttributeDefinition(name = "%plan.methods.name", description = "%plan.methods.description")
    String[] methods() default {};

    @AttributeDefinition(name = "%plan.refreshCron.name", description = "%plan.refreshCron.description")
    String refreshCron() default PlannedHost.NIGHTLY;

    @AttributeDefinition(name = "%plan.retrainCron.name", description = "%plan.retrainCron.description")
    String retrainCron() default PlannedHost.WEEKLY;

    @AttributeDefinition(name = "%plan.timeZone.name", description = "%plan.timeZone.description")
    String timeZone() default "";

    @AttributeDefinition(name = "%plan.misfire.name", description = "%plan.misfire.description")
    PlannedHost.Misfire misfire() default PlannedHost.Misfire.RUN_ONCE;
}
