package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The standard periods of a client's calendar, in order. */
public record Periods(List<Period> all) {
    /** One period, first and last day included. */
    public record Period(long id, long yearId, long calendarId, String year, LocalDate start, LocalDate end) {
        boolean holds(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }

        /** The forecast that is Almanac's own. */
        public String forecastName() {
            return FORECAST + year;
        }
    }

    /** Begins the name of a forecast of ours. */
    public static final String FORECAST = "Almanac ";

    /** Reads them. */
    public static Periods read(DSLContext sql, ClientRows rows) {
        Field<Long> calendar = column("y", "c_calendar_id", SQLDataType.BIGINT);
        Field<Long> year = column("y", "c_year_id", SQLDataType.BIGINT);
        Field<LocalDate> start =
                column("p", "startdate", SQLDataType.LOCALDATETIME).cast(SQLDataType.LOCALDATE);
        Field<LocalDate> end = column("p", "enddate", SQLDataType.LOCALDATETIME).cast(SQLDataType.LOCALDATE);
        return new Periods(sql.select(
                        column("p", "c_period_id", SQLDataType.BIGINT),
                        year,
                        calendar,
                        column("y", "fiscalyear", SQLDataType.VARCHAR),
                        start,
                        end)
                .from(rows.of("c_period", "p"))
                .join(rows.of("c_year", "y"))
                .on(year.eq(column("p", "c_year_id", SQLDataType.BIGINT)))
                .join(rows.of("ad_clientinfo", "i"))
                .on(column("i", "c_calendar_id", SQLDataType.BIGINT).eq(calendar))
                .where(DSL.condition("p.periodtype = 'S' and p.isactive = 'Y' and i.ad_client_id <> 0"))
                .orderBy(start)
                .fetch(r -> new Period(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6())));
    }

    /** The period that holds a day. */
    public Optional<Period> of(LocalDate day) {
        return all.stream().filter(p -> p.holds(day)).findFirst();
    }
}
