package almanac.promotion.learn;

/**
 * Tells what was learned of one SKU, once effects and baselines are found.
 *
 * @param longestGap buckets that a promotion known only by its sales may go unseen; 0 where promotions are known
 * @param runVariance how much runs of one item differ
 */
record Conclusions(Lens lens, int longestGap, double runVariance) {
    /** What promotions did to each bucket: by the effects, and as the run itself turned out. */
    private record Factors(double[] learned, double[] seen) {}

    /**
     * @param own the item's coefficients
     */
    LearnedSku of(SkuState state, double[] own) {
        SkuHistory h = state.history();
        Specials specials = new Specials(state, own, runVariance);
        Factors factors = factors(state, own, specials);
        PackedFloats learned = PackedFloats.rounded(factors.learned());
        Running running = running(h, specials);
        double[] units = state.baseline().units();
        return new LearnedSku(
                h.sku(),
                h.firstBucket(),
                learned,
                PackedFloats.rounded(units),
                PackedFloats.exact(h.demand()),
                PackedFloats.rounded(h.onSale()),
                level(units),
                h.category(),
                h.group(),
                runs(h),
                runs(h) == 0 ? learned : PackedFloats.rounded(factors.seen()),
                running != null && !state.isAnchored(h.size() - 1),
                running,
                state.baseline().dispersion(),
                h.wholeUnits());
    }

    private static Factors factors(SkuState state, double[] own, Specials specials) {
        SkuHistory h = state.history();
        double[] learned = new double[h.size()];
        double[] seen = new double[h.size()];
        for (int t = 0; t < learned.length; t++) {
            double gain = OwnEffect.gain(h.promoted(), t, own);
            double around = state.contextLog(t, own);
            learned[t] = ContextEffect.together(1 + gain, around);
            seen[t] = learned[t];
            if (h.promoted().at(t) && !state.isAnchored(t)) {
                seen[t] = Math.exp(around);
            } else if (h.promoted().at(t)) {
                double special = specials.mean(h.promoted().run()[t]);
                double share = h.promoted().share()[t];
                seen[t] = ContextEffect.together(1 - share + (gain + share) * Math.exp(special), around);
            }
        }
        return new Factors(learned, seen);
    }

    /** The mean of the last baselines. */
    private double level(double[] units) {
        int recent = Math.min(units.length, 2 * lens.pace().reach());
        double level = 0;
        for (int t = units.length - recent; t < units.length; t++) {
            level += units[t] / Math.max(1, recent);
        }
        return level;
    }

    /** The promotion that the history ends in; null for none. */
    private Running running(SkuHistory h, Specials specials) {
        int last = h.size() - 1;
        int run = last < 0 ? 0 : h.promoted().run()[last];
        if (run == 0) {
            return null;
        }
        boolean bridged = longestGap > 0 && !lens.isPromotedLast(h);
        return new Running(
                specials.mean(run), specials.variance(run), h.promoted().age()[last], bridged);
    }

    /** How many promotions it had. */
    static int runs(SkuHistory h) {
        int most = 0;
        for (int run : h.promoted().run()) {
            most = Math.max(most, run);
        }
        return most;
    }
}
