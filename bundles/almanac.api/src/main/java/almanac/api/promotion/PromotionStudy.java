package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A host's promotions as they were known on one day. Baseline forecasts are kept once made. Any number of threads. */
@ProviderType
public interface PromotionStudy {
    /** The day of the decision. */
    LocalDate asOf();

    /** What was learned. */
    PromotionEffects effects();

    /** Promotions that the host has, past and planned. */
    List<Promotion> promotions();

    /**
     * What planned promotions would do, each by itself.
     *
     * @param source the file or table they come from, as the user knows it
     * @return in the order of promotion, SKU, date
     * @throws almanac.api.InputException where a promotion makes no sense
     */
    List<PromotionLine> whatIf(String source, List<Promotion> planned, Progress progress);

    /** How promotions that are over went: what was expected without them, what was sold, what it earned. By end, the latest first. */
    List<PromotionReview> reviews();
}
