package almanac.cycle.quartz;

import java.util.Locale;

/** What a scheduled run is for. */
enum Kind {
    /** Plans with the methods in use. */
    REFRESH,
    /** Plans and chooses methods anew. */
    RETRAIN;

    /** By its name as jobs and runs keep it. */
    static Kind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean retrains() {
        return this == RETRAIN;
    }
}
