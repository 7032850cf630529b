package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.promotion.book.PromotedBuckets;
import java.util.Arrays;
import java.util.List;

/** Histories of one SKU for tests: a week's demand and promotions as they are written down. */
final class Histories {
    private Histories() {}

    /** On sale all the time. */
    static SkuHistory of(double[] demand, boolean[] promoted) {
        double[] onSale = new double[demand.length];
        Arrays.fill(onSale, 1);
        return of(demand, onSale, promoted);
    }

    /**
     * @param onSale share of each bucket
     * @param promoted whole buckets under promotion, without discount or mechanic
     */
    static SkuHistory of(double[] demand, double[] onSale, boolean[] promoted) {
        double[] share = new double[demand.length];
        int[] run = new int[demand.length];
        int number = 0;
        for (int t = 0; t < share.length; t++) {
            share[t] = promoted[t] ? 1 : 0;
            number += promoted[t] && (t == 0 || !promoted[t - 1]) ? 1 : 0;
            run[t] = promoted[t] ? number : 0;
        }
        PromotedBuckets buckets =
                new PromotedBuckets(share, new double[share.length], new int[share.length], promoted, run);
        Sku sku = new Sku("A", "L");
        return new SkuHistory(sku, 0, demand, onSale, List.of(), buckets, "", sku.key(), false);
    }
}
