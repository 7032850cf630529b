package almanac.promotion.outlook;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PromotedBuckets;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.learn.Context;
import almanac.promotion.learn.Cross;
import almanac.promotion.learn.CrossEffect;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.LearnedSku;
import almanac.promotion.learn.OwnEffect;
import almanac.promotion.learn.Running;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of promotions over a horizon: for each SKU that they touch, what is promoted when and what others' promotions mean for it. A part of
 * the past is looked at too, since what ended lately is still felt.
 */
final class Scene {
    private static final int MOST_BACK = 60;
    private static final double FADED = 0.02;

    private final Learned learned;
    private final PromotionBook book;
    private final long first;
    private final int back;
    private final int size;
    private final Map<Sku, Part> parts = new TreeMap<>();
    /** Additional units by location, category and bucket. */
    private final Map<String, Map<String, double[]>> gains = new HashMap<>();

    /**
     * @param first bucket of the horizon
     * @param horizon buckets
     */
    Scene(
            Learned learned,
            Map<String, Item> items,
            PriceBook prices,
            List<Promotion> promotions,
            long first,
            int horizon) {
        this.learned = learned;
        this.book = new PromotionBook(promotions, items, prices, learned.layout());
        this.back = felt(learned);
        this.first = first - back;
        this.size = back + horizon;
        Map<String, List<LearnedSku>> groups = new HashMap<>();
        for (LearnedSku sku : learned.skus()) {
            groups.computeIfAbsent(sku.group(), k -> new ArrayList<>()).add(sku);
        }
        groups.values().forEach(this::add);
        groups.values().forEach(this::between);
    }

    /** Buckets after its end that a promotion is still felt in. */
    static int felt(Learned learned) {
        return (int) Math.min(MOST_BACK, Math.ceil(Math.log(FADED) / Math.log(learned.decay())));
    }

    /** Buckets before the horizon that a part's arrays begin with. */
    int back() {
        return back;
    }

    /** What happens to a SKU; null where nothing does. */
    Part of(Sku sku) {
        return parts.get(sku);
    }

    /** All SKUs that something happens to. */
    Map<Sku, Part> parts() {
        return parts;
    }

    private void add(List<LearnedSku> group) {
        Map<Sku, PromotedBuckets> promoted = new HashMap<>();
        for (LearnedSku sku : group) {
            PromotedBuckets buckets = buckets(sku);
            if (buckets.any() && !sku.isStanding()) {
                promoted.put(sku.sku(), buckets);
            }
        }
        if (promoted.isEmpty()) {
            return;
        }
        double base = group.stream().mapToDouble(LearnedSku::level).sum();
        double[] taken = new double[size];
        Map<Sku, double[]> draws = new HashMap<>();
        for (LearnedSku sku : group) {
            PromotedBuckets buckets = promoted.get(sku.sku());
            if (buckets != null) {
                double[] own = draws(sku, buckets, base);
                draws.put(sku.sku(), own);
                for (int t = 0; t < size; t++) {
                    taken[t] += own[t];
                }
            }
        }
        for (LearnedSku sku : group) {
            parts.put(sku.sku(), part(sku, promoted.get(sku.sku()), taken, draws.get(sku.sku())));
        }
    }

    private PromotedBuckets buckets(LearnedSku sku) {
        PromotedBuckets buckets = book.buckets(sku.sku(), learned.grid(), first, size, null);
        Running running = sku.running();
        boolean same = runsOn(running, buckets.share(), back) && (running.isBridged() || buckets.isAs(back, back - 1));
        return same ? buckets.aged(back, running.age() + 1) : buckets;
    }

    /** Whether a promotion that the history ends in runs on in the first bucket of the horizon. */
    private static boolean runsOn(Running running, double[] share, int back) {
        return running != null && share[back] > 0 && (share[back - 1] > 0 || running.isBridged());
    }

    /** What promotions of other categories at the same location do to a group. */
    private void between(List<LearnedSku> group) {
        LearnedSku one = group.get(0);
        Map<String, double[]> others =
                gains.getOrDefault(String.valueOf(one.sku().locationId()), Map.of());
        double base = group.stream().mapToDouble(LearnedSku::level).sum();
        double[] lost = new double[size];
        double[] variance = new double[size];
        boolean any = false;
        for (CrossEffect effect : learned.between().on(one.category()).values()) {
            double[] units = others.get(effect.from());
            for (int t = 0; units != null && base > 0 && t < size; t++) {
                lost[t] += effect.share() * units[t] / base;
                variance[t] += Math.pow(effect.deviation() * units[t] / base, 2);
                any |= units[t] > 0;
            }
        }
        if (any) {
            double[] deviation = Arrays.stream(variance).map(Math::sqrt).toArray();
            for (LearnedSku sku : group) {
                Part part = parts.computeIfAbsent(sku.sku(), k -> part(sku, null, new double[size], null));
                parts.put(sku.sku(), part.with(lost, deviation));
            }
        }
    }

    private double[] draws(LearnedSku sku, PromotedBuckets buckets, double base) {
        double[] mean = learned.of(sku.sku().itemId(), sku.category()).mean().toArray();
        double[] own = new double[size];
        double[] units = gains.computeIfAbsent(String.valueOf(sku.sku().locationId()), k -> new HashMap<>())
                .computeIfAbsent(sku.category(), k -> new double[size]);
        for (int t = 0; t < size; t++) {
            double gain = Math.max(0, OwnEffect.gain(buckets, t, mean));
            units[t] += gain * sku.level();
            own[t] = gain == 0 ? 0 : Cross.share(gain * sku.level(), sku.level(), base);
        }
        return own;
    }

    private Part part(LearnedSku sku, PromotedBuckets promoted, double[] taken, double[] own) {
        double[] cross = taken.clone();
        for (int t = 0; own != null && t < size; t++) {
            cross[t] = Math.max(0, cross[t] - own[t]);
        }
        PromotedBuckets buckets = promoted != null ? promoted : PromotedBuckets.none(size);
        boolean[] at = new boolean[size];
        for (int t = 0; t < size; t++) {
            at[t] = buckets.at(t);
        }
        return new Part(sku, buckets, at, cross, new double[size], new double[size]);
    }

    /**
     * What happens to one SKU, from {@link Scene#back()} buckets before the horizon on.
     *
     * @param promoted its own promotions
     * @param at buckets under an own promotion
     * @param cross what others' promotions draw, by the baseline of all they can draw from
     * @param between what other categories' promotions draw, as a share of the baseline
     * @param betweenDeviation standard deviation of that share
     */
    record Part(
            LearnedSku sku,
            PromotedBuckets promoted,
            boolean[] at,
            double[] cross,
            double[] between,
            double[] betweenDeviation) {
        Part with(double[] lost, double[] deviation) {
            return new Part(sku, promoted, at, cross, lost, deviation);
        }

        /** The first bucket that a promotion which runs at the end of the history does not run in. */
        int runsUntil(int back) {
            if (!runsOn(sku.running(), promoted.share(), back)) {
                return 0;
            }
            int t = back;
            while (t < at.length && at[t]) {
                t++;
            }
            return t;
        }

        Context context(double[] gain, Learned learned) {
            return Context.of(gain, at, learned.decay(), learned.pace().before(), cross);
        }
    }
}
