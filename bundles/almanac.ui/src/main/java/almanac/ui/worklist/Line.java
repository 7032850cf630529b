package almanac.ui.worklist;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.SkuProfile;
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
 * @param profile what the run's series and forecast say in a few numbers; null where that is not known (yet)
 * @param search what is looked through as one types, in lower case
 */
public record Line(
        SkuPlan plan,
        SuggestionLife life,
        Item item,
        String locationName,
        String fromName,
        Double reserved,
        SkuProfile profile,
        String search) {

    /** A line with its search text made, and no profile yet. */
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
        return new Line(plan, life, item, locationName, fromName, reserved, null, search);
    }

    /** The same with another state of its suggestion. */
    public Line withLife(SuggestionLife other, String newFromName) {
        return of(plan, other, item, locationName, newFromName, reserved).withProfile(profile);
    }

    /** The same with what its series and forecast say. */
    public Line withProfile(SkuProfile other) {
        return new Line(plan, life, item, locationName, fromName, reserved, other, search);
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

    /** Days that stock, what is on order and this line last at the expected demand; null where that is not known. */
    public Double coverAfter() {
        return plan == null || profile == null
                ? null
                : profile.daysOf(plan.position() + (isToOrder() ? suggestion().finalQuantity() : 0));
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
