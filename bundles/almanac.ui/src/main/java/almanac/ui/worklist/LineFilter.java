package almanac.ui.worklist;

import almanac.api.Reason;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which lines are shown. Every part must hold.
 *
 * @param words all of which the line's search text holds; empty for any
 * @param show which states
 * @param urgencies empty for any
 * @param reason a reason's code that the run gave, or an area of them; empty for any
 */
public record LineFilter(String words, Show show, Set<Urgency> urgencies, String reason) implements Predicate<Line> {
    /** Which states of suggestions. */
    public enum Show {
        /** New and changed ones. */
        TO_DECIDE,
        APPROVED,
        SNOOZED,
        REJECTED,
        ORDERED,
        /** All that are suggested, whatever became of it. */
        SUGGESTED,
        /** Every SKU of the run. */
        ALL;

        private boolean holds(Line line) {
            SuggestionStatus status = line.status();
            return switch (this) {
                case TO_DECIDE -> status != null && status.isOpen();
                case APPROVED -> status == SuggestionStatus.APPROVED;
                case SNOOZED -> status == SuggestionStatus.SNOOZED;
                case REJECTED -> status == SuggestionStatus.REJECTED;
                case ORDERED -> status == SuggestionStatus.ORDERED;
                case SUGGESTED -> status != null;
                case ALL -> true;
            };
        }
    }

    /** What is to be decided. */
    public static final LineFilter USUAL = new LineFilter("", Show.TO_DECIDE, Set.of(), "");

    /** Every SKU. */
    public static final LineFilter EVERYTHING = new LineFilter("", Show.ALL, Set.of(), "");

    public LineFilter {
        urgencies = Set.copyOf(urgencies);
    }

    /** The same with other words. */
    public LineFilter withWords(String other) {
        return new LineFilter(other, show, urgencies, reason);
    }

    /** The same for other states. */
    public LineFilter withShow(Show other) {
        return new LineFilter(words, other, urgencies, reason);
    }

    /** The same for one urgency; null for any. */
    public LineFilter withUrgency(Urgency only) {
        return new LineFilter(words, show, only == null ? Set.of() : Set.of(only), reason);
    }

    /** The same for SKUs of which the run says something. */
    public LineFilter withReason(String code) {
        return new LineFilter(words, show, urgencies, code);
    }

    @Override
    public boolean test(Line line) {
        return show.holds(line)
                && (urgencies.isEmpty() || urgencies.contains(line.urgency()))
                && (reason.isEmpty() || says(line, reason))
                && holdsWords(line);
    }

    private boolean holdsWords(Line line) {
        return words.isBlank()
                || Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(line.search()::contains);
    }

    private static boolean says(Line line, String code) {
        return line.plan() != null && line.plan().reasons().stream().anyMatch(r -> isAbout(r, code));
    }

    /**
     * Whether a reason is what a filter looks for.
     *
     * @param code of a reason, or an area of reasons
     */
    public static boolean isAbout(Reason reason, String code) {
        return reason.code().equals(code) || reason.code().startsWith(code + '.');
    }
}
