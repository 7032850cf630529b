package almanac.ui.worklist;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import java.util.Locale;
import java.util.Objects;

/**
 * A line as planners see it: what the run says of a SKU, one suggestion for it, and what the host calls things.
 *
 * @param plan null where the last run does not know the SKU any more
 * @param life null where nothing is suggested
 * @param item what the host says of it; never null
 * @param locationName the host's name, else its key
 * @param fromName the supplier's or the source location's name, else its key; empty where neither is known
 * @param reserved units promised to orders; null where the host does not say
 * @param search what is looked through as one types, in lower case
 */
public record Line(
        SkuPlan plan,
        SuggestionLife life,
        Item item,
        String locationName,
        String fromName,
        Double reserved,
        String search) {

    /** A line with its search text made. */
    public static Line of(
            SkuPlan plan, SuggestionLife life, Item item, String locationName, String fromName, Double reserved) {
        Sku sku = plan != null ? plan.sku() : life.line().sku();
        String search = String.join(
                        " ",
                        sku.key(),
                        Objects.requireNonNullElse(item.name(), ""),
                        Objects.requireNonNullElse(item.categoryId(), ""),
                        locationName,
                        fromName,
                        life == null
                                ? ""
                                : Objects.requireNonNullElse(life.line().supplierId(), ""))
                .toLowerCase(Locale.ROOT);
        return new Line(plan, life, item, locationName, fromName, reserved, search);
    }

    /** The same with another state of its suggestion. */
    public Line withLife(SuggestionLife other, String newFromName) {
        return of(plan, other, item, locationName, newFromName, reserved);
    }

    public Sku sku() {
        return plan != null ? plan.sku() : life.line().sku();
    }

    /** The suggestion's number; 0 where there is none. */
    public long id() {
        return life == null ? 0 : life.id();
    }

    /** Null where nothing is suggested. */
    public Suggestion suggestion() {
        return life == null ? null : life.line();
    }

    /** Null where nothing is suggested. */
    public SuggestionStatus status() {
        return life == null ? null : life.status();
    }

    public Urgency urgency() {
        return plan != null ? plan.urgency() : life.seen().urgency();
    }

    /** Null where the policy set none. */
    public ReorderPoint levels() {
        return plan == null ? null : plan.levels();
    }

    /** Whether its quantity counts in totals: to be decided, or approved and not yet ordered. */
    public boolean isToOrder() {
        return status() != null && (status().isOpen() || status() == SuggestionStatus.APPROVED);
    }

    /** Whether a planner can still change it. */
    public boolean isPending() {
        return status() != null && status().isPending();
    }
}
