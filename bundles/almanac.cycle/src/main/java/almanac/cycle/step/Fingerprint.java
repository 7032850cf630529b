package almanac.cycle.step;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.ForecastPlan;
import almanac.api.host.Item;
import almanac.cycle.CycleSettings;
import almanac.cycle.series.Histories;
import almanac.cycle.series.HostTables;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the forecasts of a run are made from, as one short text: day, settings, methods there are, histories, and the tables that drivers
 * and values come from. Runs with the same fingerprint make the same forecasts.
 */
public final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The fingerprint, in hexadecimal digits.
     *
     * @param methods names of those there are
     */
    public static String of(
            Collected host,
            CycleSettings settings,
            Collection<String> methods,
            Histories histories,
            ForecastPlan plan) {
        Fingerprint print = new Fingerprint();
        print.add(host.asOf());
        print.add(host.endBucket());
        print.add(settings.bucket());
        print.add(settings.season());
        print.add(settings.cleaning());
        print.add(plan.methods());
        print.add(plan.request());
        print.add(plan.budget().minutes());
        print.addSorted(plan.keep());
        plan.parameters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(method -> {
            print.add(method.getKey());
            print.addSorted(method.getValue());
        });
        methods.stream().sorted().forEach(print::add);
        print.add(host.tables());
        for (int i = 0; i < histories.size(); i++) {
            print.add(histories.source(i).used());
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(HostTables tables) {
        tables.prices().forEach(this::add);
        tables.promotions().forEach(this::add);
        tables.signals().forEach(this::add);
        tables.supply().calendar().forEach(this::add);
        tables.supply().items().values().stream()
                .sorted(Comparator.comparing(Item::itemId))
                .forEach(item -> {
                    add(item.itemId());
                    add(item.categoryId());
                    add(item.unitPrice());
                    add(item.unitCost());
                });
    }

    private void add(DemandSeries series) {
        add(series.sku().key());
        add(series.attributes());
        ByteBuffer numbers = ByteBuffer.allocate((2 * series.size() + 2) * Double.BYTES);
        numbers.putLong(series.firstBucket()).putLong(series.scale());
        for (int t = 0; t < series.size(); t++) {
            numbers.putDouble(series.demand(t)).putDouble(series.availability(t));
        }
        digest.update(numbers.array());
    }

    private void addSorted(Map<String, String> map) {
        add(new TreeMap<>(map));
    }

    /** Something whose text says all of it. */
    private void add(Object value) {
        digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
