package almanac.promotion.learn;

import almanac.api.promotion.PromotionHistory;

/** What learning thinks inside, for tests against the truth. */
public final class Insight {
    private Insight() {}

    /** Units that promotions took from other items. */
    public static double cannibalised(PromotionHistory history) {
        return Learner.cannibalised(history);
    }
}
