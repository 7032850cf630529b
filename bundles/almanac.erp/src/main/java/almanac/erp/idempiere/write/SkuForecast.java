package almanac.erp.idempiere.write;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.write.Periods.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One SKU's forecast as iDempiere keeps it: a quantity for the first day of each line, which falls into a period. */
public record SkuForecast(Product product, Warehouse warehouse, List<Line> lines) {
    public SkuForecast {
        lines = List.copyOf(lines);
    }

    /** A line of M_ForecastLine. */
    public record Line(LocalDate promised, BigDecimal quantity, Period period) {}

    /**
     * Writes forecasts SKU by SKU.
     *
     * @param write puts one SKU's into the host
     * @return a result for each SKU, in the order of their first lines
     */
    public static List<PublishResult> each(
            List<ForecastLine> all, Masters masters, Periods periods, Consumer<SkuForecast> write) {
        Map<String, List<ForecastLine>> bySku = new LinkedHashMap<>();
        all.forEach(l ->
                bySku.computeIfAbsent(l.sku().key(), k -> new ArrayList<>()).add(l));
        Map<String, Product> products = masters.products(
                all.stream().map(l -> l.sku().itemId()).distinct().toList());
        Map<String, Warehouse> warehouses = masters.warehouses(
                all.stream().map(l -> l.sku().locationId()).distinct().toList());
        List<PublishResult> results = new ArrayList<>();
        bySku.forEach((key, lines) -> {
            Product product = products.get(lines.get(0).sku().itemId());
            Warehouse warehouse = warehouses.get(lines.get(0).sku().locationId());
            results.add(
                    product == null || warehouse == null
                            ? refused(key, "forecast-sku", key)
                            : result(key, lines, product, warehouse, periods, write));
        });
        return results;
    }

    private static PublishResult result(
            String key,
            List<ForecastLine> lines,
            Product product,
            Warehouse warehouse,
            Periods periods,
            Consumer<SkuForecast> write) {
        List<Line> written = new ArrayList<>();
        for (ForecastLine line : lines) {
            Period period = periods.of(line.from()).orElse(null);
            if (period == null) {
                return refused(key, "forecast-period", line.from().toString());
            }
            BigDecimal quantity = BigDecimal.valueOf(line.quantity()).setScale(product.scale(), RoundingMode.HALF_UP);
            written.add(new Line(line.from(), quantity, period));
        }
        try {
            write.accept(new SkuForecast(product, warehouse, written));
            return new PublishResult(key, written.get(0).period().forecastName(), null);
        } catch (HostUnavailableException e) {
            return PublishResult.unanswered(key, e.getMessage());
        } catch (AlmanacException e) {
            return new PublishResult(key, null, e.getMessage());
        }
    }

    private static PublishResult refused(String key, String why, Object... details) {
        return new PublishResult(key, null, Texts.of(SkuForecast.class).get(why, details));
    }
}
