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
import java.util.TreeSet;
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
            "fetch_size");

    private static final int MOST_FETCHED = 1_000_000;

    private final String source;
    private final Path base;
    private final Map<String, String> values;

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     */
    public SqlHostSettings(String source, Path base, Map<String, String> values) {
        this.source = source;
        this.base = base;
        this.values = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw problem(name, "setting-unknown", String.join(", ", new TreeSet<>(NAMES)));
            }
            if (!value.isBlank()) {
                this.values.put(name, value.strip());
            }
        });
        if (text("url") == null && text("datasource.target") == null) {
            throw problem("url", "setting-missing");
        }
        if (Set.of("password", "password_env", "password_file").stream()
                        .filter(this.values::containsKey)
                        .count()
                > 1) {
            throw problem("password", "setting-password-twice");
        }
    }

    /**
     * Reads a properties file, UTF-8.
     *
     * @throws InputException naming the file and the setting
     */
    static SqlHostSettings read(Path file) {
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
        return new SqlHostSettings(file.toString(), file.toAbsolutePath().getParent(), values);
    }

    private String text(String name) {
        return values.get(name);
    }

    private InputException problem(String name, String key, String... details) {
        return Problems.at(new Place(source, 0, name), key, (Object[]) details);
    }

    String source() {
        return source;
    }

    /** Null where there is a {@link #dataSourceTarget} instead. */
    JdbcUrl url() {
        return text("url") == null ? null : JdbcUrl.parse(text("url"));
    }

    /** An LDAP filter that finds a DataSource service; null where there is a URL. */
    String dataSourceTarget() {
        return text("datasource.target");
    }

    String user() {
        return text("user");
    }

    /** The password itself, from wherever the settings say it is; null where they say nothing. */
    String password() {
        if (text("password_env") != null) {
            String password = System.getenv(text("password_env"));
            if (password == null) {
                throw problem("password_env", "setting-no-variable", Problems.shown(text("password_env")));
            }
            return password;
        }
        return text("password_file") == null ? text("password") : passwordIn(base.resolve(text("password_file")));
    }

    private String passwordIn(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new InputException(
                    new Place(source, 0, "password_file"),
                    Problems.say("setting-no-password-file", file.toString()),
                    e);
        }
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

    /** Where the planning tables are: a mapping file, or views. */
    Mapping mapping() {
        return text("mapping") == null
                ? Mapping.views(text("schema"), text("prefix"), source)
                : Mapping.read(base.resolve(text("mapping")));
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

    @Override
    public String toString() {
        return source;
    }
}
