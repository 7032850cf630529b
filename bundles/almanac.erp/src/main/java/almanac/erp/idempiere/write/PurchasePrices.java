package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What a requisition line costs: by the default purchase price list, else what the vendor asks for a base unit, else 0, as in iDempiere. */
final class PurchasePrices {
    private static final Field<Long> LIST = id("m_pricelist_id");
    private static final Field<Long> VERSION = id("m_pricelist_version_id");
    private static final Field<Long> PRODUCT = id("m_product_id");

    private final DSLContext sql;
    private final ClientRows rows;
    private final LocalDate day;
    private final long list;
    private final int scale;

    /**
     * @param orgId whose price list it is, where the organisation has one of its own
     * @param day on which prices must hold
     * @throws AlmanacException where there is no purchase price list
     */
    PurchasePrices(DSLContext sql, ClientRows rows, long orgId, LocalDate day) {
        this.sql = sql;
        this.rows = rows;
        this.day = day;
        Field<Long> list = column("l", "m_pricelist_id", SQLDataType.BIGINT);
        Field<Integer> precision = column("c", "stdprecision", SQLDataType.INTEGER);
        Field<Long> org = column("l", "ad_org_id", SQLDataType.BIGINT);
        Record2<Long, Integer> found = sql.select(list, precision)
                .from(rows.of("m_pricelist", "l"))
                .join(rows.of("c_currency", "c"))
                .on("c.c_currency_id = l.c_currency_id")
                .where(DSL.condition("l.issopricelist = 'N' and l.isactive = 'Y'")
                        .and(org.in(0L, orgId)))
                .orderBy(column("l", "isdefault", SQLDataType.VARCHAR).desc(), org.desc(), list)
                .limit(1)
                .fetchOne();
        if (found == null) {
            throw new AlmanacException(Texts.of(PurchasePrices.class).get("no-price-list"));
        }
        this.list = found.value1();
        this.scale = found.value2();
    }

    long list() {
        return list;
    }

    /**
     * The price of a base unit.
     *
     * @param vendorId may be null
     */
    BigDecimal of(Product product, Long vendorId) {
        BigDecimal price = listed(product);
        BigDecimal asked = price == null && vendorId != null ? asked(product, vendorId) : price;
        return asked == null ? BigDecimal.ZERO : asked;
    }

    /** What a line comes to, in as many decimals as the price list's currency has. */
    BigDecimal net(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(scale, RoundingMode.HALF_UP);
    }

    private BigDecimal listed(Product product) {
        Field<java.time.LocalDateTime> from = column("validfrom", SQLDataType.LOCALDATETIME);
        Field<BigDecimal> price = column("pricestd", SQLDataType.NUMERIC);
        return sql.select(price)
                .from(rows.of("m_productprice", "p"))
                .where(PRODUCT.eq(product.id())
                        .and(text("isactive").eq("Y"))
                        .and(VERSION.eq(DSL.select(VERSION)
                                .from(rows.of("m_pricelist_version", "v"))
                                .where(LIST.eq(list)
                                        .and(text("isactive").eq("Y"))
                                        .and(from.le(day.atTime(LocalTime.MAX))))
                                .orderBy(from.desc(), VERSION.desc())
                                .limit(1))))
                .fetchOne(price);
    }

    private BigDecimal asked(Product product, long vendorId) {
        Field<BigDecimal> price = DSL.coalesce(positive("pricepo"), positive("pricelastpo"), positive("pricelist"));
        Field<Long> unit = DSL.coalesce(id("c_uom_id"), product.uomId());
        return sql.select(price)
                .from(rows.of("m_product_po", "o"))
                .where(PRODUCT.eq(product.id())
                        .and(id("c_bpartner_id").eq(vendorId))
                        .and(unit.eq(product.uomId())))
                .fetchOne(price);
    }

    private static Field<BigDecimal> positive(String name) {
        return DSL.nullif(column(name, SQLDataType.NUMERIC), BigDecimal.ZERO);
    }
}
