package almanac.ui.worklist;

import java.util.Objects;

/** What lines are put together by. */
public enum Grouping {
    NONE,
    SUPPLIER,
    CATEGORY,
    LOCATION,
    URGENCY;

    /** The group's key; empty where the line has none. Not for {@link #NONE}. */
    String of(Line line) {
        return switch (this) {
            case NONE -> throw new IllegalStateException("no groups");
            case SUPPLIER -> line.fromName();
            case CATEGORY -> Objects.requireNonNullElse(line.item().categoryId(), "");
            case LOCATION -> line.locationName();
            case URGENCY -> line.urgency().name();
        };
    }
}
