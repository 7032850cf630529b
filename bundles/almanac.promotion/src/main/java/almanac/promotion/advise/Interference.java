package almanac.promotion.advise;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.Surroundings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what planned promotions get in the way of. */
public final class Interference {
    /** Days after a promotion of the same item in which customers still have what they bought ahead. */
    private static final int SOON_DAYS = 14;

    /** Of what a promotion adds; what two take from each other below this is not worth a line. */
    private static final double LEAST_SHARE = 0.02;

    private final List<Promotion> planned;
    private final List<PromotionLine> lines;
    private final Surroundings around;
    private final List<Reason> warnings = new ArrayList<>();

    private Interference(List<Promotion> planned, List<PromotionLine> lines, Surroundings around) {
        this.planned = planned;
        this.lines = lines;
        this.around = around;
    }

    /** What a planner should know, what cannot be supplied first. */
    public static List<Reason> of(List<Promotion> planned, List<PromotionLine> lines, Surroundings around) {
        Interference all = new Interference(planned, lines, around);
        all.supply();
        all.sameItem();
        all.eachOther();
        all.calendar();
        all.belowCost();
        return all.warnings;
    }

    /** All promotions together take from what is free of a SKU. */
    private void supply() {
        Map<Sku, TreeMap<LocalDate, Double>> extra = new TreeMap<>();
        Map<Sku, Set<String>> by = new HashMap<>();
        for (PromotionLine line : lines) {
            if (line.incremental() > 0 && line.total() > line.baseline() && promotes(line)) {
                extra.computeIfAbsent(line.sku(), k -> new TreeMap<>())
                        .merge(line.date(), line.high() - line.baseline(), Double::sum);
                by.computeIfAbsent(line.sku(), k -> new TreeSet<>()).add(line.promotionId());
            }
        }
        for (Feed feed : around.feeds()) {
            if (extra.containsKey(feed.sku())) {
                shortage(feed, extra.get(feed.sku()), String.join(", ", by.get(feed.sku())));
            }
        }
    }

    private void shortage(Feed feed, TreeMap<LocalDate, Double> extra, String promotions) {
        double most = 0;
        LocalDate when = null;
        for (Map.Entry<LocalDate, Double> free : feed.free().entrySet()) {
            double needed = extra.headMap(free.getKey(), true).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (needed - free.getValue() > most) {
                most = needed - free.getValue();
                when = when == null ? free.getKey() : when;
            }
        }
        if (when != null) {
            warnings.add(
                    feed.orderable() == null
                            ? Reason.of(
                                    "warning.unfed-unknown",
                                    "promotion",
                                    promotions,
                                    "sku",
                                    feed.sku().key(),
                                    "short",
                                    most,
                                    "date",
                                    when)
                            : Reason.of(
                                    "warning.unfed",
                                    "promotion",
                                    promotions,
                                    "sku",
                                    feed.sku().key(),
                                    "short",
                                    most,
                                    "date",
                                    when,
                                    "orderable",
                                    feed.orderable()));
        }
    }

    private boolean promotes(PromotionLine line) {
        return planned.stream().anyMatch(p -> p.promotionId().equals(line.promotionId()) && holds(p, line.sku()));
    }

    private boolean holds(Promotion p, Sku sku) {
        Item item = around.items().get(sku.itemId());
        boolean item1 = p.itemId() == null || p.itemId().equals(sku.itemId());
        boolean category = p.itemId() != null
                || p.categoryId() == null
                || item != null && p.categoryId().equals(item.categoryId());
        return item1 && category && (p.locationId() == null || p.locationId().equals(sku.locationId()));
    }

