package almanac.erp.tryton;

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

/** A Tryton that an administrator set up in Configuration Admin; {@code --host tryton:NAME} opens it. */
@Component(
        service = TrytonConfiguration.class,
        configurationPid = TrytonConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TrytonConfiguration.Settings.class, factory = true)
public final class TrytonConfiguration {
    static final String PID = "almanac.host.tryton";

    @ObjectClassDefinition(
            name = "Almanac Tryton host",
            description =
                    "One company of a Tryton that planning reads and writes drafts to; opened by --host tryton:NAME.")
    @interface Settings {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after tryton: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(name = "Company", description = "The number of the company that is planned.")
        String company();

        @AttributeDefinition(
                name = "JDBC URL",
                description =
                        "The database, for instance jdbc:postgresql://server/tryton. Empty where a filter is given.")
        String url() default "";

        @AttributeDefinition(name = "Database user", description = "A role that may only read.")
        String user() default "";

        @AttributeDefinition(
                name = "Database password",
                description = "Better leave it empty and name a variable or a file.",
                type = AttributeType.PASSWORD)
        String _password() default "";

        @AttributeDefinition(
                name = "Database password variable",
                description = "Environment variable that holds the password.")
        String password__env() default "";

        @AttributeDefinition(
                name = "Database password file",
                description = "File that holds the password and nothing else.")
        String password__file() default "";

        @AttributeDefinition(
                name = "Data source filter",
                description = "Instead of a URL: an LDAP filter that finds a DataSource service.")
        String datasource_target() default "";

        @AttributeDefinition(name = "Tenant", description = "The only tenant this host may be opened for.")
        String tenant() default "";

        @AttributeDefinition(name = "Fetch size", description = "Rows that the driver takes at a time. Empty: 5000.")
        String fetch__size() default "";

        @AttributeDefinition(
                name = "Server",
                description = "The server with the database, for instance https://server/tryton/. Empty: read only.")
        String rpc_url() default "";

        @AttributeDefinition(name = "User", description = "The Tryton user that drafts are written as.")
        String rpc_user() default "";

        @AttributeDefinition(
                name = "Password",
                description = "Of that user. Better leave it empty and name a variable or a file.",
                type = AttributeType.PASSWORD)
        String _rpc_password() default "";

        @AttributeDefinition(name = "Password variable", description = "Environment variable that holds the password.")
        String rpc_password__env() default "";

        @AttributeDefinition(name = "Password file", description = "File that holds the password and nothing else.")
        String rpc_password__file() default "";

        @AttributeDefinition(name = "Timeout", description = "Seconds that an answer of the server is waited for.")
        String rpc_timeout__seconds() default "60";

        @AttributeDefinition(
                name = "Supply run",
                description = "Whether order points are put on hold while requests of ours wait for their purchase.",
                options = {@Option(label = "Hold", value = "hold"), @Option(label = "Leave", value = "leave")})
        String supply__run() default "hold";

        @AttributeDefinition(name = "Dry run", description = "Drafts are shown and not written.")
        boolean dry__run() default false;
    }

    private final Map<String, String> values = new TreeMap<>();
    private final String name;

    @Activate
    public TrytonConfiguration(Map<String, Object> properties) {
        name = String.valueOf(properties.get("name"));
        if (!isName(name)) {
            throw new AlmanacException(Problems.say("setting-not-a-name", Problems.shown(name)));
        }
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            // What begins with a dot is not shown to other bundles.
            String setting = property.getKey().replaceFirst("^[.]", "");
            if (TrytonSettings.NAMES.contains(setting)) {
                values.put(setting, String.valueOf(property.getValue()));
            }
        }
    }

    /** Whether a host may be called so. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9._-]{1,64}");
    }

    /** What was set. */
    TrytonSettings settings() {
        return new TrytonSettings(PID + "~" + name, Path.of("").toAbsolutePath(), values);
    }
}
