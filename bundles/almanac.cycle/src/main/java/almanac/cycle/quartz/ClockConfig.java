package almanac.cycle.quartz;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the clock. */
@ObjectClassDefinition(
        name = "Almanac: clock",
        description = "How planned runs are started. Nodes that share a store share the schedule.")
public @interface ClockConfig {
    @AttributeDefinition(
            name = "Runs at once",
            description = "How many hosts this node plans at the same time. One host is never planned twice at once.",
            min = "1")
    int threads() default 1;

    @AttributeDefinition(
            name = "Late after",
            description = "Seconds after which a run that could not start on time counts as missed.",
            min = "1")
    int misfireSeconds() default 60;

    @AttributeDefinition(
            name = "Check-in",
            description =
                    "Seconds between two signs of life of a node; others take over the runs of a node that is silent.",
            min = "1")
    int checkInSeconds() default 10;
}
