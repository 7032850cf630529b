package almanac.erp.idempiere;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Texts;
import almanac.erp.sql.SqlHostSettings;
import almanac.erp.table.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    /** Every setting. */
    static final Set<String> NAMES = names();

    private final String source;
    private final Path base;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     * @throws InputException naming the setting
     */
    IdempiereSettings(String source, Path base, Map<String, String> values) {
        this.source = source;
        this.base = base;
        values.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw new InputException(
                        new Place(source, 0, name),
                        Problems.say("setting-unknown", String.join(", ", new TreeSet<>(NAMES))));
            }
            if (!value.isBlank()) {
                this.values.put(name, value.strip());
            }
        });
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
        Set<String> all = new TreeSet<>(SqlHostSettings.NAMES);
        all.removeAll(Set.of("prefix", "mapping", "dialect", "write_credentials.target"));
        all.addAll(OWN);
        return Set.copyOf(all);
    }

    private String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private InputException problem(String name, String key, Object... details) {
        return new InputException(
                new Place(source, 0, name), Texts.of(IdempiereSettings.class).get(key, details));
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String text = text(name, otherwise.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        new Place(source, 0, name),
                        Problems.say(
                                "not-a-choice",
                                Problems.shown(text),
                                Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }

    String source() {
        return source;
    }

    /** AD_Client_ID, digits, not System's. */
    String client() {
        String client = text("client", "");
        if (!client.matches("[1-9][0-9]{0,9}")) {
            throw problem("client", "setting-client", Problems.shown(client));
        }
        return client;
    }

    /** The schema of its tables, a plain identifier in lower case. */
    String schema() {
        String schema = text("schema", "adempiere").toLowerCase(Locale.ROOT);
        if (!schema.matches("[a-z_][a-z0-9_]*")) {
            throw new InputException(
                    new Place(source, 0, "schema"), Problems.say("not-an-identifier", Problems.shown(schema)));
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
        if (!values.containsKey("requester")) {
            throw problem("requester", "setting-requester");
        }
        return values.get("requester");
    }

    /** Where the REST plug-in answers, for instance {@code https://erp.example.com/api/v1}. */
    URI restUrl() {
        String url = text("rest_url", "");
        if (!url.matches("https?://[^\\s?#@]+")) {
            throw problem("rest_url", "setting-rest-url", Problems.shown(url));
        }
        return URI.create(url.endsWith("/") ? url : url + "/");
    }

    /** AD_Role_ID of the REST session; null where the user has one role only. */
    Long restRole() {
        String role = text("rest_role", null);
        if (role != null && !role.matches("[0-9]{1,10}")) {
            throw problem("rest_role", "setting-rest-role", Problems.shown(role));
        }
        return role == null ? null : Long.valueOf(role);
    }

    /** The database, and with what user it is read and written. */
    SqlHostSettings database() {
        Map<String, String> some = new TreeMap<>(values);
        some.keySet().removeAll(OWN);
        SqlHostSettings database = new SqlHostSettings(source, base, some);
        if (way() != Way.NONE && !database.hasWriter()) {
            throw problem("write_user", "setting-write-user");
        }
        return database;
    }

    @Override
    public String toString() {
        return source;
    }
}
