package almanac.erp.demo;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.HostDocument;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.PublishResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
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
    private static final Field<String> STATE = field("state", String.class);
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
        return transact(tables -> {
            List<PublishResult> results = new ArrayList<>();
            for (Draft draft : drafts) {
                String refused = refusal.apply(draft);
                String document = refused == null ? take(tables, tenant, draft) : null;
                results.add(new PublishResult(draft.key(), document, refused));
            }
            return results;
        });
    }

    /** What there is for keys, one each, in order. */
    List<HostDocument> find(Tenant tenant, List<String> keys) {
        return transact(tables ->
                keys.stream().map(key -> document(tables, tenant, key)).toList());
    }

    /** Cancels what there is for a key. */
    HostDocument cancel(Tenant tenant, String key) {
        return transact(tables -> {
            tables.update(REQUISITION)
                    .set(STATE, DocumentState.CANCELLED.name())
                    .where(is(tenant, key))
                    .execute();
            return document(tables, tenant, key);
        });
    }

    private static HostDocument document(DSLContext sql, Tenant tenant, String key) {
        return sql.select(ID, STATE)
                .from(REQUISITION)
                .where(is(tenant, key))
                .fetchOptional(row ->
                        new HostDocument(key, reference(row.get(ID)), DocumentState.valueOf(row.get(STATE)), null))
                .orElseGet(() -> HostDocument.absent(key));
    }

    private <T> T transact(Function<DSLContext, T> work) {
        // One lock for all: two hosts of this process share the file, and two takers of one key must not both write it.
        synchronized (DemoDrafts.class) {
            try (Connection connection = open()) {
                DSLContext sql = DSL.using(connection, SQLDialect.H2, new Settings().withExecuteLogging(false));
                return sql.transactionResult(transaction -> work.apply(transaction.dsl()));
            } catch (SQLException e) {
                throw new HostUnavailableException(Texts.of(DemoDrafts.class).get("busy", H2Files.file(database)), e);
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
        return reference(known);
    }

    private static String reference(long id) {
        return "PR-%06d".formatted(id);
    }

    private static Condition is(Tenant tenant, String key) {
        return TENANT.eq(tenant.id()).and(KEY.eq(key));
    }

    private static Long known(DSLContext sql, Tenant tenant, Draft draft) {
        return sql.select(ID).from(REQUISITION).where(is(tenant, draft.key())).fetchOne(ID);
    }

    private Connection open() throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                Connection connection = h2.toWrite(database).getConnection();
                for (String statement : DemoSql.drafts()) {
                    DSL.using(connection, SQLDialect.H2).execute(statement);
                }
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
