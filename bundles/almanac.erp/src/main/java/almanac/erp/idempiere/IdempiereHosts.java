package almanac.erp.idempiere;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.erp.idempiere.rest.RestSession;
import almanac.erp.idempiere.rest.RestWriter;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.idempiere.write.HostWriter;
import almanac.erp.idempiere.write.SqlWriter;
import almanac.erp.idempiere.write.WriteDatabase;
import almanac.erp.sql.Database;
import almanac.erp.sql.Login;
import almanac.erp.sql.Mapping;
import almanac.erp.sql.SqlHostSettings;
import almanac.erp.sql.SqlHosts;
import java.time.Clock;
import java.util.List;
import org.jooq.impl.DSL;

/** Opens one client of an iDempiere. Every statement that is run for it passes the {@link TenantGuard}. */
final class IdempiereHosts {
    /** Tables that left core with release 12 and may be there all the same. */
    private static final List<String> PROMOTION = List.of(
            "m_promotion", "m_promotionprecondition", "m_promotionline", "m_promotiongroupline", "m_promotionreward");

    private final SqlHosts hosts;
    private final Clock clock;

    IdempiereHosts(SqlHosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /**
     * Opens a client and checks that its tables can be read.
     *
     * @throws almanac.api.AlmanacException in one line, without secrets
     */
    IdempiereErp open(IdempiereSettings settings, Tenant asked) {
        SqlHostSettings where = settings.database();
        Tenant tenant = where.tenant(asked);
        ClientRows rows = new ClientRows(settings.schema(), settings.client());
        Database database = hosts.database(where).heardBy(new TenantGuard(settings.schema()));
        try {
            requireClient(settings, database, rows);
            boolean promotions = hasPromotions(database, settings.schema());
            ClientSql sql = new ClientSql(settings.schema());
            IdempiereErp erp = new IdempiereErp(
                    tenant,
                    rows,
                    database,
                    Mapping.parse("idempiere", sql.mapping(settings.demand(), promotions)),
                    new HostFacts(database, rows, sql.leftOut(promotions), promotions),
                    new Drafts(writer(settings, where, database, rows), where.writesLive(), clock));
            erp.describe();
            return erp;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void requireClient(IdempiereSettings settings, Database database, ClientRows rows) {
        boolean there = database.read(
                "ad_client",
                sql -> sql.fetchExists(DSL.selectOne()
                        .from(rows.of("ad_client", "c"))
                        .where("c.ad_client_id <> 0 and c.isactive = 'Y'")));
        if (!there) {
            throw new InputException(
                    new Place(settings.source(), 0, "client"),
                    Texts.of(IdempiereHosts.class).get("setting-no-client", settings.client()));
        }
    }

    private static boolean hasPromotions(Database database, String schema) {
        return database.read(
                "m_promotion",
                sql -> sql.fetchCount(DSL.selectOne()
                                .from("information_schema.tables")
                                .where(DSL.field("table_schema", String.class)
                                        .eq(schema)
                                        .and(DSL.field("table_name", String.class)
                                                .in(PROMOTION))))
                        == PROMOTION.size());
    }

    private HostWriter writer(IdempiereSettings settings, SqlHostSettings where, Database database, ClientRows rows) {
        return switch (settings.way()) {
            case NONE -> null;
            case SQL -> {
                WriteDatabase target =
                        new WriteDatabase(database.name(), hosts.writer(where), new TenantGuard(settings.schema()));
                yield new SqlWriter(target, rows, settings.requester(), clock);
            }
            case REST -> {
                Login login = hosts.writeLogin(where);
                RestSession session = new RestSession(
                        settings.restUrl(), login.user(), login.password(), rows.client(), settings.restRole());
                yield new RestWriter(session, database, rows, clock);
            }
        };
    }
}
