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
            name = "Almanac Tryton host",
            description =
                    "One company of a Tryton that planning reads and writes drafts to; opened by --host tryton:NAME.")
    interface Settings extends DatabaseAttributes {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after tryton: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(name = "Company", description = "The number of the company that is planned.")
        String company();

        @AttributeDefinition(
                name = "Server",
                description = "The server with the database, for instance https://server/tryton/. Empty: read only.",
                required = false)
        String rpc_url();

        @AttributeDefinition(
                name = "User of the server",
                description = "The Tryton user that drafts are written as.",
                required = false)
        String rpc_user();

        @AttributeDefinition(
                name = "Password of the server's user",
                description = "Better leave it empty and name a variable or a file.",
                type = AttributeType.PASSWORD,
                required = false)
        String _rpc_password();

        @AttributeDefinition(
                name = "Password variable of the server's user",
                description = "Environment variable that holds the password.",
                required = false)
        String rpc_password__env();

        @AttributeDefinition(
                name = "Password file of the server's user",
                description = "File that holds the password and nothing else.",
                required = false)
        String rpc_password__file();

        @AttributeDefinition(
                name = "Timeout",
                description = "Seconds that an answer of the server is waited for.",
                defaultValue = "60",
                required = false)
        String rpc_timeout__seconds();

        @AttributeDefinition(
                name = "Supply run",
                description = "Whether order points are put on hold while requests of ours wait for their purchase.",
                defaultValue = "hold",
                options = {@Option(label = "Hold", value = "hold"), @Option(label = "Leave", value = "leave")},
                required = false)
        String supply__run();

        @AttributeDefinition(
                name = "Dry run",
                description = "Drafts are shown and not written.",
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
