package almanac.replenishment.supply;

import almanac.api.host.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which location is replenished from which. Sources that would feed themselves, straight or round a circle, are not sources. */
public final class Network {
    private final Map<String, String> source = new HashMap<>();
    private final Map<String, Integer> height = new HashMap<>();

    public Network(Map<String, Location> locations) {
        for (Location location : locations.values()) {
            String from = location.sourceLocationId();
            if (from != null && !from.isEmpty() && !circular(location.locationId(), locations)) {
                source.put(location.locationId(), from);
            }
        }
        for (String location : source.keySet()) {
            int below = 0;
            for (String from = source.get(location); from != null; from = source.get(from)) {
                below++;
                height.merge(from, below, Math::max);
            }
        }
    }

    private static boolean circular(String start, Map<String, Location> locations) {
        Set<String> seen = new HashSet<>();
        for (String at = start; at != null && locations.containsKey(at); ) {
            if (!seen.add(at)) {
                return true;
            }
            at = locations.get(at).sourceLocationId();
        }
        return false;
    }

    /** Where a location is replenished from, null where it buys. */
    public String sourceOf(String locationId) {
        return source.get(locationId);
    }

    /** Steps to the farthest location it feeds, 0 for none: the order in which to plan. */
    public int height(String locationId) {
        return height.getOrDefault(locationId, 0);
    }
}
