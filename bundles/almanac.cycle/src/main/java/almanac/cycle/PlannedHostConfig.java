package almanac.cycle;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one host that is planned on a schedule. */
@ObjectClassDefinition(
        name = "Almanac: planned host",
        description = "One ERP that is planned on a schedule. Make one configuration for each host and tenant.")
public @interface PlannedHostConfig {
    @AttributeDefinition(name = "Name", description = "Short and unique; names the host's jobs. Empty: the address.")
    String name() default "";

    @AttributeDefinition(
            name = "Host",
            description =
                    "The host's address as on the command line: demo, folder:DIR, sql:FILE.properties. No passwords.")
    String host();

    @AttributeDefinition(name = "Tenant", description = "Whose data is read and planned.")
    String tenant() default "default";

    @AttributeDefinition(
            name = "Bucket",
            description = "Length of the buckets that demand is summed to. Empty: as set under Almanac: planning.",
            options = {
                @Option(label = "as set under planning", value = ""),
                @Option(label = "day", value = "DAY"),
                @Option(label = "week", value = "WEEK"),
                @Option(label = "month", value = "MONTH")
            })
    String bucket() default "";

    @AttributeDefinition(
            name = "Methods",
            description = "Forecasting methods that may compete. Empty: as set under Almanac: planning.")
    String[] methods() default {};

    @AttributeDefinition(
            name = "Refresh",
            description = "When to plan with the methods in use, as a Quartz cron expression. Empty: never.")
    String refreshCron() default PlannedHost.NIGHTLY;

    @AttributeDefinition(
            name = "Retrain",
            description = "When to plan and choose methods anew, as a Quartz cron expression. Empty: never.")
    String retrainCron() default PlannedHost.WEEKLY;

    @AttributeDefinition(
            name = "Time zone",
            description = "IANA zone the times above are meant in, for instance Asia/Shanghai. Empty: the machine's.")
    String timeZone() default "";

    @AttributeDefinition(
            name = "Missed runs",
            description =
                    "What to do with a run that was due while nothing ran: once as soon as possible, or leave it out.")
    PlannedHost.Misfire misfire() default PlannedHost.Misfire.RUN_ONCE;
}
