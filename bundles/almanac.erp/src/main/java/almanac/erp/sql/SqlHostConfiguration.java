package almanac.erp.sql;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A database host that an administrator set up in Configuration Admin; {@code --host sql:NAME} opens it. */
@Component(
        service = SqlHostConfiguration.class,
        configurationPid = SqlHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SqlHostConfiguration.Settings.class, factory = true)
public final class SqlHostConfiguration extends HostConfiguration {
    static final String PID = "almanac.host.sql";

    @ObjectClassDefinition(
            name = "Almanac database host",
            description =
                    "A database that planning reads; opened by --host sql:NAME. See the page on hosts for the mapping.")
    interface Settings extends DatabaseAttributes, WritingAttributes {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after sql: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(
                name = "Schema",
                description = "Schema of the views. Empty: the connection's own.",
                required = false)
        String schema();

        @AttributeDefinition(
                name = "Prefix",
                description = "What stands before the contract's names in the views.",
                required = false)
        String prefix();

        @AttributeDefinition(
                name = "Mapping file",
                description = "SQL file with a SELECT for each table, instead of views.",
                required = false)
        String mapping();

        @AttributeDefinition(
                name = "Dialect",
                description = "postgresql, h2, mariadb or mysql. Empty: by the URL.",
                required = false)
        String dialect();
    }

    @Activate
    public SqlHostConfiguration(Map<String, Object> properties) {
        super(PID, properties, SqlHostSettings.NAMES);
    }

    /** What was set. */
    SqlHostSettings settings() {
        return new SqlHostSettings(source(), base(), values());
    }
}
