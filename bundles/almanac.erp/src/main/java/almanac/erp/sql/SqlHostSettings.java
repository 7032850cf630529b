package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Tenant;
import almanac.erp.table.Problems;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.SQLDialect;

/** How a database host is reached and read: what a properties file or a configuration says. Never shows its password. */
public final class SqlHostSettings {
    /** Every setting there is. */
    public static final Set<String> NAMES = Set.of(
            "url",
            "user",
            "password",
            "password_env",
            "password_file",
            "driver",
            "datasource.target",
            "tenant",
            "schema",
            "prefix",
            "mapping",
            "dialect",
            "fetch_size",
            "credentials.target",
            "writeback",
            "write_user",
            "write_password",
            "write_password_env",
            "write_password_file",
            "write_datasource.target",
            "write_credentials.target");

    private static final int MOST_FETCHED = 1_000_000;
    private static final String LIVE = "live";
    private static final String DRY_RUN = "dry-run";

    private final SettingValues values;

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     */
    public SqlHostSettings(String source, Path base, Map<String, String> values) {
        this.values = new SettingValues(source, base, values, NAMES);
        if (text("url") == null && text("datasource.target") == null) {
            throw problem("url", "setting-missing");
        }
        this.values.requireOnePassword("");
        this.values.requireOnePassword("write_");
        writesLive();
    }

    /**
     * Reads a properties file, UTF-8.
     *
     * @throws InputException naming the file and the setting
     */
    static SqlHostSettings read(Path file) {
        return new SqlHostSettings(file.toString(), file.toAbsolutePath().getParent(), values(file));
    }

    /**
     * What a properties file holds, UTF-8.
     *
     * @throws InputException naming the file
     */
    public static Map<String, String> values(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("no-such-file"), e);
        } catch (CharacterCodingException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("not-utf8"), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(Place.of(file.toString()), Problems.say("unreadable", e.getMessage()), e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private String text(String name) {
        return values.text(name);
    }

    private InputException problem(String name, String key, String... details) {
        return values.problem(name, Problems.say(key, (Object[]) details));
    }

    String source() {
        return values.source();
    }

    /** Null where there is a {@link #dataSourceTarget} instead. */
    JdbcUrl url() {
        return text("url") == null ? null : JdbcUrl.parse(text("url"));
    }

    /** An LDAP filter that finds a DataSource service; null where there is a URL. */
    String dataSourceTarget() {
        return text("datasource.target");
    }

    /** With what to read: what the settings say, else what stands in the URL. */
    Login login() {
        JdbcUrl url = url();
        String password = password("");
        return new Login(
                text("user") == null ? url.user() : text("user"), password == null ? url.password() : password);
    }

    /** With what to write: a user of its own where there is one. */
    Login writeLogin() {
        return text("write_user") == null ? login() : new Login(text("write_user"), password("write_"));
    }

    /** Whether it writes with a user or connections of its own. */
    public boolean hasWriter() {
        return hasWriteLogin() || text("write_datasource.target") != null;
    }

    /** Whether it says with what user and password to write. */
    public boolean hasWriteLogin() {
        return text("write_user") != null || text("write_credentials.target") != null;
    }

    /** An LDAP filter that finds a service with user and password to read with; null where the settings say them. */
    String credentialsTarget() {
        return text("credentials.target");
    }

    /** The same to write with: of its own where there is one. */
    String writeCredentialsTarget() {
        return hasWriteLogin() ? text("write_credentials.target") : credentialsTarget();
    }

    /** An LDAP filter that finds a DataSource service to write through. */
    String writeDataSourceTarget() {
        return text("write_datasource.target") == null ? dataSourceTarget() : text("write_datasource.target");
    }

    /** Whether to write, or only to show what would be written. */
    public boolean writesLive() {
        return values.choice("writeback", DRY_RUN, LIVE, DRY_RUN).equals(LIVE);
    }

    /** The password itself, from wherever the settings say it is; null where they say nothing. */
    private String password(String prefix) {
        return values.password(prefix);
    }

    /** The driver's class. */
    String driver(JdbcUrl url) {
        if (text("driver") == null && url.kind() == null) {
            throw problem("url", "setting-unknown-database", kinds());
        }
        return text("driver") == null ? url.kind().driver : text("driver");
    }

    /** The database's dialect; null where it is to be asked. */
    SQLDialect dialect(JdbcUrl url) {
        if (text("dialect") != null) {
            return Arrays.stream(JdbcUrl.Kind.values())
                    .filter(k -> k.name().equalsIgnoreCase(text("dialect"))
                            || k.dialect.name().equalsIgnoreCase(text("dialect")))
                    .findFirst()
                    .orElseThrow(() -> problem("dialect", "not-a-choice", Problems.shown(text("dialect")), kinds()))
                    .dialect;
        }
        return url == null || url.kind() == null ? null : url.kind().dialect;
    }

    private static String kinds() {
        return Arrays.toString(JdbcUrl.Kind.values()).toLowerCase(Locale.ROOT);
    }

    int fetchSize() {
        if (text("fetch_size") == null) {
            return Database.FETCH_SIZE;
        }
        if (!text("fetch_size").matches("[1-9][0-9]{0,6}") || Integer.parseInt(text("fetch_size")) > MOST_FETCHED) {
            throw problem("fetch_size", "setting-fetch-size", Problems.shown(text("fetch_size")));
        }
        return Integer.parseInt(text("fetch_size"));
    }

    /** Where the planning tables are: a mapping file, or views; and how to write, where a mapping file says so. */
    Mapping mapping() {
        Mapping views = Mapping.views(text("schema"), text("prefix"), source());
        return text("mapping") == null
                ? views
                : Mapping.read(values.file("mapping")).orViews(views);
    }

    /**
     * Whose rows are read: a host that is bound to one tenant is not opened for another.
     *
     * @param asked the tenant that the caller works for
     */
    public Tenant tenant(Tenant asked) {
        if (text("tenant") == null) {
            return asked;
        }
        if (!text("tenant").matches("[A-Za-z0-9._-]{1,64}")) {
            throw problem("tenant", "setting-not-a-tenant", Problems.shown(text("tenant")));
        }
        Tenant own = new Tenant(text("tenant"));
        if (!asked.equals(Tenant.DEFAULT) && !asked.equals(own)) {
            throw problem("tenant", "setting-other-tenant", asked.id());
        }
        return own;
    }

    /**
     * Whether the database may hold others beside a tenant: nobody said that it is this one's.
     *
     * @param tenant whose rows are read
     */
    boolean isShared(Tenant tenant) {
        return text("tenant") == null && !tenant.equals(Tenant.DEFAULT);
    }

    @Override
    public String toString() {
        return values.source();
    }
}
