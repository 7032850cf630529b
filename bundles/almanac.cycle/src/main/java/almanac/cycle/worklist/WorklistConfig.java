package almanac.cycle.worklist;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the worklist. */
@ObjectClassDefinition(
        name = "%worklist.name",
        description = "%worklist.description",
        localization = "OSGI-INF/l10n/settings")
public @interface WorklistConfig {
    @AttributeDefinition(name = "%worklist.tolerance.name", description = "%worklist.tolerance.description", min = "0")
    double tolerance() default 0.25;

    @AttributeDefinition(
            name = "%worklist.rejectionDays.name",
            description = "%worklist.rejectionDays.description",
            min = "0")
    int rejectionDays() default 28;

    @AttributeDefinition(name = "%worklist.graceDays.name", description = "%worklist.graceDays.description", min = "0")
    int graceDays() default 14;

    @AttributeDefinition(
            name = "%worklist.riskJump.name",
            description = "%worklist.riskJump.description",
            min = "0",
            max = "1")
    double riskJump() default 0.25;

    @AttributeDefinition(name = "%worklist.limits.name", description = "%worklist.limits.description")
    String[] limits() default {"planner="};

    @AttributeDefinition(name = "%worklist.people.name", description = "%worklist.people.description")
    String[] people() default {};

    @AttributeDefinition(name = "%worklist.standardRole.name", description = "%worklist.standardRole.description")
    String standardRole() default "planner";

    @AttributeDefinition(
            name = "%worklist.retryFirstSeconds.name",
            description = "%worklist.retryFirstSeconds.description",
            min = "1")
    int retryFirstSeconds() default 60;

    @AttributeDefinition(
            name = "%worklist.retryLongestMinutes.name",
            description = "%worklist.retryLongestMinutes.description",
            min = "1")
    int retryLongestMinutes() default 360;

    @AttributeDefinition(name = "%worklist.retryMost.name", description = "%worklist.retryMost.description", min = "1")
    int retryMost() default 16;
}
