package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Document numbers of requisitions, counted as iDempiere counts them: by the sequence of the document type, which may begin anew each year or month and may
 * count for each organisation. The sequence's row is locked first, so that two writers take turns.
 */
final class DocumentNumbers {
    /**
     * A kind of document.
     *
     * @param sequenceId AD_Sequence_ID of its numbers
     */
    record Type(long id, long sequenceId) {}

    private static final Field<Long> TYPE = id("c_doctype_id");
    /** Types whose numbers are not controlled are numbered as their table. */
    private static final Field<Long> OWN =
            DSL.when(text("isdocnocontrolled").eq("Y"), id("docnosequence_id")).as("own");

    private static final Field<Long> SEQUENCE = id("ad_sequence_id");
    private static final Field<Long> NEXT = id("currentnext");
    private static final Field<Long> STEP = id("incrementno");
    private static final Field<Long> ORG = id("ad_org_id");
    private static final Field<String> PERIOD = text("calendaryearmonth");
    private static final String NO_PERIOD = "-";

    private final DSLContext sql;
    private final ClientRows rows;
    private final long user;

    /**
     * @param user AD_User_ID that new counters name
     */
    DocumentNumbers(DSLContext sql, ClientRows rows, long user) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
    }

    /**
     * The document type of an organisation's requisitions: C_DocType_ID and the sequence that it names.
     *
     * @throws AlmanacException where there is none
     */
    static Record2<Long, Long> documentType(DSLContext sql, ClientRows rows, long orgId) {
        Record2<Long, Long> found = sql.select(TYPE, OWN)
                .from(rows.of("c_doctype", "d"))
                .where(text("docbasetype")
                        .eq("POR")
                        .and(text("isactive").eq("Y"))
                        .and(ORG.in(0L, orgId)))
                .orderBy(text("isdefault").desc(), ORG.desc(), TYPE)
                .limit(1)
                .fetchOne();
        if (found == null) {
            throw failure("no-document-type");
        }
        return found;
    }

    /**
     * The document type of an organisation's requisitions, its numbers locked until the transaction ends.
     *
     * @throws AlmanacException where there is none
     */
    Type lockedType(long orgId) {
        Record2<Long, Long> found = documentType(sql, rows, orgId);
        Condition which = found.value2() == null || found.value2() == 0
                ? text("name")
                        .eq("DocumentNo_M_Requisition")
                        .and(text("istableid").eq("N"))
                : SEQUENCE.eq(found.value2());
        Long sequence = sql.select(SEQUENCE)
                .from(rows.of("ad_sequence", "s"))
                .where(which.and(text("isactive").eq("Y")))
                .orderBy(SEQUENCE)
                .limit(1)
                .forUpdate()
                .fetchOne(SEQUENCE);
        if (sequence == null) {
            throw failure("no-document-numbers");
        }
        return new Type(found.value1(), sequence);
    }

    /**
     * The next number.
     *
     * @param date of the document
     * @param orgId of the document
     */
    String next(Type type, LocalDate date, long orgId) {
        Record sequence = sql.select()
                .from(rows.of("ad_sequence", "s"))
                .where(SEQUENCE.eq(type.sequenceId()))
                .fetchSingle();
        boolean yearly = is(sequence, "startnewyear");
        boolean byOrg = is(sequence, "isorglevelsequence");
        long number = yearly || byOrg
                ? ofPeriod(sequence, period(date, yearly, is(sequence, "startnewmonth")), byOrg ? orgId : 0)
                : ofSequence(type);
        String pattern = sequence.get("decimalpattern", String.class);
        String digits = pattern == null || pattern.isBlank()
                ? Long.toString(number)
                : new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        return literal(sequence, "prefix") + digits + literal(sequence, "suffix");
    }

    private static boolean is(Record sequence, String flag) {
        return "Y".equals(sequence.get(flag, String.class));
    }

    private static String period(LocalDate date, boolean yearly, boolean monthly) {
        return yearly ? DateTimeFormatter.ofPattern(monthly ? "yyyyMM" : "yyyy").format(date) : NO_PERIOD;
    }

    private static String literal(Record sequence, String name) {
        String text = sequence.get(name, String.class);
        if (text != null && text.contains("@")) {
            throw failure("document-number-variables", sequence.get("name", String.class), text);
        }
        return text == null ? "" : text;
    }

    private long ofSequence(Type type) {
        var taken = sql.update(rows.all("ad_sequence"))
                .set(Map.of(
                        NEXT,
                        NEXT.plus(STEP),
                        column("updated", SQLDataType.LOCALDATETIME),
                        DSL.currentLocalDateTime()))
                .where(rows.mine().and(SEQUENCE.eq(type.sequenceId())))
                .returningResult(NEXT, STEP)
                .fetchSingle();
        return taken.value1() - taken.value2();
    }

    private long ofPeriod(Record sequence, String period, long orgId) {
        long step = sequence.get(STEP);
        Condition counter = rows.mine()
                .and(SEQUENCE.eq(sequence.get(SEQUENCE)))
                .and(PERIOD.eq(period))
                .and(ORG.eq(orgId));
        Long next = sql.update(rows.all("ad_sequence_no"))
                .set(NEXT, NEXT.plus(step))
                .where(counter)
                .returningResult(NEXT)
                .fetchOne(NEXT);
        if (next != null) {
            return next - step;
        }
        long start = sequence.get("startno", Long.class);
        Stamped.insert(sql, rows, "ad_sequence_no", orgId, user)
                .set(SEQUENCE, sequence.get(SEQUENCE))
                .set(PERIOD, period)
                .set(NEXT, start + step)
                .execute();
        return start;
    }

    private static AlmanacException failure(String key, Object... details) {
        return new AlmanacException(Texts.of(DocumentNumbers.class).get(key, details));
    }
}
