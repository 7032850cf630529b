package almanac.erp.idempiere;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL files beside this class, made ready for a schema. In them {@code @M_Product@} stands for the rows of that table which are the client's or
 * System's, and a name in lower case for a part that begins with the line {@code -- part: name}; so no table can be named without the tenant filter.
 * {@code :tenant} is the client's id.
 */
final class ClientSql {
    private static final Pattern PART =
            Pattern.compile("(?s)-- part: ([a-z_]+)\\n(.*?)(?=\\n-- part: |\\n-- table: |\\z)");
    private static final Pattern REFERENCE = Pattern.compile("@([A-Za-z_]+)@");
    private static final String SECTION = "-- table: ";

    private final String schema;

    /**
     * @param schema a plain identifier
     */
    ClientSql(String schema) {
        this.schema = schema;
    }

    /**
     * A mapping to planning tables.
     *
     * @param source what counts as demand
     * @param promotions whether the tables {@code M_Promotion...} are there
     */
    String mapping(DemandSource source, boolean promotions) {
        return ready("mapping.sql", source.file(), "campaign.sql", promotions ? "promotion.sql" : "campaign-only.sql");
    }

    /** One SELECT of what the mapping leaves out: {@code reason}, {@code source}, {@code id}, {@code item}, {@code lines}. */
    String leftOut(boolean promotions) {
        String[] files = promotions
                ? new String[] {"mapping.sql", "campaign.sql", "promotion.sql", "left-out.sql", "left-out-promotion.sql"
                }
                : new String[] {"mapping.sql", "left-out.sql"};
        String all = ready(files);
        return all.substring(all.indexOf('\n', all.indexOf(SECTION + "left_out")));
    }

    /** The rows of one table that are the client's or System's. */
    static String rows(String schema, String table) {
        return "(select * from " + schema + "." + table.toLowerCase(java.util.Locale.ROOT)
                + " where ad_client_id in (0, cast(:tenant as numeric)))";
    }

    private String ready(String... files) {
        String text = Arrays.stream(files).map(ClientSql::text).collect(Collectors.joining("\n"));
        Map<String, String> parts = new HashMap<>();
        PART.matcher(text).results().forEach(p -> parts.put(p.group(1), onOneLine(p.group(2))));
        return expanded(PART.matcher(text).replaceAll(""), parts);
    }

    private String expanded(String sql, Map<String, String> parts) {
        Matcher reference = REFERENCE.matcher(sql);
        return reference.replaceAll(r -> Matcher.quoteReplacement(expansion(r.group(1), parts)));
    }

    private String expansion(String name, Map<String, String> parts) {
        if (Character.isUpperCase(name.charAt(0))) {
            return rows(schema, name);
        }
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("no part " + name);
        }
        return "(" + expanded(part, parts) + ")";
    }

    private static String onOneLine(String part) {
        List<String> lines = part.lines().filter(line -> !line.startsWith("--")).toList();
        return String.join(" ", lines).strip();
    }

    private static String text(String name) {
        try (InputStream in = ClientSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
