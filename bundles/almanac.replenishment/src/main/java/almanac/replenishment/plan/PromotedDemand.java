package almanac.replenishment.plan;

import almanac.api.Reason;
import java.time.LocalDate;

/** Planned promotions among what forecasts say of themselves: an order that covers one names it. */
final class PromotedDemand {
    private static final String PROMOTION = "forecast.promotion";

    private PromotedDemand() {}

    /** Whether a forecast's note tells of a promotion. */
    static boolean isPromotion(Reason note) {
        return note.code().equals(PROMOTION);
    }

    /** Whether a note matters to an order that must last until a day: a promotion only where it begins by then. */
    static boolean concerns(Reason note, LocalDate until) {
        return !isPromotion(note)
                || note.value("from")
                        .filter(LocalDate.class::isInstance)
                        .map(from -> !((LocalDate) from).isAfter(until))
                        .orElse(true);
    }
}
