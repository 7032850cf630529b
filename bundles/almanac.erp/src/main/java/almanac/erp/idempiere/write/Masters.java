package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Finds by their search keys what documents name: products, warehouses and vendors. What is inactive is not found. */
public final class Masters {
    private static final Field<String> VALUE = column("m", "value", SQLDataType.VARCHAR);
    private static final Field<String> ACTIVE = column("m", "isactive", SQLDataType.VARCHAR);
    private static final Field<Long> ORG = column("m", "ad_org_id", SQLDataType.BIGINT);

    private final DSLContext sql;
    private final ClientRows rows;

    public Masters(DSLContext sql, ClientRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Stocked products by search key, also those that can no longer be ordered. */
    public Map<String, Product> products(Collection<String> values) {
        Field<Long> id = column("m", "m_product_id", SQLDataType.BIGINT);
        Field<Long> uom = column("m", "c_uom_id", SQLDataType.BIGINT);
        Field<Integer> scale = column("u", "stdprecision", SQLDataType.INTEGER);
        Field<Boolean> orderable = DSL.field(DSL.condition("m.isactive = 'Y' and m.ispurchased = 'Y'"
                + " and (m.discontinued = 'N' or m.discontinuedat > current_date)"));
        Map<String, Product> found = new HashMap<>();
        sql.select(id, VALUE, ORG, uom, scale, orderable)
                .from(rows.of("m_product", "m"))
                .join(rows.of("c_uom", "u"))
                .on(column("u", "c_uom_id", SQLDataType.BIGINT).eq(uom))
                .where(VALUE.in(values)
                        .and(DSL.condition("m.producttype = 'I' and m.isstocked = 'Y' and m.issummary = 'N'")))
                .forEach(r -> found.put(
                        r.value2(),
                        new Product(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6())));
        return found;
    }

    /** Warehouses by search key. */
    public Map<String, Warehouse> warehouses(Collection<String> values) {
        Field<Long> id = column("m", "m_warehouse_id", SQLDataType.BIGINT);
        Map<String, Warehouse> found = new HashMap<>();
        sql.select(id, VALUE, ORG)
                .from(rows.of("m_warehouse", "m"))
                .where(VALUE.in(values).and(ACTIVE.eq("Y")))
                .forEach(r -> found.put(r.value2(), new Warehouse(r.value1(), r.value2(), r.value3())));
        return found;
    }

    /** C_BPartner_ID of vendors by search key. */
    public Map<String, Long> vendors(Collection<String> values) {
        Field<Long> id = column("m", "c_bpartner_id", SQLDataType.BIGINT);
        Map<String, Long> found = new HashMap<>();
        sql.select(id, VALUE)
                .from(rows.of("c_bpartner", "m"))
                .where(VALUE.in(values)
                        .and(ACTIVE.eq("Y"))
                        .and(column("m", "isvendor", SQLDataType.VARCHAR).eq("Y")))
                .forEach(r -> found.put(r.value2(), r.value1()));
        return found;
    }
}
