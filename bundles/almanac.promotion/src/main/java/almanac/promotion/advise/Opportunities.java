package almanac.promotion.advise;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.Opportunity.Kind;
import almanac.api.promotion.SkuSituation;
import almanac.promotion.book.PriceDips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds SKUs that are worth a promotion. */
public final class Opportunities {
    /** Demand this unlikely under the forecast is not luck. */
    private static final double UNLIKELY = 0.025;

    /** The share of the last buckets that must be above the forecast. */
    private static final double MOSTLY = 0.75;

    /** What is above the forecast in the second half of the last buckets, by what is in the first: less is falling back. */
    private static final double LASTING = 0.5;

    /** Days that stock should at least last before it is called too much. */
    private static final double LEAST_COVER_DAYS = 56;

    /** Days that demand beyond the forecast is reckoned to go on. */
    private static final double AHEAD_DAYS = 28;

    private Opportunities() {}

    /** The most money first, those without any known last. */
    public static List<Opportunity> of(List<SkuSituation> situations) {
        List<Opportunity> found = new ArrayList<>();
        for (SkuSituation situation : situations) {
            hot(situation, found);
            expiring(situation, found);
            surplus(situation, found);
        }
        found.sort(Comparator.comparingDouble((Opportunity o) -> o.money() == null ? 0 : -o.money())
                .thenComparing(Opportunity::kind)
                .thenComparing(Opportunity::sku));
        return found;
    }

    /** Demand of the last buckets beside what was forecast before them: unlikely much, most buckets above, and not falling back. */
    private static void hot(SkuSituation s, List<Opportunity> found) {
        Forecast earlier = s.earlier();
        SamplePaths paths = earlier == null ? null : earlier.paths().orElse(null);
        if (paths == null) {
            return;
        }
        double asked = 0;
        double expected = 0;
        double early = 0;
        double late = 0;
        int above = 0;
        int n = earlier.horizon();
        for (int h = 0; h < n; h++) {
            long at = earlier.firstBucket() + h - s.series().firstBucket();
            if (at < 0 || at >= s.series().size()) {
                return;
            }
            double units = s.series().demand((int) at);
            if (Double.isNaN(units)) {
                return;
            }
            asked += units;
            expected += earlier.mean(h);
            above += units > earlier.mean(h) ? 1 : 0;
            early += 2 * h < n ? units - earlier.mean(h) : 0;
            late += 2 * h < n ? 0 : units - earlier.mean(h);
        }
        double chance = chance(paths, asked);
        if (chance <= UNLIKELY && above >= MOSTLY * n && late >= LASTING * early && asked - expected >= 1) {
            double days = n * (double) PriceDips.daysOf(earlier.grid().bucket());
            double more = (asked - expected) * AHEAD_DAYS / days;
            Double margin = s.item().unitPrice() == null || s.item().unitCost() == null
                    ? null
                    : s.item().unitPrice() - s.item().unitCost();
            Reason reason = Reason.of(
                    "opportunity.hot", "asked", asked, "expected", expected, "buckets", n, "chance", 100 * chance);
            found.add(new Opportunity(Kind.HOT, s.series().sku(), more, margin == null ? null : more * margin, reason));
        }
    }

    private static double chance(SamplePaths paths, double asked) {
        int atLeast = 0;
        for (int i = 0; i < paths.count(); i++) {
            double total = 0;
            for (int h = 0; h < paths.horizon(); h++) {
                total += paths.at(i, h);
            }
            atLeast += total >= asked ? 1 : 0;
        }
        // One more than was seen: none out of so many is not never.
        return (atLeast + 1.0) / (paths.count() + 1.0);
    }

    /** What is left when even stock that came in today has passed its shelf life. */
    private static void expiring(SkuSituation s, List<Opportunity> found) {
        if (s.stock() == null || s.item().shelfLifeDays() == null) {
            return;
        }
        double sold = demand(s.ahead(), s.item().shelfLifeDays());
        double left = s.stock().onHand() - s.stock().unavailable() - sold;
        if (left >= 1) {
            found.add(opportunity(
                    Kind.EXPIRING,
                    s,
                    left,
                    Reason.of(
                            "opportunity.expiring",
                            "onHand",
                            s.stock().onHand(),
                            "days",
                            s.item().shelfLifeDays(),
                            "sold",
                            sold,
                            "left",
                            left)));
        }
    }

    /** What is there and coming beyond what the last plan orders up to, and beyond what eight weeks, or the lead time, will sell. */
    private static void surplus(SkuSituation s, List<Opportunity> found) {
        double left = surplus(s);
        if (left >= 1) {
            double rate = demand(s.ahead(), AHEAD_DAYS) / AHEAD_DAYS;
            found.add(opportunity(
                    Kind.SURPLUS,
                    s,
                    left,
                    Reason.of(
                            "opportunity.surplus",
                            "position",
                            s.stock().position(),
                            "needed",
                            s.stock().position() - left,
                            "left",
                            left,
                            "weeks",
                            rate > 0 ? Math.min(999, left / rate / 7) : 999)));
        }
    }

    /** Units on hand that are not needed; 0 where stock is unknown. */
    public static double surplus(SkuSituation s) {
        if (s.stock() == null) {
            return 0;
        }
        double days = Math.max(LEAST_COVER_DAYS, s.leadTimeDays() == null ? 0 : s.leadTimeDays());
        double needed = Math.max(demand(s.ahead(), days), s.orderUpTo() == null ? 0 : s.orderUpTo());
        return Math.max(0, Math.min(s.stock().free(), s.stock().position() - needed));
    }

    private static Opportunity opportunity(Kind kind, SkuSituation s, double units, Reason reason) {
        Sku sku = s.ahead().sku();
        Double cost = s.item().unitCost();
        return new Opportunity(kind, sku, units, cost == null ? null : units * cost, reason);
    }

    /** Expected units of the next days; beyond the forecast as in its last bucket. */
    private static double demand(Forecast ahead, double days) {
        double length = PriceDips.daysOf(ahead.grid().bucket());
        double units = 0;
        double left = days / length;
        for (int h = 0; left > 0 && ahead.horizon() > 0; h++) {
            units += Math.min(1, left) * ahead.mean(Math.min(h, ahead.horizon() - 1));
            left--;
        }
        return units;
    }
}
