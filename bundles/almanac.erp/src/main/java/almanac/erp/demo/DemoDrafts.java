package almanac.erp.demo;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.api.host.Draft;
import almanac.api.host.PublishResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The demo ERP's purchase and transfer requisitions. They have a small database of their own, which is open only while drafts are taken;
 * a process that finds it open in another one waits its turn.
 */
final class DemoDrafts {
    private static final Table<?> REQUISITION = table("requisition");
    private static final Field<Long> ID = field("requisition_id", Long.class);
    private static final Field<String> TENANT = field("tenant_id", String.class);
    private static final Field<String> KEY = field("draft_key", String.class);
    /** H2: the file is locked by another process. */
    private static final int ALREADY_OPEN = 90020;

    private static final int TRIES = 100;
    private static final long WAIT_MILLIS = 100;

    private final H2Files h2;
    private final Path database;

    DemoDrafts(H2Files h2, Path database) {
        this.h2 = h2;
        this.database = database;
    }

    /**
     * Takes drafts: all that are accepted, or none.
     *
     * @param refusal what the ERP says to a draft that it cannot use; null where it can
     */
    List<PublishResult> take(Tenant tenant, List<Draft> drafts, Function<Draft, String> refusal) {
        // One lock for all: two hosts of this process share the file, and two takers of one key must not both write it.
        synchronized (DemoDrafts.class) {
            try (Connection connection = open()) {
                DSLContext sql = DSL.using(connection, SQLDialect.H2, new Settings().withExecuteLogging(false));
                return sql.transactionResult(transaction -> {
                    List<PublishResult> results = new ArrayList<>();
                    for (Draft draft : drafts) {
                        String refused = refusal.apply(draft);
                        String document = refused == null ? take(transaction.dsl(), tenant, draft) : null;
                        results.add(new PublishResult(draft.key(), document, refused));
                    }
                    return results;
                });
            } catch (SQLException e) {
                throw new AlmanacException(Texts.of(DemoDrafts.class).get("busy", H2Files.file(database)), e);
            }
        }
    }

    private static String take(DSLContext sql, Tenant tenant, Draft draft) {
        Long known = known(sql, tenant, draft);
        if (known == null) {
            sql.insertInto(REQUISITION)
                    .columns(List.of(
                            TENANT,
                            KEY,
                            field("kind"),
                            field("product_code"),
                            field("warehouse_code"),
                            field("vendor_code"),
                            field("source_code"),
                            field("quantity"),
                            field("order_by"),
                            field("arrives"),
                            field("note")))
                    .values(
                            tenant.id(),
                            draft.key(),
                            draft.kind().name(),
                            draft.sku().itemId(),
                            draft.sku().locationId(),
                            draft.supplierId(),
                            draft.sourceLocationId(),
                            draft.quantity(),
                            draft.orderBy(),
                            draft.arrives(),
                            draft.note())
                    .execute();
            known = known(sql, tenant, draft);
        }
        return "PR-%06d".formatted(known);
    }

    private static Long known(DSLContext sql, Tenant tenant, Draft draft) {
        return sql.select(ID)
                .from(REQUISITION)
                .where(TENANT.eq(tenant.id()).and(KEY.eq(draft.key())))
                .fetchOne(ID);
    }

    private Connection open() throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                Connection connection = h2.toWrite(database).getConnection();
                DSL.using(connection, SQLDialect.H2).execute(DemoSql.drafts());
                return connection;
            } catch (SQLException e) {
                if (e.getErrorCode() != ALREADY_OPEN || tried == TRIES) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
