package almanac.erp.sql;

import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Whether the user that reads may do more than read, by what the database says of it. */
final class Rights {
    private static final Place WHERE = Place.of("rights");

    private Rights() {}

    static List<HostFinding> check(DSLContext sql, SQLDialect dialect) {
        String user = String.valueOf(sql.fetchValue("select current_user"));
        if (MySqlSession.isFor(dialect)) {
            MySqlRights rights = MySqlRights.of(sql);
            return rights.isAdmin() ? List.of(admin(user)) : writer(user, rights.writable());
        }
        return isAdmin(sql, dialect)
                ? List.of(admin(user))
                : writer(user, sql.fetch(writable(dialect)).getValues(0));
    }

    private static HostFinding admin(String user) {
        return new HostFinding(Severity.WARNING, WHERE, Reason.of("check.reads-as-admin", "user", user));
    }

    private static List<HostFinding> writer(String user, List<?> writable) {
        if (writable.isEmpty()) {
            return List.of();
        }
        Reason reason = Reason.of(
                "check.reader-may-write",
                "user",
                user,
                "tables",
                writable.size(),
                "example",
                String.valueOf(writable.get(0)));
        return List.of(new HostFinding(Severity.WARNING, WHERE, reason));
    }

    private static boolean isAdmin(DSLContext sql, SQLDialect dialect) {
        String query =
                switch (dialect.family()) {
                    case POSTGRES, YUGABYTEDB -> "select rolsuper from pg_roles where rolname = current_user";
                    default -> "select is_admin from information_schema.users where user_name = current_user";
                };
        return Boolean.parseBoolean(String.valueOf(sql.fetchValue(query)));
    }

    /** Names of tables that the user may change. */
    private static String writable(SQLDialect dialect) {
        return switch (dialect.family()) {
            case POSTGRES, YUGABYTEDB ->
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')"
                        + " and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'"
                        + " and has_schema_privilege(n.oid, 'USAGE')"
                        + " and has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') order by 1";
            default ->
                "select distinct table_schema || '.' || table_name from information_schema.table_privileges"
                        + " where privilege_type in ('INSERT', 'UPDATE', 'DELETE')"
                        + " and grantee in (current_user, 'PUBLIC') order by 1";
        };
    }
}
