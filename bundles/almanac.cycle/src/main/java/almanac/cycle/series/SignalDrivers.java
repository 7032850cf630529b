package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import almanac.api.host.Item;
import almanac.api.host.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Signals as drivers, each the mean of its values within a bucket and NaN where there is none.
 *
 * <p>A signal is known ahead where it has rows after the day of the decision, unless it says by {@code known_until} that its values were
 * known for less than the horizon ahead. Any other is past-only, and its rows after the decision are not read.
 */
final class SignalDrivers implements DriverSource {
    private final Map<String, Named> byName = new TreeMap<>();
    private final Function<Sku, Item> items;

    SignalDrivers(List<Signal> signals, LocalDate asOf, Span longest, Function<Sku, Item> items) {
        this.items = items;
        Map<String, List<Signal>> grouped = new HashMap<>();
        for (Signal signal : signals) {
            grouped.computeIfAbsent(Names.snake(signal.signal()), k -> new ArrayList<>())
                    .add(signal);
        }
        grouped.forEach((name, rows) -> byName.put(name, new Named(name, rows, asOf, longest)));
    }

    @Override
    public List<Driver> of(Sku sku, Span span) {
        Item item = items.apply(sku);
        return byName.values().stream()
                .map(named -> named.driver(sku, item.categoryId(), span))
                .toList();
    }

    private record Target(String itemId, String categoryId, String locationId) {}

    /** The rows of one signal, by what they are for. */
    private static final class Named {
        private final String name;
        private final boolean ahead;
        private final Map<Target, TreeMap<LocalDate, Double>> rows = new HashMap<>();

        Named(String name, List<Signal> signals, LocalDate asOf, Span longest) {
            this.name = name;
            long horizonDays = ChronoUnit.DAYS.between(asOf, longest.grid().dateOf(longest.last())) - 1;
            this.ahead = signals.stream().anyMatch(s -> s.date().isAfter(asOf))
                    && signals.stream().allMatch(s -> leadDays(s) >= horizonDays);
            for (Signal signal : signals) {
                if (ahead || !signal.date().isAfter(asOf)) {
                    rows.computeIfAbsent(
                                    new Target(signal.itemId(), signal.categoryId(), signal.locationId()),
                                    k -> new TreeMap<>())
                            .put(signal.date(), signal.value());
                }
            }
        }

        private static long leadDays(Signal signal) {
            return signal.knownUntil() == null
                    ? Long.MAX_VALUE
                    : ChronoUnit.DAYS.between(signal.date(), signal.knownUntil());
        }

        Driver driver(Sku sku, String category, Span span) {
            long end = ahead ? span.last() : span.end();
            double[] sums = new double[(int) Math.max(0, end - span.first())];
            int[] counts = new int[sums.length];
            mostSpecific(sku, category)
                    .subMap(span.grid().dateOf(span.first()), span.grid().dateOf(end))
                    .forEach((date, value) -> {
                        int i = (int) (span.grid().indexOf(date) - span.first());
                        sums[i] += value;
                        counts[i]++;
                    });
            double[] means = new double[sums.length];
            Arrays.setAll(means, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
            return new Driver(name, ahead ? Driver.Known.AHEAD : Driver.Known.PAST_ONLY, span.first(), means);
        }

        private TreeMap<LocalDate, Double> mostSpecific(Sku sku, String category) {
            String item = sku.itemId();
            String location = sku.locationId();
            List<Target> targets = List.of(
                    new Target(item, null, location),
                    new Target(item, category, location),
                    new Target(item, null, null),
                    new Target(item, category, null),
                    new Target(null, category, location),
                    new Target(null, category, null),
                    new Target(null, null, location),
                    new Target(null, null, null));
            return targets.stream()
                    .filter(rows::containsKey)
                    .findFirst()
                    .map(rows::get)
                    .orElseGet(TreeMap::new);
        }
    }
}
