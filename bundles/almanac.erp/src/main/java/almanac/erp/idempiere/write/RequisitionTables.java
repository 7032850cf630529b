package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * M_Requisition and M_RequisitionLine within one transaction: what iDempiere's own model leaves behind for a draft. A line's UUID is made of the draft's key
 * and is unique in the database, so that no two lines can ever be of one key; the key also begins its description.
 */
final class RequisitionTables {
    private static final String REQUISITION = "m_requisition";
    private static final String LINE = "m_requisitionline";
    private static final Field<Long> REQUISITION_ID = id("m_requisition_id");
    private static final Field<Long> LINE_ID = id("m_requisitionline_id");
    private static final Field<BigDecimal> NET = column("linenetamt", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> TOTAL = column("totallines", SQLDataType.NUMERIC);
    private static final int LINE_STEP = 10;

    /** A line as it is. */
    record Found(String key, long lineId, long requisitionId, String documentNo, String status, boolean ordered) {}

    private final DSLContext sql;
    private final ClientRows rows;
    private final long user;
    private final LocalDate today;

    /**
     * @param user AD_User_ID of requester and writer
     * @param today the documents' date
     */
    RequisitionTables(DSLContext sql, ClientRows rows, long user, LocalDate today) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
        this.today = today;
    }

    /** The lines that there are for keys, by key. */
    Map<String, Found> find(Collection<String> keys) {
        Map<String, String> byUuid = new HashMap<>();
        Set<String> marks = new HashSet<>();
        keys.forEach(key -> {
            byUuid.put(uuid(key), key);
            marks.add(RequisitionDraft.mark(key));
        });
        Field<Long> lineId = column("l", "m_requisitionline_id", SQLDataType.BIGINT);
        Field<String> uuid = column("l", "m_requisitionline_uu", SQLDataType.VARCHAR);
        Field<String> description = column("l", "description", SQLDataType.VARCHAR);
        Field<Long> order = column("l", "c_orderline_id", SQLDataType.BIGINT);
        Field<Long> requisitionId = column("r", "m_requisition_id", SQLDataType.BIGINT);
        Field<String> number = column("r", "documentno", SQLDataType.VARCHAR);
        Field<String> status = column("r", "docstatus", SQLDataType.VARCHAR);
        Condition wanted = uuid.in(byUuid.keySet())
                .or(DSL.field("split_part({0}, ' ', 1)", String.class, description)
                        .in(marks));
        Map<String, Found> found = new HashMap<>();
        sql.select(lineId, uuid, description, order, requisitionId, number, status)
                .from(rows.of(LINE, "l"))
                .join(rows.of(REQUISITION, "r"))
                .on(requisitionId.eq(column("l", "m_requisition_id", SQLDataType.BIGINT)))
                .where(wanted)
                .orderBy(lineId.desc())
                .forEach(r -> {
                    String key = byUuid.getOrDefault(r.value2(), RequisitionDraft.keyOf(r.value3()));
                    boolean ordered = r.value4() != null && r.value4() != 0;
                    found.put(key, new Found(key, r.value1(), r.value5(), r.value6(), r.value7(), ordered));
                });
        return found;
    }

    /** Takes the turn to write an organisation's requisitions: whoever else writes one waits until this transaction ends. */
    DocumentNumbers.Type turn(long orgId) {
        return new DocumentNumbers(sql, rows, user).lockedType(orgId);
    }

