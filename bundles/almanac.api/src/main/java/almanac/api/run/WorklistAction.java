package almanac.api.run;

import java.time.LocalDate;

/** What a planner can do with a suggestion. */
public sealed interface WorklistAction {
    /** To be ordered, in its final quantity. */
    record Approve() implements WorklistAction {}

    /**
     * Another quantity or day.
     *
     * @param quantity units to be ordered, above 0; null leaves it
     * @param orderBy null leaves it
     */
    record Edit(Double quantity, LocalDate orderBy) implements WorklistAction {}

    /** Not before a day of the plan; it comes back then, or earlier where it becomes much more urgent. */
    record Snooze(LocalDate until) implements WorklistAction {}

    /** Not to be ordered; a comment says why. */
    record Reject() implements WorklistAction {}

    /**
     * A part of it becomes a suggestion of its own, for another supplier.
     *
     * @param quantity units of the part, above 0 and less than the final quantity
     */
    record Split(double quantity, String supplierId) implements WorklistAction {}

    /** All of it from another supplier. */
    record Move(String supplierId) implements WorklistAction {}

    /**
     * Not bought, but moved here from another location that has more than it needs.
     *
     * @param quantity units that are moved; fewer than the final quantity become a suggestion of their own, and the rest is still bought; null for all
     */
    record Transfer(Double quantity, String sourceLocationId) implements WorklistAction {}

    /** The last action of a planner on it taken back; not possible once it went to the host. */
    record Undo() implements WorklistAction {}
}
