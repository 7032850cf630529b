package almanac.cycle.worklist;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the worklist. */
@ObjectClassDefinition(
        name = "Almanac: worklist",
        description = "How long decisions on suggestions hold, and who may approve how much.")
public @interface WorklistConfig {
    @AttributeDefinition(
            name = "Tolerance",
            description = "A rejected suggestion comes back where the quantity is larger by more than this share.",
            min = "0")
    double tolerance() default 0.25;

    @AttributeDefinition(name = "Rejection days", description = "Days that a rejection is remembered.", min = "0")
    int rejectionDays() default 28;

    @AttributeDefinition(
            name = "Days of grace",
            description = "Days after which an approved suggestion that nobody orders, or an ordered one that the host"
                    + " does not show, ends.",
            min = "0")
    int graceDays() default 14;

    @AttributeDefinition(
            name = "Risk jump",
            description = "A snoozed or rejected suggestion comes back where the probability of running out before an"
                    + " order arrives has risen by this much.",
            min = "0",
            max = "1")
    double riskJump() default 0.25;

    @AttributeDefinition(
            name = "Limits",
            description = "One a line as role=money a line that the role may approve; without money there is no limit.")
    String[] limits() default {"planner="};

    @AttributeDefinition(name = "People", description = "One a line as name=role.")
    String[] people() default {};

    @AttributeDefinition(name = "Standard role", description = "The role of everyone who is not named.")
    String standardRole() default "planner";
}
