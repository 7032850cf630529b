package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import almanac.erp.idempiere.write.Periods.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * M_Forecast and M_ForecastLine within one transaction. Almanac has a forecast of its own for each organisation and year, named {@code Almanac YEAR}; a SKU's
 * lines in it are replaced as a whole, and no other forecast is touched.
 */
final class ForecastTables {
    private static final String FORECAST = "m_forecast";
    private static final String LINE = "m_forecastline";
    private static final Field<Long> FORECAST_ID = id("m_forecast_id");
    private static final Field<Long> PRODUCT = id("m_product_id");
    private static final Field<Long> WAREHOUSE = id("m_warehouse_id");

    private final DSLContext sql;
    private final ClientRows rows;
    private final long user;
    private final Map<String, Long> forecasts = new HashMap<>();

    ForecastTables(DSLContext sql, ClientRows rows, long user) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
    }

    /** Puts a SKU's forecast in the place of what an earlier call wrote. */
    void write(SkuForecast forecast) {
        sql.deleteFrom(rows.all(LINE))
                .where(rows.mine()
                        .and(PRODUCT.eq(forecast.product().id()))
                        .and(WAREHOUSE.eq(forecast.warehouse().id()))
                        .and(FORECAST_ID.in(DSL.select(FORECAST_ID)
                                .from(rows.of(FORECAST, "f"))
                                .where(text("name")
                                        .like(Periods.FORECAST + "%")
                                        .and(id("createdby").eq(user))))))
                .execute();
        List<Long> ids = new Ids(sql, rows).take(LINE, forecast.lines().size());
        for (int i = 0; i < ids.size(); i++) {
            insert(ids.get(i), forecast, forecast.lines().get(i));
        }
    }

    private void insert(long lineId, SkuForecast forecast, SkuForecast.Line line) {
        Stamped.insert(sql, rows, LINE, forecast.warehouse().orgId(), user)
                .set(id("m_forecastline_id"), lineId)
                .set(text("m_forecastline_uu"), UUID.randomUUID().toString())
                .set(FORECAST_ID, forecast(forecast.warehouse(), line.period()))
                .set(PRODUCT, forecast.product().id())
                .set(WAREHOUSE, forecast.warehouse().id())
                .set(id("c_period_id"), line.period().id())
                .set(column("datepromised", SQLDataType.LOCALDATE), line.promised())
                .set(column("qty", SQLDataType.NUMERIC), line.quantity())
                .set(column("qtycalculated", SQLDataType.NUMERIC), line.quantity())
                .set(id("salesrep_id"), user)
                .execute();
    }

    private long forecast(Warehouse warehouse, Period period) {
        return forecasts.computeIfAbsent(warehouse.orgId() + " " + period.yearId(), k -> {
            Long there = sql.select(FORECAST_ID)
                    .from(rows.of(FORECAST, "f"))
                    .where(text("name")
                            .eq(period.forecastName())
                            .and(id("c_year_id").eq(period.yearId()))
                            .and(id("ad_org_id").eq(warehouse.orgId()))
                            .and(id("createdby").eq(user)))
                    .orderBy(FORECAST_ID)
                    .limit(1)
                    .fetchOne(FORECAST_ID);
            return there == null ? newForecast(warehouse.orgId(), period) : there;
        });
    }

    private long newForecast(long orgId, Period period) {
        long forecastId = new Ids(sql, rows).take(FORECAST, 1).get(0);
        Stamped.insert(sql, rows, FORECAST, orgId, user)
                .set(FORECAST_ID, forecastId)
                .set(text("m_forecast_uu"), UUID.randomUUID().toString())
                .set(text("name"), period.forecastName())
                .set(id("c_calendar_id"), period.calendarId())
                .set(id("c_year_id"), period.yearId())
                .set(text("isdefault"), "N")
                .execute();
        return forecastId;
    }
}
