package almanac.api.replenishment;

import org.osgi.annotation.versioning.ConsumerType;

/** A replenishment policy. A service with the property {@link #POLICY}; a bundle adds a policy by offering one. */
@ConsumerType
public interface ReplenishmentPolicy {
    /** Service property: the policy's name, as in {@code planning_parameter.policy}. */
    String POLICY = "policy";

    /** The policy's name: {@code s-Q}, {@code s-S}, {@code R-S} ... */
    String policy();

    /** Sets the levels for one SKU. */
    ReorderPoint levels(PolicyInput input);

    /**
     * Units to order now, before minimum, multiple and maximum; 0 for none.
     *
     * @param position the inventory position, units
     */
    double orderQuantity(ReorderPoint levels, double position);

    /** The position this policy decides by, units; the inventory position where it has no idea of its own. */
    default double position(ReorderPoint levels, PositionView view) {
        return view.position();
    }

    /** Whether the levels hold whatever demand is expected, so that SKUs without any are ordered too. */
    default boolean ignoresForecast() {
        return false;
    }
}