    /**
     * Writes a requisition with its lines.
     *
     * @return its document number
     */
    String write(DocumentNumbers.Type type, RequisitionDraft draft) {
        long org = draft.warehouse().orgId();
        PurchasePrices prices = new PurchasePrices(sql, rows, org, today);
        String number = new DocumentNumbers(sql, rows, user).next(type, today, org);
        Ids ids = new Ids(sql, rows);
        long requisitionId = ids.take(REQUISITION, 1).get(0);
        List<Long> lineIds = ids.take(LINE, draft.lines().size());
        header(requisitionId, number, type, draft, prices.list());
        List<BigDecimal> nets = new ArrayList<>();
        for (int i = 0; i < lineIds.size(); i++) {
            nets.add(line(requisitionId, lineIds.get(i), (i + 1) * LINE_STEP, draft, i, prices));
        }
        sql.update(rows.all(REQUISITION))
                .set(TOTAL, nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .where(rows.mine().and(REQUISITION_ID.eq(requisitionId)))
                .execute();
        return number;
    }

    private void header(
            long requisitionId, String number, DocumentNumbers.Type type, RequisitionDraft draft, long list) {
        Stamped.insert(sql, rows, REQUISITION, draft.warehouse().orgId(), user)
                .set(REQUISITION_ID, requisitionId)
                .set(text("m_requisition_uu"), UUID.randomUUID().toString())
                .set(text("documentno"), number)
                .set(text("description"), "Almanac")
                .set(id("ad_user_id"), user)
                .set(id("m_pricelist_id"), list)
                .set(id("m_warehouse_id"), draft.warehouse().id())
                .set(text("isapproved"), "N")
                .set(text("priorityrule"), "5")
                .set(column("datedoc", SQLDataType.LOCALDATE), today)
                .set(column("daterequired", SQLDataType.LOCALDATE), draft.required())
                .set(TOTAL, BigDecimal.ZERO)
                .set(text("docaction"), "CO")
                .set(text("docstatus"), "DR")
                .set(text("processed"), "N")
                .set(text("posted"), "N")
                .set(id("c_doctype_id"), type.id())
                .execute();
    }

    private BigDecimal line(
            long requisitionId, long lineId, int number, RequisitionDraft draft, int i, PurchasePrices prices) {
        RequisitionDraft.Line line = draft.lines().get(i);
        BigDecimal price = prices.of(line.product(), draft.vendorId());
        BigDecimal net = prices.net(line.quantity(), price);
        Stamped.insert(sql, rows, LINE, draft.warehouse().orgId(), user)
                .set(LINE_ID, lineId)
                .set(text("m_requisitionline_uu"), uuid(line.draft().key()))
                .set(REQUISITION_ID, requisitionId)
                .set(column("line", SQLDataType.INTEGER), number)
                .set(id("m_product_id"), line.product().id())
                .set(id("c_bpartner_id"), draft.vendorId())
                .set(id("c_uom_id"), line.product().uomId())
                .set(column("qty", SQLDataType.NUMERIC), line.quantity())
                .set(column("priceactual", SQLDataType.NUMERIC), price)
                .set(NET, net)
                .set(text("description"), line.description())
                .set(id("m_attributesetinstance_id"), 0L)
                .execute();
        return net;
    }

    /** Takes one line off a draft; a draft that has no other line is voided, so that its number is accounted for. */
    void cancel(Found line) {
        int others = sql.fetchCount(DSL.selectOne()
                .from(rows.of(LINE, "l"))
                .where(REQUISITION_ID.eq(line.requisitionId()).and(LINE_ID.ne(line.lineId()))));
        if (others == 0) {
            empty(line);
            close(line);
        } else {
            sql.deleteFrom(rows.all(LINE))
                    .where(rows.mine().and(LINE_ID.eq(line.lineId())))
                    .execute();
            total(line);
        }
    }

    private void empty(Found line) {
        sql.update(rows.all(LINE))
                .set(stamped(Map.of(column("qty", SQLDataType.NUMERIC), BigDecimal.ZERO, NET, BigDecimal.ZERO)))
                .where(rows.mine().and(LINE_ID.eq(line.lineId())))
                .execute();
    }

    private void close(Found line) {
        sql.update(rows.all(REQUISITION))
                .set(stamped(Map.of(
                        TOTAL,
                        BigDecimal.ZERO,
                        text("docstatus"),
                        "VO",
                        text("docaction"),
                        "--",
                        text("processed"),
                        "Y")))
                .where(rows.mine().and(REQUISITION_ID.eq(line.requisitionId())))
                .execute();
    }

    private void total(Found line) {
        BigDecimal left = sql.select(DSL.coalesce(DSL.sum(NET), BigDecimal.ZERO))
                .from(rows.of(LINE, "l"))
                .where(REQUISITION_ID.eq(line.requisitionId()))
                .fetchSingle()
                .value1();
        sql.update(rows.all(REQUISITION))
                .set(stamped(Map.of(TOTAL, left)))
                .where(rows.mine().and(REQUISITION_ID.eq(line.requisitionId())))
                .execute();
    }

    private Map<Field<?>, Object> stamped(Map<? extends Field<?>, ?> values) {
        Map<Field<?>, Object> all = new HashMap<>(values);
        all.put(column("updated", SQLDataType.LOCALDATETIME), DSL.currentLocalDateTime());
        all.put(id("updatedby"), user);
        return all;
    }

    /** Locks a requisition until the transaction ends, and tells how it is by then. */
    String lockedStatus(long requisitionId) {
        return sql.select(text("docstatus"))
                .from(rows.of(REQUISITION, "r"))
                .where(REQUISITION_ID.eq(requisitionId))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    private String uuid(String key) {
        return RequisitionDraft.uuid(rows.client(), key);
    }
}
