package almanac.erp.idempiere;

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

/** An iDempiere that an administrator set up in Configuration Admin; {@code --host idempiere:NAME} opens it. */
@Component(
        service = IdempiereHostConfiguration.class,
        configurationPid = IdempiereHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = IdempiereHostConfiguration.Settings.class, factory = true)
public final class IdempiereHostConfiguration {
    static final String PID = "almanac.host.idempiere";
    private static final String SECRET = ".";

    @ObjectClassDefinition(
            name = "Almanac iDempiere host",
            description = "One tenant of an iDempiere; opened by --host idempiere:NAME. See the page on iDempiere.")
    @interface Settings {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after idempiere: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(name = "Client", description = "AD_Client_ID of the tenant, for instance 11.")
        String client();

        @AttributeDefinition(
                name = "JDBC URL",
                description =
                        "For instance jdbc:postgresql://server/idempiere. Empty where a data source filter is given.")
        String url() default "";

        @AttributeDefinition(name = "User", description = "A database user that may only read.")
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

        @AttributeDefinition(
                name = "Credentials filter",
                description =
                        "Instead of user and password: an LDAP filter that finds a HostCredentials service to read with.")
        String credentials_target() default "";

        @AttributeDefinition(name = "Tenant", description = "Almanac's only tenant this host may be opened for.")
        String tenant() default "";

        @AttributeDefinition(name = "Schema", description = "Schema of the tables.")
        String schema() default "adempiere";

        @AttributeDefinition(
                name = "Demand",
                description = "What customers ordered, or what left the warehouse.",
                options = {
                    @Option(label = "Orders", value = "orders"),
                    @Option(label = "Shipments", value = "shipments")
                })
        String demand() default "orders";

        @AttributeDefinition(
                name = "Write drafts",
                description = "How requisitions, levels and forecasts get into iDempiere.",
                options = {
                    @Option(label = "Not at all", value = "none"),
                    @Option(label = "REST plug-in", value = "rest"),
                    @Option(label = "SQL", value = "sql")
                })
        String write() default "none";

        @AttributeDefinition(
                name = "Write back",
                description = "Whether drafts are written, or only shown.",
                options = {@Option(label = "Show only", value = "dry-run"), @Option(label = "Write", value = "live")})
        String writeback() default "dry-run";

        @AttributeDefinition(
                name = "Writing user",
                description = "For REST the iDempiere user that logs in; for SQL a database user that may write.")
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
                description = "For SQL, instead of a writing user: an LDAP filter that finds a DataSource service.")
        String write__datasource_target() default "";

        @AttributeDefinition(
                name = "Requester",
                description = "For SQL: name or search key of the iDempiere user whom documents name.")
        String requester() default "";

        @AttributeDefinition(
                name = "REST address",
                description = "For REST: for instance https://erp.example.com/api/v1")
        String rest__url() default "";

        @AttributeDefinition(
                name = "REST role",
                description = "For REST: AD_Role_ID of the session. Empty where the user has one role only.")
        String rest__role() default "";

        @AttributeDefinition(name = "Fetch size", description = "Rows that the driver takes at a time. Empty: 5000.")
        String fetch__size() default "";
    }

    private final Map<String, String> values = new TreeMap<>();
    private final String name;

    @Activate
    public IdempiereHostConfiguration(Map<String, Object> properties) {
        name = String.valueOf(properties.get("name"));
        if (!isName(name)) {
            throw new AlmanacException(Problems.say("setting-not-a-name", Problems.shown(name)));
        }
        properties.forEach((property, value) -> {
            String setting = property.startsWith(SECRET) ? property.substring(1) : property;
            if (IdempiereSettings.NAMES.contains(setting)) {
                values.put(setting, String.valueOf(value));
            }
        });
    }

    /** Whether a host may be called so. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9._-]{1,64}");
    }

    /** What was set. */
    IdempiereSettings settings() {
        return new IdempiereSettings(PID + "~" + name, Path.of("").toAbsolutePath(), values);
    }
}
