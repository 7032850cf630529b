package almanac.cycle.step;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.replenishment.SkuPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Planned promotions that the plan cannot feed: they start before an order placed now arrives, and by their end the stock is more likely out
 * than not. Promotions that hold for one SKU on one day are told too.
 */
final class PromotedSupply {
    private final Collected host;
    private final Map<String, List<Promotion>> byItem = new HashMap<>();
    private final Map<String, List<Promotion>> byCategory = new HashMap<>();
    private final List<Promotion> general = new ArrayList<>();

    PromotedSupply(Collected host) {
        this.host = host;
        for (Promotion p : host.tables().promotions()) {
            if (p.endDate().isAfter(host.asOf())) {
                listOf(p).add(p);
            }
        }
    }

    private List<Promotion> listOf(Promotion p) {
        if (p.itemId() != null) {
            return byItem.computeIfAbsent(p.itemId(), k -> new ArrayList<>());
        }
        return p.categoryId() == null ? general : byCategory.computeIfAbsent(p.categoryId(), k -> new ArrayList<>());
    }

    /** Those of a SKU, by start. */
    private List<Promotion> of(Sku sku) {
        List<Promotion> all = new ArrayList<>(general);
        all.addAll(byItem.getOrDefault(sku.itemId(), List.of()));
        String category = host.tables().item(sku).categoryId();
        if (category != null) {
            all.addAll(byCategory.getOrDefault(category, List.of()));
        }
        all.removeIf(p -> p.locationId() != null && !p.locationId().equals(sku.locationId()));
        all.sort(Comparator.comparing(Promotion::startDate).thenComparing(Promotion::promotionId));
        return all;
    }

    /** What a planner should know. */
    List<Reason> notes(List<SkuPlan> plans) {
        boolean stocked = !host.tables().supply().stock().isEmpty();
        Found unfed = new Found();
        Found twice = new Found();
        for (SkuPlan plan : plans) {
            Promotion before = null;
            for (Promotion next : of(plan.sku())) {
                if (stocked && isShort(next, plan)) {
                    unfed.add(next, null, plan);
                }
                if (before != null
                        && !next.startDate().isAfter(before.endDate())
                        && !next.promotionId().equals(before.promotionId())) {
                    twice.add(before, next, plan);
                }
                before = before == null || next.endDate().isAfter(before.endDate()) ? next : before;
            }
        }
        List<Reason> notes = new ArrayList<>();
        unfed.tell("run.promotions-short", notes);
        twice.tell("run.promotions-overlap", notes);
        return notes;
    }

    private boolean isShort(Promotion promotion, SkuPlan plan) {
        if (plan.levels() == null || plan.stockoutP50() == null) {
            return false;
        }
        LocalDate arrives = host.asOf().plusDays((long) Math.ceil(plan.levels().leadTimeDays()));
        return promotion.startDate().isBefore(arrives)
                && plan.stockoutP50().isBefore(arrives)
                && !plan.stockoutP50().isAfter(promotion.endDate());
    }

    /** How many promotions and SKUs, and the first of them. */
    private static final class Found {
        private final Set<String> promotions = new TreeSet<>();
        private final Set<Sku> skus = new TreeSet<>();
        private Promotion first;
        private Promotion other;
        private SkuPlan plan;

        void add(Promotion promotion, Promotion second, SkuPlan at) {
            if (first == null) {
                first = promotion;
                other = second;
                plan = at;
            }
            promotions.add(promotion.promotionId());
            skus.add(at.sku());
        }

        void tell(String code, List<Reason> notes) {
            if (first != null) {
                notes.add(Reason.of(
                        code,
                        "promotions",
                        promotions.size(),
                        "skus",
                        skus.size(),
                        "promotion",
                        first.promotionId(),
                        "other",
                        other == null ? "" : other.promotionId(),
                        "sku",
                        plan.sku().key(),
                        "date",
                        plan.stockoutP50() == null ? "" : plan.stockoutP50()));
            }
        }
    }
}
