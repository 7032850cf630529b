package almanac.erp.idempiere;

import almanac.erp.sql.DatabaseAttributes;
import almanac.erp.sql.HostConfiguration;
import almanac.erp.sql.WritingAttributes;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** An iDempiere that an administrator set up in Configuration Admin; {@code --host idempiere:NAME} opens it. */
@Component(
        service = IdempiereHostConfiguration.class,
        configurationPid = IdempiereHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = IdempiereHostConfiguration.Settings.class, factory = true)
public final class IdempiereHostConfiguration extends HostConfiguration {
    static final String PID = "almanac.host.idempiere";

    @ObjectClassDefinition(
            name = "Almanac iDempiere host",
            description = "One tenant of an iDempiere; opened by --host idempiere:NAME. See the page on iDempiere.")
    interface Settings extends DatabaseAttributes, WritingAttributes {
        @AttributeDefinition(
                name = "Name",
                description = "What stands after idempiere: in --host. Letters, digits, dot, minus.")
        String name();

        @AttributeDefinition(name = "Client", description = "AD_Client_ID of the tenant, for instance 11.")
        String client();

        @AttributeDefinition(
                name = "Schema",
                description = "Schema of the tables.",
                defaultValue = "adempiere",
                required = false)
        String schema();

        @AttributeDefinition(
                name = "Demand",
                description = "What customers ordered, or what left the warehouse.",
                defaultValue = "orders",
                options = {
                    @Option(label = "Orders", value = "orders"),
                    @Option(label = "Shipments", value = "shipments")
                },
                required = false)
        String demand();

        @AttributeDefinition(
                name = "Write drafts",
                description = "How requisitions, levels and forecasts get into iDempiere.",
                defaultValue = "none",
                options = {
                    @Option(label = "Not at all", value = "none"),
                    @Option(label = "REST plug-in", value = "rest"),
                    @Option(label = "SQL", value = "sql")
                },
                required = false)
        String write();

        @AttributeDefinition(
                name = "Requester",
                description = "For SQL: name or search key of the iDempiere user whom documents name.",
                required = false)
        String requester();

        @AttributeDefinition(
                name = "REST address",
                description = "For REST: for instance https://erp.example.com/api/v1",
                required = false)
        String rest__url();

        @AttributeDefinition(
                name = "REST role",
                description = "For REST: AD_Role_ID of the session. Empty where the user has one role only.",
                required = false)
        String rest__role();
    }

    @Activate
    public IdempiereHostConfiguration(Map<String, Object> properties) {
        super(PID, properties, IdempiereSettings.NAMES);
    }

    /** What was set. */
    IdempiereSettings settings() {
        return new IdempiereSettings(source(), base(), values());
    }
}
