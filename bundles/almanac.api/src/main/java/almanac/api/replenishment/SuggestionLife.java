package almanac.api.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A suggestion through its life, from the run that first made it to its order or its end. Runs compare what they would suggest with what
 * lives, and never undo what a planner did. Days are days of decision, not of the machine's clock.
 *
 * @param id its number within the scope, 0 before it is stored
 * @param alive whether runs still reckon with it; an ordered one lives until the host shows it as open supply
 * @param line as it stands now
 * @param edited whether a planner set quantity or dates, which runs then keep
 * @param byPlanner whether a planner made it by splitting off or moving to another supplier
 * @param seen what the last run saw
 * @param firstSeen the day it was first suggested
 * @param since the day since which it has its status
 * @param snoozedUntil the day it comes back; null where it is not snoozed
 * @param decision the last decision on it; null where nobody made one
 * @param handover what went to the host
 * @param version counts changes, so that nobody overwrites what another did meanwhile
 */
public record SuggestionLife(
        long id,
        boolean alive,
        Suggestion line,
        boolean edited,
        boolean byPlanner,
        Seen seen,
        LocalDate firstSeen,
        LocalDate since,
        LocalDate snoozedUntil,
        Decision decision,
        Handover handover,
        int version) {
    /**
     * What a run saw when it last suggested the line.
     *
     * @param moneyAtRisk null where no value is known
     * @param knownOrders keys of the open orders that the host showed then, so that a new one is known as new
     */
    public record Seen(Urgency urgency, double stockoutProbability, Double moneyAtRisk, List<String> knownOrders) {
        public Seen {
            knownOrders = List.copyOf(knownOrders);
        }
    }

    /**
     * A planner's decision, with what it was made on.
     *
     * @param by who
     * @param on day of the plan that it was made on
     * @param quantity suggested then, units
     * @param comment why; null where nothing was said
     */
    public record Decision(
            String by,
            Instant at,
            LocalDate on,
            double quantity,
            Urgency urgency,
            double stockoutProbability,
            String comment) {}

    /**
     * The way to the host.
     *
     * @param draftKey idempotency key of the draft: unlike any other, ever
     * @param sentAt when it was last sent; null where it was not. From then on it is not edited any more
     * @param document the host's reference; null where it has none
     * @param refusal the host's words where it refused; null where it did not
     */
    public record Handover(String draftKey, Instant sentAt, String document, String refusal) {}

    /** Where it is in its life. */
    public SuggestionStatus status() {
        return line.status();
    }

    /** What a planner's action can change, for the audit trail and for taking it back. */
    public SuggestionState state() {
        return new SuggestionState(
                line.key(),
                line.supplierId(),
                line.sourceLocationId(),
                line.status(),
                line.quantity(),
                line.finalQuantity(),
                line.unitPrice(),
                line.orderBy(),
                line.arrives(),
                edited,
                snoozedUntil);
    }

    /** The same with another line. */
    public SuggestionLife withLine(Suggestion other) {
        return new SuggestionLife(
                id, alive, other, edited, byPlanner, seen, firstSeen, since, snoozedUntil, decision, handover, version);
    }

    /**
     * The same in another status.
     *
     * @param on the day of it
     * @param until the day it comes back, for a snoozed one; else null
     */
    public SuggestionLife moved(SuggestionStatus status, LocalDate on, LocalDate until) {
        return new SuggestionLife(
                id,
                status != SuggestionStatus.EXPIRED && alive,
                line.withStatus(status),
                edited,
                byPlanner,
                seen,
                firstSeen,
                status == line.status() ? since : on,
                until,
                decision,
                handover,
                version);
    }

    /** The same, set by a planner or not. */
    public SuggestionLife edited(boolean byHand) {
        return new SuggestionLife(
                id, alive, line, byHand, byPlanner, seen, firstSeen, since, snoozedUntil, decision, handover, version);
    }

    /** The same as another run saw it. */
    public SuggestionLife seen(Seen now) {
        return new SuggestionLife(
                id, alive, line, edited, byPlanner, now, firstSeen, since, snoozedUntil, decision, handover, version);
    }

    /** The same with a decision; null for none. */
    public SuggestionLife decided(Decision by) {
        return new SuggestionLife(
                id, alive, line, edited, byPlanner, seen, firstSeen, since, snoozedUntil, by, handover, version);
    }

    /** The same, further on its way to the host. */
    public SuggestionLife handed(Handover on) {
        return new SuggestionLife(
                id, alive, line, edited, byPlanner, seen, firstSeen, since, snoozedUntil, decision, on, version);
    }

    /** The same, over: runs do not reckon with it any more. */
    public SuggestionLife ended() {
        return new SuggestionLife(
                id, false, line, edited, byPlanner, seen, firstSeen, since, snoozedUntil, decision, handover, version);
    }

    /** The same as the store keeps it. */
    public SuggestionLife stored(long newId, int newVersion) {
        return new SuggestionLife(
                newId,
                alive,
                line,
                edited,
                byPlanner,
                seen,
                firstSeen,
                since,
                snoozedUntil,
                decision,
                handover,
                newVersion);
    }
}
