package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Learns what promotions do, and tells what planned ones will do. */
@ProviderType
public interface PromotionPlanner {
    /**
     * Learns from the past. The same history gives the same effects.
     *
     * @throws almanac.api.CancelledException where the progress says so
     */
    PromotionEffects learn(PromotionHistory history, Progress progress);

    /**
     * Checks planned promotions before anything is worked out from them.
     *
     * @param source the file or table they come from, as the user knows it
     * @param known who and what there is
     * @param earliest the first day that can still be planned; null where past ones are welcome
     * @throws almanac.api.InputException in one line: an end before its start, an unknown item, category or location, a discount outside
     *     0 to 100, a price below zero, two promotions of one SKU on one day
     */
    void check(String source, List<Promotion> planned, PromotionHistory known, LocalDate earliest);

    /**
     * Checks possible promotions, of which some will be chosen: as {@link #check}, but they may well overlap.
     *
     * @throws almanac.api.InputException in one line
     */
    default void checkOptions(String source, List<Promotion> options, PromotionHistory known, LocalDate earliest) {
        options.forEach(option -> check(source, List.of(option), known, earliest));
    }
}
