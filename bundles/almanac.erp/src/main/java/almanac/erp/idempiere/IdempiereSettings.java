package almanac.erp.idempiere;

import almanac.api.InputException;
import almanac.api.Texts;
import almanac.erp.sql.SettingValues;
import almanac.erp.sql.SqlHostSettings;
import almanac.erp.table.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an iDempiere is reached, read and written: what a properties file or a configuration says. Never shows its passwords. */
final class IdempiereSettings {
    /** How drafts get there. */
    enum Way {
        /** Not at all. */
        NONE,
        /** Into the tables. */
        SQL,
        /** Through the REST plug-in. */
        REST
    }

    private static final Set<String> OWN =
            Set.of("client", "schema", "demand", "write", "requester", "rest_url", "rest_role");
    /** Of the database; what its tables are is known. */
    private static final Set<String> DATABASE = ofDatabase();
    /** Every setting. */
    static final Set<String> NAMES = names();

    private final SettingValues values;

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     * @throws InputException naming the setting
     */
    IdempiereSettings(String source, Path base, Map<String, String> values) {
        this.values = new SettingValues(source, base, values, NAMES);
        client();
        schema();
        demand();
        way();
    }

    /** Reads a properties file, UTF-8. */
    static IdempiereSettings read(Path file) {
        return new IdempiereSettings(file.toString(), file.toAbsolutePath().getParent(), SqlHostSettings.values(file));
    }

    private static Set<String> names() {
        Set<String> all = new TreeSet<>(DATABASE);
        all.addAll(OWN);
        return Set.copyOf(all);
    }

    private static Set<String> ofDatabase() {
        Set<String> all = new TreeSet<>(SqlHostSettings.NAMES);
        all.removeAll(Set.of("schema", "prefix", "mapping", "dialect"));
        return Set.copyOf(all);
    }

    private InputException problem(String name, String key, Object... details) {
        return values.problem(name, Texts.of(IdempiereSettings.class).get(key, details));
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String[] choices =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return Enum.valueOf(type, values.choice(name, otherwise.name(), choices));
    }

    String source() {
        return values.source();
    }

    /** AD_Client_ID, digits, not System's. */
    String client() {
        String client = values.text("client", "");
        if (!client.matches("[1-9][0-9]{0,9}")) {
            throw problem("client", "setting-client", Problems.shown(client));
        }
        return client;
    }

    /** The schema of its tables, a plain identifier in lower case. */
    String schema() {
        String schema = values.text("schema", "adempiere").toLowerCase(Locale.ROOT);
        if (!schema.matches("[a-z_][a-z0-9_]*")) {
            throw values.problem("schema", Problems.say("not-an-identifier", Problems.shown(schema)));
        }
        return schema;
    }

    DemandSource demand() {
        return choice("demand", DemandSource.class, DemandSource.ORDERS);
    }

    Way way() {
        return choice("write", Way.class, Way.NONE);
    }

    /** Name or search key of the user whom documents name; for SQL. */
    String requester() {
        if (!values.has("requester")) {
            throw problem("requester", "setting-requester");
        }
        return values.text("requester");
    }

    /** Where the REST plug-in answers, for instance {@code https://erp.example.com/api/v1}. */
    URI restUrl() {
        String url = values.text("rest_url", "");
        if (!url.matches("https?://[^\\s?#@]+")) {
            throw problem("rest_url", "setting-rest-url", Problems.shown(url));
        }
        return URI.create(url.endsWith("/") ? url : url + "/");
    }

    /** AD_Role_ID of the REST session; null where the user has one role only. */
    Long restRole() {
        String role = values.text("rest_role", null);
        if (role != null && !role.matches("[0-9]{1,10}")) {
            throw problem("rest_role", "setting-rest-role", Problems.shown(role));
        }
        return role == null ? null : Long.valueOf(role);
    }

    /** The database, and with what user it is read and written. */
    SqlHostSettings database() {
        SqlHostSettings database = values.database(DATABASE, Map.of());
        boolean writes =
                switch (way()) {
                    case NONE -> true;
                    case SQL -> database.hasWriter();
                    case REST -> database.hasWriteLogin();
                };
        if (!writes) {
            throw problem("write_user", "setting-write-user");
        }
        return database;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
