package almanac.erp.idempiere;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Lets no statement through that names a table of the host's schema without its tenant filter. It reads the SQL as it goes to the database, so that it
 * holds whatever wrote it.
 */
final class TenantGuard implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final String MINE = "ad_client_id in \\(0, cast\\(\\? as numeric\\)\\)";

    private final Pattern anyTable;
    private final Pattern read;
    private final Pattern insert;
    private final Pattern change;

    /**
     * @param schema a plain identifier
     */
    TenantGuard(String schema) {
        String table = Pattern.quote(schema.toLowerCase(Locale.ROOT)) + "\\.(?!\\w+_sq\\b)\\w+";
        this.anyTable = Pattern.compile("(?<!\\w)" + table);
        this.read = Pattern.compile("\\(select \\* from " + table + " where \\(?" + MINE + "\\)?\\)");
        this.insert = Pattern.compile("insert into " + table + " \\([^)]*\\bad_client_id\\b[^)]*\\)");
        this.change = Pattern.compile(
                "(?:update|delete from) " + table + "(?: set [^;]*?)? where \\(*" + MINE + "\\)? (?:and|returning)");
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        check(context.sql());
    }

    /**
     * Checks one statement.
     *
     * @throws IllegalStateException where a table is named without the filter
     */
    void check(String sql) {
        String plain = sql.toLowerCase(Locale.ROOT).replace("\"", "").replaceAll("\\s+", " ");
        long named = count(anyTable, plain);
        long filtered = count(read, plain) + count(insert, plain) + count(change, plain);
        if (named != filtered) {
            throw new IllegalStateException("a statement without its tenant filter: " + sql);
        }
    }

    private static long count(Pattern pattern, String sql) {
        Matcher matcher = pattern.matcher(sql);
        return matcher.results().count();
    }
}
