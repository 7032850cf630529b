package almanac.cycle.quartz;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the clock. */
@ObjectClassDefinition(
        name = "%clock.name",
        description = "%clock.description",
        localization = "OSGI-INF/l10n/settings")
public @interface ClockConfig {
    @AttributeDefinition(name = "%clock.threads.name", description = "%clock.threads.description", min = "1")
    int threads() default 1;

    @AttributeDefinition(
            name = "%clock.misfireSeconds.name",
            description = "%clock.misfireSeconds.description",
            min = "1")
    int misfireSeconds() default 60;

    @AttributeDefinition(
            name = "%clock.checkInSeconds.name",
            description = "%clock.checkInSeconds.description",
            min = "1")
    int checkInSeconds() default 10;
}
