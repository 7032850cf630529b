package almanac.erp.tryton;

import almanac.erp.sql.DatabaseAttributes;
import almanac.erp.sql.HostConfiguration;
import java.util.Map;
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
public final class TrytonConfiguration extends HostConfiguration {
    static final String PID = "almanac.host.tryton";

    @ObjectClassDefinition(
            name = "%tryton.name",
            description = "%tryton.description",
            localization = "OSGI-INF/l10n/hosts")
    interface Settings extends DatabaseAttributes {
        @AttributeDefinition(name = "%tryton.name.name", description = "%tryton.name.description")
        String name();

        @AttributeDefinition(name = "%tryton.company.name", description = "%tryton.company.description")
        String company();

        @AttributeDefinition(
                name = "%tryton.rpc_url.name",
                description = "%tryton.rpc_url.description",
                required = false)
        String rpc_url();

        @AttributeDefinition(
                name = "%tryton.rpc_user.name",
                description = "%tryton.rpc_user.description",
                required = false)
        String rpc_user();

        @AttributeDefinition(
                name = "%tryton.rpc_password.name",
                description = "%tryton.rpc_password.description",
                type = AttributeType.PASSWORD,
                required = false)
        String _rpc_password();

        @AttributeDefinition(
                name = "%tryton.rpc_password_env.name",
                description = "%tryton.rpc_password_env.description",
                required = false)
        String rpc_password__env();

        @AttributeDefinition(
                name = "%tryton.rpc_password_file.name",
                description = "%tryton.rpc_password_file.description",
                required = false)
        String rpc_password__file();

        @AttributeDefinition(
                name = "%tryton.rpc_credentials_target.name",
                description = "%tryton.rpc_credentials_target.description",
                required = false)
        String rpc_credentials_target();

        @AttributeDefinition(
                name = "%tryton.rpc_timeout_seconds.name",
                description = "%tryton.rpc_timeout_seconds.description",
                defaultValue = "60",
                required = false)
        String rpc_timeout__seconds();

        @AttributeDefinition(
                name = "%tryton.supply_run.name",
                description = "%tryton.supply_run.description",
                defaultValue = "hold",
                options = {
                    @Option(label = "%tryton.supply_run.hold", value = "hold"),
                    @Option(label = "%tryton.supply_run.leave", value = "leave")
                },
                required = false)
        String supply__run();

        @AttributeDefinition(
                name = "%tryton.dry_run.name",
                description = "%tryton.dry_run.description",
                defaultValue = "false",
                required = false)
        boolean dry__run();
    }

    @Activate
    public TrytonConfiguration(Map<String, Object> properties) {
        super(PID, properties, TrytonSettings.NAMES);
    }

    /** What was set. */
    TrytonSettings settings() {
        return new TrytonSettings(source(), base(), values());
    }
}
