package almanac.erp.idempiere.rest;

import almanac.erp.idempiere.write.Periods;
import almanac.erp.idempiere.write.Periods.Period;
import almanac.erp.idempiere.write.SkuForecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts as models of the REST plug-in. A SKU's lines of a year change in one request: those of earlier calls that are no longer meant become zero, because
 * the plug-in cannot delete in the same transaction.
 */
final class RestForecasts {
    private static final String FORECAST = "m_forecast";
    private static final String LINE = "m_forecastline";

    private final RestSession session;
    /** M_Forecast_ID by name, of each organisation. */
    private final Map<Long, Map<String, Long>> forecasts = new HashMap<>();

    RestForecasts(RestSession session) {
        this.session = session;
    }

    /** Puts a SKU's forecast in the place of what an earlier call wrote. */
    void write(SkuForecast forecast) {
        long org = forecast.warehouse().orgId();
        Map<String, Long> ours = forecasts.computeIfAbsent(org, this::there);
        forecast.lines().forEach(l -> ours.computeIfAbsent(l.period().forecastName(), n -> created(org, l.period())));
        ours.forEach((name, id) -> {
            List<SkuForecast.Line> lines = forecast.lines().stream()
                    .filter(l -> l.period().forecastName().equals(name))
                    .toList();
            List<Map<String, Object>> changes = changes(forecast, id, lines);
            if (!changes.isEmpty()) {
                session.update(FORECAST, String.valueOf(id), Map.of(LINE, changes));
            }
        });
    }

    private Map<String, Long> there(long org) {
        Map<String, Long> there = new LinkedHashMap<>();
        String filter = "startswith(Name,'" + Periods.FORECAST + "') and AD_Org_ID eq " + org;
        session.query(FORECAST, filter, "Name")
                .records()
                .forEach(f -> there.putIfAbsent(f.text("Name"), f.number("id")));
        return there;
    }

    private long created(long org, Period year) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("AD_Org_ID", org);
        values.put("Name", year.forecastName());
        values.put("C_Calendar_ID", year.calendarId());
        values.put("C_Year_ID", year.yearId());
        values.put("IsDefault", false);
        return session.create(FORECAST, values).number("id");
    }

    private List<Map<String, Object>> changes(SkuForecast forecast, long id, List<SkuForecast.Line> lines) {
        String filter = "M_Forecast_ID eq " + id + " and M_Product_ID eq "
                + forecast.product().id() + " and M_Warehouse_ID eq "
                + forecast.warehouse().id();
        Map<LocalDate, Long> there = new LinkedHashMap<>();
        for (Entity line : session.query(LINE, filter, "DatePromised").records()) {
            there.put(LocalDate.parse(line.text("DatePromised").substring(0, 10)), line.number("id"));
        }
        List<Map<String, Object>> changes = new ArrayList<>();
        lines.forEach(line -> changes.add(change(forecast, line, there.remove(line.promised()))));
        there.values().forEach(old -> changes.add(quantity(new LinkedHashMap<>(Map.of("id", old)), BigDecimal.ZERO)));
        return changes;
    }

    private Map<String, Object> change(SkuForecast forecast, SkuForecast.Line line, Long there) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (there != null) {
            values.put("id", there);
            return quantity(values, line.quantity());
        }
        values.put("AD_Org_ID", forecast.warehouse().orgId());
        values.put("M_Product_ID", forecast.product().id());
        values.put("M_Warehouse_ID", forecast.warehouse().id());
        values.put("C_Period_ID", line.period().id());
        values.put("DatePromised", line.promised());
        values.put("SalesRep_ID", session.userId());
        return quantity(values, line.quantity());
    }

    private static Map<String, Object> quantity(Map<String, Object> values, BigDecimal quantity) {
        values.put("Qty", quantity);
        values.put("QtyCalculated", quantity);
        return values;
    }
}
