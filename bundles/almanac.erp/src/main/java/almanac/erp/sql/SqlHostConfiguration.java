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

    @ObjectClassDefinition(name = "%sql.name", description = "%sql.description", localization = "OSGI-INF/l10n/hosts")
    interface Settings extends DatabaseAttributes, WritingAttributes {
        @AttributeDefinition(name = "%sql.name.name", description = "%sql.name.description")
        String name();

        @AttributeDefinition(name = "%sql.schema.name", description = "%sql.schema.description", required = false)
        String schema();

        @AttributeDefinition(name = "%sql.prefix.name", description = "%sql.prefix.description", required = false)
        String prefix();

        @AttributeDefinition(name = "%sql.mapping.name", description = "%sql.mapping.description", required = false)
        String mapping();

        @AttributeDefinition(name = "%sql.dialect.name", description = "%sql.dialect.description", required = false)
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
