package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.replenishment.exact.GuaranteedService;
import almanac.replenishment.exact.GuaranteedService.Link;
import almanac.replenishment.exact.GuaranteedService.Promises;
import almanac.replenishment.exact.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Service times that the locations of an item promise each other, so that its safety stock costs least ({@link GuaranteedService}). Who has
 * customers promises them 0.
 */
final class ServiceTimes {
    /** Times are counted in steps, so that there are not more than about so many. */
    private static final int MOST_STEPS = 30;

    /**
     * A location that keeps an item.
     *
     * @param source where it is fed from, null where it buys
     * @param days lead time
     * @param deviation standard deviation of a day's demand of its own customers
     * @param holding money a unit and day
     * @param sells whether it has customers of its own
     */
    record Place(Sku sku, Sku source, double days, double deviation, double factor, double holding, boolean sells) {}

    private ServiceTimes() {}

    /** Days that the safety stock of each place covers; places without a network are left out. */
    static Map<Sku, Double> of(List<Place> places) {
        Map<Sku, Place> bySku = new TreeMap<>();
        places.forEach(p -> bySku.put(p.sku(), p));
        Map<Sku, List<Place>> trees = new TreeMap<>();
        for (Place place : bySku.values()) {
            trees.computeIfAbsent(root(place, bySku), s -> new ArrayList<>()).add(place);
        }
        Map<Sku, Double> net = new HashMap<>();
        trees.values().stream().filter(t -> t.size() > 1).forEach(t -> solve(t, net));
        return net;
    }

    private static Sku root(Place place, Map<Sku, Place> bySku) {
        Place at = place;
        while (at.source() != null && bySku.containsKey(at.source())) {
            at = bySku.get(at.source());
        }
        return at.sku();
    }

    private static void solve(List<Place> tree, Map<Sku, Double> net) {
        Map<Sku, Integer> index = new HashMap<>();
        tree.forEach(p -> index.put(p.sku(), index.size()));
        double[] variance = new double[tree.size()];
        for (Place place : tree) {
            for (Integer at = index.get(place.sku());
                    at != null;
                    at = index.get(tree.get(at).source())) {
                variance[at] += place.deviation() * place.deviation();
            }
        }
        double longest = tree.stream().mapToDouble(Place::days).sum();
        double step = Math.max(1, Math.ceil(longest / MOST_STEPS));
        List<Stage> stages = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Place place : tree) {
            int at = index.get(place.sku());
            int time = (int) Math.max(1, Math.round(place.days() / step));
            double bound = place.factor() * Math.sqrt(variance[at] * step);
            stages.add(new Stage(time, place.holding(), bound, 0, place.sells() ? 0 : -1));
            Integer source = index.get(place.source());
            if (source != null) {
                links.add(new Link(source, at));
            }
        }
        Promises promises = GuaranteedService.of(stages, links);
        tree.forEach(p -> net.put(p.sku(), promises.net()[index.get(p.sku())] * step));
    }
}
