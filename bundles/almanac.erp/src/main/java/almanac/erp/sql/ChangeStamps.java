package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.Problems;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The column {@code change_stamp} of {@code demand_change}: moments, or numbers that only grow. A mark is the newest stamp, and for moments a little less,
 * because what a transaction stamps is seen only when it ends.
 */
final class ChangeStamps {
    static final String COLUMN = "change_stamp";
    /** Longer than this no transaction that writes documents may last, with an hour for clocks that are put back. */
    private static final Duration OVERLAP = Duration.ofHours(2);
    /** No local time is further ahead of UTC; later stamps are wrong and must not become the mark. */
    private static final Duration FURTHEST_ZONE = Duration.ofHours(14);

    private final Field<?> stamp;
    private final boolean moments;

    /**
     * @param label of the table, for messages
     * @throws almanac.api.InputException where the column is neither a moment nor a number
     */
    ChangeStamps(Columns columns, String label) {
        this.stamp = columns.field(COLUMN);
        this.moments = stamp.getDataType().isTemporal();
        if (!moments && !stamp.getDataType().isNumeric()) {
            throw Problems.at(new Place(label, 0, COLUMN), "stamp-type");
        }
    }

    /**
     * The next mark.
     *
     * @param since the mark before; null for none
     */
    String mark(DSLContext sql, Table<Record> rows, Condition tenant, String since) {
        String newest = moments
                ? newestMoment(sql, rows, tenant.and(since(since)))
                : newestNumber(sql, rows, tenant.and(since(since)));
        return newest != null ? newest : since == null ? "" : since;
    }

    private String newestMoment(DSLContext sql, Table<Record> rows, Condition which) {
        LocalDateTime furthest = LocalDateTime.now(ZoneOffset.UTC).plus(FURTHEST_ZONE);
        LocalDateTime newest = sql.select(DSL.max(stamp).cast(SQLDataType.LOCALDATETIME))
                .from(rows)
                .where(which.and(compare("<=", furthest)))
                .fetchSingle()
                .value1();
        return newest == null
                ? null
                : newest.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String newestNumber(DSLContext sql, Table<Record> rows, Condition which) {
        BigDecimal newest = sql.select(DSL.max(stamp).cast(SQLDataType.NUMERIC(38, 6)))
                .from(rows)
                .where(which)
                .fetchSingle()
                .value1();
        return newest == null ? null : newest.toPlainString();
    }

    /** Rows whose stamp is at or after a mark; all where there is none. */
    Condition since(String mark) {
        if (mark == null || mark.isEmpty()) {
            return DSL.noCondition();
        }
        return moments
                ? compare(">=", LocalDateTime.parse(mark))
                : DSL.condition("{0} >= {1}", stamp, DSL.val(new BigDecimal(mark)));
    }

    /** The bare column is compared, so that an index on it serves. */
    private Condition compare(String operator, LocalDateTime moment) {
        return DSL.condition("{0} " + operator + " {1}", stamp, DSL.cast(DSL.val(moment), stamp.getDataType()));
    }
}
