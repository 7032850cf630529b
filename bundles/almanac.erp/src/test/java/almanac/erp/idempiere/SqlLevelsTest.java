package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.host.ForecastLine;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.write.SqlWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Levels and forecasts in iDempiere's tables. */
class SqlLevelsTest {
    private static final String LEVELS =
            "select concat_ws('|', m_product_id, m_warehouse_id, ad_client_id, ad_org_id, replenishtype, level_min, level_max, qtybatchsize, m_warehousesource_id,"
                    + " isactive, updatedby) from adempiere.m_replenish order by m_product_id, m_warehouse_id";
    private static final String FORECASTS =
            "select concat_ws('|', f.name, f.ad_org_id, l.m_product_id, l.m_warehouse_id, l.c_period_id, l.datepromised::date, l.qty, l.qtycalculated)"
                    + " from adempiere.m_forecastline l join adempiere.m_forecast f using (m_forecast_id) order by l.datepromised, l.m_forecastline_id";

    private GardenDatabase database;
    private SqlWriter writer;

    @BeforeEach
    void open() {
        database = GardenDatabase.plain();
        writer = database.writer("11");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static OrderLevel level(String item, String location, String source, double min, double max, Double pack) {
        return new OrderLevel(new Sku(item, location), null, source, min, max, pack);
    }

    @Test
    void levelsAreWrittenOverThoseThatAreThere() {
        List<PublishResult> results = writer.writeLevels(List.of(
                level("Oak", "HQ", null, 24.2, 12, 12.0),
                level("Elm", "HQ", null, 3, 9, null),
                level("Elm", "Store", "HQ", 1, 4, 2.0),
                level("Soil", "HQ", null, 0.12345, 7, null),
                level("Oak", "Nowhere", null, 1, 2, null)));
        assertThat(results)
                .extracting(PublishResult::refusal)
                .containsExactly(null, null, null, null, "there is no active warehouse 'Nowhere'");
        assertThat(database.texts(LEVELS))
                .containsExactly(
                        "1|103|11|0|1|25|25|12.0|Y|101",
                        "2|103|11|0|0|3|9|Y|101",
                        "2|104|11|12|1|1|4|2.0|103|Y|101",
                        "3|103|11|0|2|0.124|7.000|N|101",
                        "51|203|12|0|1|500|600|Y|100");
    }

    @Test
    void forecastsReplaceWhatWasWrittenAndNobodyElses() {
        database.sql()
                .execute(
                        "insert into adempiere.m_forecast (ad_client_id, ad_org_id, m_forecast_id, name, c_calendar_id, c_year_id, isdefault)"
                                + " values (11, 11, 1, 'Boss 2026', 102, 1, 'Y');"
                                + " insert into adempiere.m_forecastline (ad_client_id, ad_org_id, m_forecastline_id, m_forecast_id, m_product_id, m_warehouse_id, c_period_id,"
                                + " datepromised, qty, qtycalculated, salesrep_id) values (11, 11, 1, 1, 1, 103, 104, '2026-04-06', 99, 99, 101)");
        List<ForecastLine> lines = List.of(
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), 12.6),
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10), 8),
                new ForecastLine(new Sku("Elm", "Store"), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), 3),
                new ForecastLine(new Sku("Soil", "HQ"), LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 7), 3));
        assertThat(writer.writeForecasts(lines))
                .containsExactly(
                        new PublishResult("Oak@HQ", "Almanac 2026", null),
                        new PublishResult("Elm@Store", "Almanac 2026", null),
                        new PublishResult("Soil@HQ", null, "the calendar has no standard period for 2030-01-01"));
        writer.writeForecasts(lines.subList(0, 1));
        assertThat(database.texts(FORECASTS))
                .containsExactly(
                        "Boss 2026|11|1|103|104|2026-04-06|99|99",
                        "Almanac 2026|12|2|104|104|2026-04-06|3|3",
                        "Almanac 2026|11|1|103|104|2026-04-06|13|13");
        assertThat(database.texts("select name from adempiere.m_forecast order by 1"))
                .containsExactly("Almanac 2026", "Almanac 2026", "Almanac 2027", "Boss 2026");
    }
}
