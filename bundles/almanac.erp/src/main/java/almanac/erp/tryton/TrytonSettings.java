package almanac.erp.tryton;

import almanac.api.Texts;
import almanac.erp.sql.Login;
import almanac.erp.sql.SettingValues;
import almanac.erp.sql.SqlHostSettings;
import almanac.erp.table.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** How a Tryton is reached: its database to read, its server to write. Never shows a password. */
final class TrytonSettings {
    private static final String RPC = "rpc.";
    private static final String CREDENTIALS = "rpc.credentials.target";
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
            "credentials.target",
            "tenant",
            "fetch_size");

    private static final Set<String> OWN = Set.of(
            "company",
            "rpc.url",
            "rpc.user",
            "rpc.password",
            "rpc.password_env",
            "rpc.password_file",
            "rpc.credentials.target",
            "rpc.timeout_seconds",
            "supply_run",
            "dry_run");

    /** Every setting there is. */
    static final Set<String> NAMES = names();

    private final SettingValues values;

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     */
    TrytonSettings(String source, Path base, Map<String, String> values) {
        this.values = new SettingValues(source, base, values, NAMES);
        this.values.requireOnePassword(RPC);
        if (takesDrafts() && !this.values.has(CREDENTIALS)) {
            this.values.require("rpc.user");
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
        return values.database(DATABASE, Map.of("dialect", "postgresql"));
    }

    String source() {
        return values.source();
    }

    /** The number of the company that is planned. */
    int company() {
        return number("company", values.require("company"));
    }

    /** Whether there is a server to write to. */
    boolean takesDrafts() {
        return values.has("rpc.url");
    }

    /**
     * The server, not yet called; null where there is none.
     *
     * @param services finds user and password by the filter of a service
     */
    TrytonRpc rpc(Function<String, Login> services) {
        if (!takesDrafts()) {
            return null;
        }
        Login login = values.has(CREDENTIALS)
                ? services.apply(values.text(CREDENTIALS))
                : new Login(values.text("rpc.user"), values.password(RPC));
        int seconds = number("rpc.timeout_seconds", values.text("rpc.timeout_seconds", LONGEST_WAIT));
        return new TrytonRpc(
                endpoint(values.text("rpc.url")),
                login.user(),
                login.password() == null ? "" : login.password(),
                Map.of("company", company()),
                Duration.ofSeconds(seconds));
    }

    /** Whether calls go over the network in plain text. */
    boolean isOpenToListeners() {
        String url = values.text("rpc.url", "https:");
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
            throw values.problem("rpc.url", say("setting-rpc-url"));
        } catch (IllegalArgumentException e) {
            // What cannot be read may hold a password: it is not repeated.
            throw values.problem("rpc.url", say("setting-rpc-url"));
        }
    }

    /** Whether order points are put on hold while requests of ours wait, so that the host's supply run does not order the same again. */
    boolean holdsOrderPoints() {
        return values.choice("supply_run", "hold", "hold", "leave").equals("hold");
    }

    /** Whether drafts are only shown. */
    boolean isDryRun() {
        String choice = values.text("dry_run", "false");
        if (!Set.of("true", "false").contains(choice)) {
            throw values.problem("dry_run", Problems.say("not-a-flag", Problems.shown(choice)));
        }
        return choice.equals("true");
    }

    private int number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw values.problem(name, say("setting-not-a-number", Problems.shown(value)));
        }
        return Integer.parseInt(value);
    }

    private static String say(String key, Object... values) {
        return Texts.of(TrytonSettings.class).get(key, values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
