package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.Cause;
import almanac.learning.trees.Frame.Plan.DriverPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what series have in common, in two goes over them: their drivers, attributes and groups, and how much there is to learn from. */
final class FrameLearner {
    /** More values than this are names, not kinds. */
    private static final int MOST_VALUES = 1000;

    private static final int MOST_GROUPS = 4;
    private static final int MOST_DRIVERS = 24;
    private static final double LEAST_MEMBERS = 2.5;

    /** A driver that is 0 at least this often is an event. */
    private static final double RARE = 0.5;

    private final Map<String, DriverSeen> drivers = new TreeMap<>();
    private final SortedMap<String, Map<String, Integer>> traits = new TreeMap<>();
    private final AttributeLevel.Learner levels = new AttributeLevel.Learner();
    private final List<Integer> sizes = new ArrayList<>();

    /** First go. */
    FrameLearner(Collection<DemandSeries> all) {
        for (DemandSeries series : all) {
            View view = new View(series, List.of());
            int n = view.size();
            sizes.add(n);
            int known = view.count(0, n);
            view.traits().forEach((name, value) -> traits.computeIfAbsent(name, k -> new HashMap<>())
                    .merge(value, 1, Integer::sum));
            if (known > 0) {
                levels.add(view.traits(), view.mean(0, n), view.deviation(0, n));
            }
            for (Driver driver : series.drivers()) {
                drivers.computeIfAbsent(driver.name(), k -> new DriverSeen()).add(driver);
            }
        }
    }

    int series() {
        return sizes.size();
    }

    /** Buckets of all series. */
    long totalBuckets() {
        return sizes.stream().mapToLong(n -> n).sum();
    }

    /** Buckets that half of the series have. */
    int medianSize() {
        int[] sorted = sizes.stream().mapToInt(n -> n).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Second go. */
    Frame.Plan plan(Collection<DemandSeries> all, int season) {
        List<String> kinds = traits.entrySet().stream()
                .filter(t -> t.getValue().size() > 1 && t.getValue().size() <= MOST_VALUES)
                .filter(t -> sizes.size() >= LEAST_MEMBERS * t.getValue().size())
                .map(Map.Entry::getKey)
                .toList();
        List<String> numbers = traits.entrySet().stream()
                .filter(t -> t.getValue().size() > 2 && areNumbers(t.getKey(), t.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        SortedMap<String, Map<String, Integer>> words = new TreeMap<>();
        kinds.stream().filter(k -> !numbers.contains(k) && !isName(k)).forEach(k -> words.put(k, codes(traits.get(k))));
        List<String> groups = new ArrayList<>();
        groups.add(Profiles.ALL);
        kinds.stream()
                .filter(k -> !numbers.contains(k))
                .sorted(Comparator.comparingInt(FrameLearner::rank))
                .limit(MOST_GROUPS - 1)
                .forEach(groups::add);
        Profiles profiles = new Profiles();
        Profiles market = new Profiles();
        for (DemandSeries series : all) {
            addTo(profiles, groups, series);
            addPrices(market, series);
        }
        profiles.close();
        market.close();
        DemandSeries first = all.iterator().next();
        return new Frame.Plan(
                first.grid(), season, driverPlans(), groups, numbers, words, profiles, market, levels.learn(kinds));
    }

    private static int rank(String trait) {
        return switch (trait) {
            case Traits.ITEM -> 0;
            case Traits.LOCATION -> 1;
            case Traits.CATEGORY -> 2;
            default -> 3;
        };
    }

    /** A tree that asks for a single item or location learns by heart; how they go as groups tells more. */
    private static boolean isName(String trait) {
        return trait.equals(Traits.ITEM) || trait.equals(Traits.LOCATION);
    }

    /** Items, locations and categories are names, also where they look like numbers. */
    private static boolean areNumbers(String trait, Map<String, Integer> values) {
        return rank(trait) == 3 && values.keySet().stream().noneMatch(v -> Double.isNaN(AttributeBlock.number(v)));
    }

    private static Map<String, Integer> codes(Map<String, Integer> values) {
        Map<String, Integer> codes = new TreeMap<>();
        new TreeMap<>(values).keySet().forEach(v -> codes.put(v, codes.size()));
        return codes;
    }

    private List<DriverPlan> driverPlans() {
        return drivers.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, DriverSeen> d) -> -d.getValue().series)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_DRIVERS)
                .map(d -> new DriverPlan(d.getKey(), d.getValue().kind(d.getKey())))
                .toList();
    }

    private static void addTo(Profiles profiles, List<String> groups, DemandSeries series) {
        View view = new View(series, List.of());
        double mean = view.mean(0, view.size());
        if (!(mean > 0)) {
            return;
        }
        for (String trait : groups) {
            String value = trait.equals(Profiles.ALL) ? "" : view.traits().get(trait);
            Profile profile = value == null ? null : profiles.group(trait, value);
            for (int t = 0; profile != null && t < view.size(); t++) {
                double units = view.at(t, 0, view.size());
                if (!Double.isNaN(units)) {
                    profile.add(series.firstBucket() + t, units / mean);
                }
            }
        }
    }

    private static void addPrices(Profiles market, DemandSeries series) {
        String category = series.attributes().get(Traits.CATEGORY);
        Driver price = series.driver("price").orElse(null);
        if (category == null || price == null) {
            return;
        }
        double[] past = new double[series.size()];
        Arrays.setAll(past, t -> price.at(series.firstBucket() + t));
        double mean = Arrays.stream(past).filter(v -> v > 0).average().orElse(Double.NaN);
        for (long b = price.firstBucket(); mean > 0 && b < price.endBucket(); b++) {
            if (price.at(b) > 0) {
                market.group(Traits.CATEGORY, category).add(b, price.at(b) / mean);
            }
        }
    }

    /** What was seen of drivers of one name. */
    private static final class DriverSeen {
        private int series;
        private long values;
        private long zeros;
        private boolean negative;
        private boolean ahead = true;

        void add(Driver driver) {
            series++;
            ahead &= driver.known() == Driver.Known.AHEAD;
            for (long b = driver.firstBucket(); b < driver.endBucket(); b++) {
                double value = driver.at(b);
                if (!Double.isNaN(value)) {
                    values++;
                    zeros += value == 0 ? 1 : 0;
                    negative |= value < 0;
                }
            }
        }

        DriverBlock.Kind kind(String name) {
            if (!ahead) {
                return DriverBlock.Kind.PAST;
            }
            if (Cause.ofDriver(name) == Cause.PRICE) {
                return DriverBlock.Kind.PRICE;
            }
            return !negative && zeros >= RARE * values ? DriverBlock.Kind.EVENT : DriverBlock.Kind.VALUE;
        }
    }
}
