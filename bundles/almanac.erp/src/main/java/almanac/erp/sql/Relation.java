package almanac.erp.sql;

import almanac.api.Tenant;
import almanac.erp.sql.SelectStatement.Placeholder;
import java.time.LocalDate;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Where the rows of one planning table come from.
 *
 * @param label for messages: the table, and the file or view behind it
 * @param view the view's name, unquoted; null where there is a statement
 * @param statement the SELECT; null where there is a view
 */
record Relation(String label, Name view, SelectStatement statement) {
    /** The name under which {@link #table} is to be used in a query. */
    static final String ALIAS = "m";

    /** What placeholders stand for. */
    record Scope(Tenant tenant, LocalDate from, LocalDate to) {
        private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        /** Everything of a tenant. */
        static Scope all(Tenant tenant) {
            return new Scope(tenant, null, null);
        }

        private Field<?> value(Placeholder placeholder) {
            return switch (placeholder) {
                case TENANT -> DSL.val(tenant.id());
                case FROM -> date(from == null ? FIRST : from);
                case TO -> date(to == null ? LAST : to);
            };
        }

        private static Field<?> date(LocalDate date) {
            return DSL.cast(DSL.val(date, SQLDataType.LOCALDATE), SQLDataType.LOCALDATE);
        }
    }

    /** Whether its SELECT names the tenant. A view cannot; it may have a column that does. */
    boolean namesTenant() {
        return statement != null && statement.pieces().contains(Placeholder.TENANT);
    }

    /** The rows as a table expression named {@link #ALIAS}. */
    Table<Record> table(SQLDialect dialect, Scope scope) {
        QueryPart rows = statement == null ? named(dialect) : new Derived(statement, scope);
        return DSL.table("{0}", rows).as(DSL.quotedName(ALIAS));
    }

    /** MySQL and MariaDB reserve some of the contract's names (signal), but do not fold names; the others fold and do not reserve. */
    private Name named(SQLDialect dialect) {
        boolean quoted = dialect.family() == SQLDialect.MYSQL || dialect.family() == SQLDialect.MARIADB;
        return quoted ? DSL.quotedName(view.getName()) : view;
    }

    /** The SELECT in parentheses, its placeholders as bind values. */
    private static final class Derived extends CustomQueryPart {
        private static final long serialVersionUID = 1L;
        private final transient SelectStatement statement;
        private final transient Scope scope;

        Derived(SelectStatement statement, Scope scope) {
            this.statement = statement;
            this.scope = scope;
        }

        @Override
        public void accept(Context<?> context) {
            context.sql("(");
            for (Object piece : statement.pieces()) {
                if (piece instanceof Placeholder placeholder) {
                    context.visit(scope.value(placeholder));
                } else {
                    context.sql((String) piece);
                }
            }
            context.sql("\n)");
        }
    }
}