    /** With promotions of the same items that the host has: at the same time, or straight after. */
    private void sameItem() {
        for (Promotion p : planned) {
            for (Promotion other : around.others()) {
                if (!share(p, other) || other.promotionId().equals(p.promotionId())) {
                    continue;
                }
                if (!other.startDate().isAfter(p.endDate()) && !other.endDate().isBefore(p.startDate())) {
                    warnings.add(Reason.of(
                            "warning.same-item",
                            "promotion",
                            p.promotionId(),
                            "other",
                            other.promotionId(),
                            "from",
                            other.startDate(),
                            "to",
                            other.endDate()));
                } else if (other.endDate().isBefore(p.startDate())
                        && !other.endDate().plusDays(SOON_DAYS).isBefore(p.startDate())) {
                    warnings.add(Reason.of(
                            "warning.soon-after",
                            "promotion",
                            p.promotionId(),
                            "other",
                            other.promotionId(),
                            "to",
                            other.endDate()));
                }
            }
        }
    }

    /** Whether two promotions can hold for one SKU. */
    private boolean share(Promotion a, Promotion b) {
        boolean location = a.locationId() == null
                || b.locationId() == null
                || a.locationId().equals(b.locationId());
        if (a.itemId() != null && b.itemId() != null) {
            return location && a.itemId().equals(b.itemId());
        }
        String one = category(a);
        String other = category(b);
        return location && (one == null || other == null || one.equals(other));
    }

    /** Null where it holds for all. */
    private String category(Promotion p) {
        if (p.itemId() == null) {
            return p.categoryId();
        }
        Item item = around.items().get(p.itemId());
        return item == null || item.categoryId() == null ? "" : item.categoryId();
    }

    /** Promotions that take from items that others of the plan promote at the same time. */
    private void eachOther() {
        Map<String, Double> gained = new HashMap<>();
        Map<List<String>, Double> taken = new LinkedHashMap<>();
        for (PromotionLine line : lines) {
            gained.merge(line.promotionId(), Math.max(0, line.incremental()), Double::sum);
            if (line.cannibalised() < 0) {
                for (Promotion other : planned) {
                    if (!other.promotionId().equals(line.promotionId())
                            && holds(other, line.sku())
                            && !line.date().isAfter(other.endDate())
                            && !line.date().isBefore(other.startDate())) {
                        taken.merge(
                                List.of(line.promotionId(), other.promotionId()), -line.cannibalised(), Double::sum);
                    }
                }
            }
        }
        taken.forEach((pair, units) -> {
            if (units >= 1 && units >= LEAST_SHARE * gained.getOrDefault(pair.get(0), 0.0)) {
                warnings.add(Reason.of(
                        "warning.each-other", "promotion", pair.get(0), "other", pair.get(1), "units", units));
            }
        });
    }

    private void calendar() {
        for (Promotion p : planned) {
            Map<String, LocalDate> events = new LinkedHashMap<>();
            Set<LocalDate> closed = new TreeSet<>();
            for (CalendarDay day : around.calendar()) {
                if (!day.date().isBefore(p.startDate()) && !day.date().isAfter(p.endDate())) {
                    if (day.event() != null && !day.event().isBlank()) {
                        events.putIfAbsent(day.event(), day.date());
                    }
                    if (day.closed()) {
                        closed.add(day.date());
                    }
                }
            }
            events.forEach((event, date) -> warnings.add(
                    Reason.of("warning.event", "promotion", p.promotionId(), "event", event, "date", date)));
            if (!closed.isEmpty()) {
                warnings.add(Reason.of(
                        "warning.closed",
                        "promotion",
                        p.promotionId(),
                        "days",
                        closed.size(),
                        "date",
                        closed.iterator().next()));
            }
        }
    }

    private void belowCost() {
        for (Promotion p : planned) {
            Item item = p.itemId() == null ? null : around.items().get(p.itemId());
            if (item == null || item.unitCost() == null || item.unitPrice() == null) {
                continue;
            }
            double paid = p.discountPercent() != null
                    ? item.unitPrice() * (1 - p.discountPercent() / 100)
                    : p.promoPrice() != null ? p.promoPrice() : item.unitPrice();
            if (paid < item.unitCost()) {
                warnings.add(Reason.of(
                        "warning.below-cost", "promotion", p.promotionId(), "price", paid, "cost", item.unitCost()));
            }
        }
    }
}
