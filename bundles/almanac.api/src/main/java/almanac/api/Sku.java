package almanac.api;

import java.util.Comparator;
import java.util.Objects;

/**
 * One item at one location.
 *
 * @param itemId the host's key of the item, not empty
 * @param locationId the host's key of the location; empty where the host has none
 */
public record Sku(String itemId, String locationId) implements Comparable<Sku> {
    private static final Comparator<Sku> ORDER =
            Comparator.comparing(Sku::itemId).thenComparing(Sku::locationId);

    public Sku {
        Objects.requireNonNull(itemId, "itemId");
        locationId = locationId == null ? "" : locationId;
        if (itemId.isEmpty()) {
            throw new IllegalArgumentException("empty item id");
        }
    }

    /** An item where there are no locations. */
    public static Sku of(String itemId) {
        return new Sku(itemId, "");
    }

    /** Reads {@code item_id@location_id}, or {@code item_id} alone; the last {@code @} separates. */
    public static Sku parse(String key) {
        int at = key.lastIndexOf('@');
        return at <= 0 ? of(key) : new Sku(key.substring(0, at), key.substring(at + 1));
    }

    /** The key on the command line and in files: {@code item_id@location_id}, or {@code item_id} alone. */
    public String key() {
        return locationId.isEmpty() ? itemId : itemId + '@' + locationId;
    }

    @Override
    public int compareTo(Sku other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key();
    }
}
