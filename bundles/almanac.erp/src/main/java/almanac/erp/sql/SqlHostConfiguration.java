package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.erp.table.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** A database host that an administrator set up in Configuration Admin; {@code --host sql:NAME} opens it. */
@Component(
        service = SqlHostConfiguration.class,
        configurationPid = SqlHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SqlHostConfiguration.Settings.class, factory = true)
public final class SqlHostConfiguration {
    static final String PID = "almanac.host.sql";

    @ObjectClassDefinition(
            name = "Almanac database host",
            description =
                    "A database that planning reads; opened by --host sql:NAME. See the page on hosts for the mapping.")
    @interface Settings {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after sql: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(
                name = "JDBC URL",
                description = "For instance jdbc:postgresql://server/shop. Empty where a data source filter is given.")
        String url() default "";

        @AttributeDefinition(name = "User", description = "A user that may only read.")
        String user() default "";

        @AttributeDefinition(
                name = "Password",
                description = "Better leave it empty and name a variable or a file.",
                type = AttributeType.PASSWORD)
        String _password() default "";

        @AttributeDefinition(name = "Password variable", description = "Environment variable that holds the password.")
        String password__env() default "";

        @AttributeDefinition(name = "Password file", description = "File that holds the password and nothing else.")
        String password__file() default "";

        @AttributeDefinition(
                name = "Driver class",
                description = "Only for databases other than those known by their URL.")
        String driver() default "";

        @AttributeDefinition(
                name = "Data source filter",
                description = "Instead of a URL: an LDAP filter that finds a DataSource service.")
        String datasource_target() default "";

        @AttributeDefinition(name = "Tenant", description = "The only tenant this host may be opened for.")
        String tenant() default "";

        @AttributeDefinition(name = "Schema", description = "Schema of the views. Empty: the connection's own.")
        String schema() default "";

        @AttributeDefinition(name = "Prefix", description = "What stands before the contract's names in the views.")
        String prefix() default "";

        @AttributeDefinition(
                name = "Mapping file",
                description = "SQL file with a SELECT for each table, instead of views.")
        String mapping() default "";

        @AttributeDefinition(name = "Dialect", description = "postgresql, h2, mariadb or mysql. Empty: by the URL.")
        String dialect() default "";

        @AttributeDefinition(
                name = "Credentials filter",
                description = "Instead of user and password: an LDAP filter that finds a HostCredentials service.")
        String credentials_target() default "";

        @AttributeDefinition(
                name = "Write back",
                description = "dry-run: what the mapping would write is only shown. live: it is written.",
                options = {@Option(label = "dry-run", value = "dry-run"), @Option(label = "live", value = "live")})
        String writeback() default "dry-run";

        @AttributeDefinition(
                name = "Writing user",
                description = "A user that may write drafts and nothing more. Empty: the user that reads.")
        String write__user() default "";

        @AttributeDefinition(
                name = "Writing user's password",
                description = "Better leave it empty and name a variable or a file.",
                type = AttributeType.PASSWORD)
        String _write__password() default "";

        @AttributeDefinition(
                name = "Writing user's password variable",
                description = "Environment variable that holds the password.")
        String write__password__env() default "";

        @AttributeDefinition(
                name = "Writing user's password file",
                description = "File that holds the password and nothing else.")
        String write__password__file() default "";

        @AttributeDefinition(
                name = "Writing data source filter",
                description = "Instead of a URL: an LDAP filter that finds a DataSource service to write through."
                        + " Empty: the one that is read through.")
        String write__datasource_target() default "";

        @AttributeDefinition(
                name = "Writing credentials filter",
                description = "An LDAP filter that finds a HostCredentials service to write with.")
        String write__credentials_target() default "";

        @AttributeDefinition(name = "Fetch size", description = "Rows that the driver takes at a time. Empty: 5000.")
        String fetch__size() default "";
    }

    private final Map<String, String> values = new TreeMap<>();
    private final String name;

    @Activate
    public SqlHostConfiguration(Map<String, Object> properties) {
        name = String.valueOf(properties.get("name"));
        if (!isName(name)) {
            throw new AlmanacException(Problems.say("setting-not-a-name", Problems.shown(name)));
        }
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            // What begins with a full stop is no service property, so secrets do.
            String setting = property.getKey().replaceFirst("^[.](?=(write_)?password$)", "");
            if (SqlHostSettings.NAMES.contains(setting)) {
                values.put(setting, String.valueOf(property.getValue()));
            }
        }
    }

    /** Whether a host may be called so. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9._-]{1,64}");
    }

    /** What was set. */
    SqlHostSettings settings() {
        return new SqlHostSettings(PID + "~" + name, Path.of("").toAbsolutePath(), values);
    }
}
