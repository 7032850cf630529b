package almanac.erp.demo;

import static org.jooq.impl.DSL.field;

import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.api.host.Draft;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.LeftOut;
import almanac.api.host.PublishResult;
import almanac.erp.sql.Database;
import almanac.erp.sql.SqlErp;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo company's ERP: read through a mapping like any other, and willing to take draft requisitions. */
final class DemoErp extends SqlErp {
    private static final Logger LOG = LoggerFactory.getLogger(DemoErp.class);
    private static final String KEPT = "select 1 from product_warehouse k join product p on p.product_id = k.product_id"
            + " join warehouse w on w.warehouse_id = k.warehouse_id where p.code = ? and w.code = ?";

    private static final Field<String> REASON = field("reason", String.class);
    private static final Field<Long> LINE = field("line_id", Long.class);
    private static final Field<Long> ORDER = field("order_id", Long.class);
    private static final Field<String> ITEM = field("item_id", String.class);

    private final DSLContext sql;
    private final DemoDrafts drafts;

    /**
     * @param keeper a connection that keeps the database open between reads; closed with this host
     */
    DemoErp(Tenant tenant, DataSource source, Connection keeper, DemoDrafts drafts) {
        super(
                tenant,
                new Database("demo", source, SQLDialect.H2, Database.FETCH_SIZE, () -> close(keeper)),
                DemoSql.mapping());
        this.sql = DSL.using(source, SQLDialect.H2, new Settings().withExecuteLogging(false));
        this.drafts = drafts;
    }

    @Override
    public List<LeftOut> leftOut() {
        return sql.resultQuery(DemoSql.leftOut())
                .coerce(REASON, LINE, ORDER, ITEM)
                .fetch(DemoErp::leftOut);
    }

    private static LeftOut leftOut(Record row) {
        return new LeftOut(
                new Place("sales_order_line", row.get(LINE), ""),
                Reason.of(row.get(REASON), "order", row.get(ORDER), "item", row.get(ITEM)));
    }

    @Override
    public List<PublishResult> publish(List<Draft> all) {
        return drafts.take(tenant(), all, this::refusal);
    }

    /** What the ERP says to a draft that it cannot use; null where it can. */
    private String refusal(Draft draft) {
        Texts texts = Texts.of(DemoErp.class);
        if (!(draft.quantity() > 0)) {
            return texts.get("not-positive");
        }
        boolean kept =
                !sql.fetch(KEPT, draft.sku().itemId(), draft.sku().locationId()).isEmpty();
        return kept
                ? null
                : texts.get("unknown-item", draft.sku().itemId(), draft.sku().locationId());
    }

    @Override
    public boolean takesDrafts() {
        return true;
    }

    @Override
    public boolean isDryRun() {
        return false;
    }

    @Override
    public Set<HostCapability> capabilities() {
        return EnumSet.of(HostCapability.DRAFTS, HostCapability.DOCUMENTS, HostCapability.CANCEL);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        return drafts.find(tenant(), keys);
    }

    @Override
    public HostDocument cancel(String key) {
        return drafts.cancel(tenant(), key);
    }

    /** Its database is ours, whatever its user may do. */
    @Override
    public List<HostFinding> check() {
        return List.of();
    }

    private static void close(Connection keeper) {
        try {
            keeper.close();
        } catch (SQLException e) {
            LOG.warn("cannot close the demo database", e);
        }
    }
}
