package almanac.erp.tryton;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Texts;
import almanac.erp.sql.Secret;
import almanac.erp.sql.SqlHostSettings;
import almanac.erp.table.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a Tryton is reached: its database to read, its server to write. Never shows a password. */
final class TrytonSettings {
    private static final String RPC = "rpc.";
    private static final String LONGEST_WAIT = "60";

    /** Of the database. */
    private static final Set<String> DATABASE = Set.of(
            "url",
            "user",
            "password",
            "password_env",
            "password_file",
            "driver",
            "datasource.target",
            "tenant",
            "fetch_size");

    private static final Set<String> OWN = Set.of(
            "company",
            "rpc.url",
            "rpc.user",
            "rpc.password",
            "rpc.password_env",
            "rpc.password_file",
            "rpc.timeout_seconds",
            "supply_run",
            "dry_run");

    /** Every setting there is. */
    static final Set<String> NAMES = names();

    private final String source;
    private final Path base;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     */
    TrytonSettings(String source, Path base, Map<String, String> values) {
        this.source = source;
        this.base = base;
        values.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw problem(name, Problems.say("setting-unknown", String.join(", ", NAMES)));
            }
            if (!value.isBlank()) {
                this.values.put(name, value.strip());
            }
        });
        Secret.requireOne(this.values, RPC, source);
        if (takesDrafts()) {
            require("rpc.user");
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(DATABASE);
        names.addAll(OWN);
        return names;
    }

    /** Reads a properties file, UTF-8. */
    static TrytonSettings read(Path file) {
        return new TrytonSettings(file.toString(), file.toAbsolutePath().getParent(), SqlHostSettings.values(file));
    }

    /** What of the settings is the database's. */
    SqlHostSettings database() {
        Map<String, String> own = new TreeMap<>(values);
        own.keySet().retainAll(DATABASE);
        own.putIfAbsent("dialect", "postgresql");
        return new SqlHostSettings(source, base, own);
    }

    String source() {
        return source;
    }

    /** The number of the company that is planned. */
    int company() {
        return number("company", require("company"));
    }

    /** Whether there is a server to write to. */
    boolean takesDrafts() {
        return values.containsKey("rpc.url");
    }

    /** The server, not yet called; null where there is none. */
    TrytonRpc rpc() {
        if (!takesDrafts()) {
            return null;
        }
        String password = Secret.in(values, RPC, source, base);
        int seconds = number("rpc.timeout_seconds", values.getOrDefault("rpc.timeout_seconds", LONGEST_WAIT));
        return new TrytonRpc(
                endpoint(values.get("rpc.url")),
                values.get("rpc.user"),
                password == null ? "" : password,
                Map.of("company", company()),
                Duration.ofSeconds(seconds));
    }

    /** Whether calls go over the network in plain text. */
    boolean isOpenToListeners() {
        String url = values.getOrDefault("rpc.url", "https:");
        return url.startsWith("http:")
                && !Set.of("localhost", "127.0.0.1", "[::1]")
                        .contains(endpoint(url).getHost());
    }

    private URI endpoint(String url) {
        try {
            URI endpoint = URI.create(url.endsWith("/") ? url : url + "/");
            boolean usable = endpoint.getHost() != null
                    && endpoint.getUserInfo() == null
                    && Set.of("http", "https").contains(String.valueOf(endpoint.getScheme()))
                    && endpoint.getPath().length() > 1;
            if (usable) {
                return endpoint;
            }
            throw problem("rpc.url", say("setting-rpc-url"));
        } catch (IllegalArgumentException e) {
            throw new InputException(new Place(source, 0, "rpc.url"), say("setting-rpc-url"), e);
        }
    }

    /** Whether order points are put on hold while requests of ours wait, so that the host's supply run does not order the same again. */
    boolean holdsOrderPoints() {
        String choice = values.getOrDefault("supply_run", "hold");
        if (!Set.of("hold", "leave").contains(choice)) {
            throw problem("supply_run", Problems.say("not-a-choice", Problems.shown(choice), "[hold, leave]"));
        }
        return choice.equals("hold");
    }

    /** Whether drafts are only shown. */
    boolean isDryRun() {
        String choice = values.getOrDefault("dry_run", "false");
        if (!Set.of("true", "false").contains(choice)) {
            throw problem("dry_run", Problems.say("not-a-flag", Problems.shown(choice)));
        }
        return choice.equals("true");
    }

    private String require(String name) {
        String value = values.get(name);
        if (value == null) {
            throw problem(name, Problems.say("setting-missing"));
        }
        return value;
    }

    private int number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw problem(name, say("setting-not-a-number", Problems.shown(value)));
        }
        return Integer.parseInt(value);
    }

    private InputException problem(String name, String words) {
        return new InputException(new Place(source, 0, name), words);
    }

    private static String say(String key, Object... values) {
        return Texts.of(TrytonSettings.class).get(key, values);
    }

    @Override
    public String toString() {
        return source;
    }
}
