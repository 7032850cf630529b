package almanac.erp.tryton;

import almanac.api.Tenant;
import almanac.erp.sql.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;

/** Opens the adapter on a database of the live Tryton, as its settings would. */
final class Opened {
    private Opened() {}

    static TrytonErp company(LiveTryton tryton, String name, int company, ExecuteListener... listeners) {
        return by(Sample.USER, tryton, name, company, listeners);
    }

    /** As another user of the host. */
    static TrytonErp by(String user, LiveTryton tryton, String name, int company, ExecuteListener... listeners) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "url", tryton.jdbc(name),
                "company", String.valueOf(company),
                "rpc.url", tryton.endpoint(name).toString(),
                "rpc.user", user,
                "rpc.password", Sample.PASSWORD));
        TrytonSettings settings = new TrytonSettings("test", Path.of(""), values);
        Database database = new Database(
                "test",
                tryton.source(name, LiveTryton.READER, LiveTryton.READER_PASSWORD),
                SQLDialect.POSTGRES,
                Database.FETCH_SIZE,
                () -> {});
        return TrytonErp.open(settings, Tenant.DEFAULT, database.heardBy(listeners), settings.rpc(filter -> null));
    }
}
