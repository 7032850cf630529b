package almanac.erp.tryton;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.PublishResult;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The host's forecasts: one of a warehouse and a period holds a line for each product, and two confirmed ones of a warehouse may not overlap.
 * Those that our user made are replaced; those of others stay, and the host says so where ours would overlap one.
 */
final class Forecasts {
    private static final String MODEL = "stock.forecast";

    private final TrytonRpc rpc;
    private final TrytonDatabase database;
    private final int company;

    Forecasts(TrytonRpc rpc, TrytonDatabase database, int company) {
        this.rpc = rpc;
        this.database = database;
        this.company = company;
    }

    /** Days of a warehouse. */
    private record Period(String locationId, LocalDate from, LocalDate to) {}

    /** One result for each SKU, in order of first appearance. */
    List<PublishResult> write(List<ForecastLine> lines) {
        Map<Sku, PublishResult> results = new LinkedHashMap<>();
        Map<Period, List<ForecastLine>> periods = new LinkedHashMap<>();
        for (ForecastLine line : lines) {
            results.put(line.sku(), null);
            periods.computeIfAbsent(new Period(line.sku().locationId(), line.from(), line.to()), p -> new ArrayList<>())
                    .add(line);
        }
        periods.forEach((period, all) -> write(period, all, results));
        return new ArrayList<>(results.values());
    }

    private void write(Period period, List<ForecastLine> lines, Map<Sku, PublishResult> results) {
        Map<ForecastLine, Place> known = new LinkedHashMap<>();
        for (ForecastLine line : lines) {
            database.place(line.sku())
                    .ifPresentOrElse(
                            place -> known.put(line, place),
                            () -> note(results, line.sku(), refused(line.sku(), unknown(line.sku()), false)));
        }
        if (known.isEmpty()) {
            return;
        }
        try {
            String document = replace(period, known);
            known.keySet()
                    .forEach(line -> note(
                            results, line.sku(), new PublishResult(line.sku().key(), document, null)));
        } catch (Refusal e) {
            known.keySet()
                    .forEach(line -> note(results, line.sku(), refused(line.sku(), e.getMessage(), e.temporary())));
        } catch (HostUnavailableException e) {
            known.keySet().forEach(line -> note(results, line.sku(), refused(line.sku(), e.getMessage(), true)));
        }
    }

    /** The first period that is not accepted is what a SKU is told. */
    private static void note(Map<Sku, PublishResult> results, Sku sku, PublishResult result) {
        results.merge(sku, result, (before, now) -> before.accepted() ? now : before);
    }

    private static PublishResult refused(Sku sku, String words, boolean temporary) {
        return new PublishResult(sku.key(), null, words, temporary);
    }

    private static String unknown(Sku sku) {
        return Texts.of(Forecasts.class).get("no-sku", sku.itemId(), sku.locationId());
    }

    private String replace(Period period, Map<ForecastLine, Place> lines) throws Refusal {
        long warehouse = lines.values().iterator().next().warehouse();
        removeOwn(warehouse, period);
        List<Map<String, Object>> values = new ArrayList<>();
        lines.forEach((line, place) -> values.add(line(line, place)));
        Map<String, Object> forecast = new LinkedHashMap<>();
        forecast.put("company", company);
        forecast.put("warehouse", warehouse);
        forecast.put("destination", customers());
        forecast.put("from_date", period.from());
        forecast.put("to_date", period.to());
        forecast.put("lines", List.of(List.of("create", values)));
        long id = rpc.create(MODEL, forecast);
        try {
            rpc.call("model." + MODEL + ".confirm", List.of(id));
        } catch (Refusal e) {
            rpc.call("model." + MODEL + ".delete", List.of(id));
            throw e;
        }
        return MODEL + "," + id;
    }

    private static Map<String, Object> line(ForecastLine line, Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        double quantity = Numbers.near(Math.max(0, line.quantity()), place.digits());
        values.put("product", place.product());
        values.put("uom", place.baseUnit());
        values.put("quantity", quantity);
        values.put("minimal_quantity", Math.min(1, quantity));
        return values;
    }

    private void removeOwn(long warehouse, Period period) throws Refusal {
        List<?> own = List.of(
                List.of("company", "=", company),
                List.of("create_uid", "=", rpc.userId()),
                List.of("warehouse", "=", warehouse),
                List.of("from_date", "<=", period.to()),
                List.of("to_date", ">=", period.from()));
        for (Map<String, Object> forecast : rpc.find(MODEL, own, "state")) {
            List<?> id = List.of(forecast.get("id"));
            if ("done".equals(forecast.get("state"))) {
                rpc.call("model." + MODEL + ".draft", id);
            }
            rpc.call("model." + MODEL + ".delete", id);
        }
    }

    private Object customers() throws Refusal {
        return rpc.find("stock.location", List.of(List.of("type", "=", "customer")), "name").stream()
                .findFirst()
                .map(row -> row.get("id"))
                .orElseThrow(() -> new Refusal(Texts.of(Forecasts.class).get("no-customers"), false));
    }
}
