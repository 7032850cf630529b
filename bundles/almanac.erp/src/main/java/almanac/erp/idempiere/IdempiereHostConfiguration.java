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
            name = "%idempiere.name",
            description = "%idempiere.description",
            localization = "OSGI-INF/l10n/hosts")
    interface Settings extends DatabaseAttributes, WritingAttributes {
        @AttributeDefinition(name = "%idempiere.name.name", description = "%idempiere.name.description")
        String name();

        @AttributeDefinition(name = "%idempiere.client.name", description = "%idempiere.client.description")
        String client();

        @AttributeDefinition(
                name = "%idempiere.schema.name",
                description = "%idempiere.schema.description",
                defaultValue = "adempiere",
                required = false)
        String schema();

        @AttributeDefinition(
                name = "%idempiere.demand.name",
                description = "%idempiere.demand.description",
                defaultValue = "orders",
                options = {
                    @Option(label = "%idempiere.demand.orders", value = "orders"),
                    @Option(label = "%idempiere.demand.shipments", value = "shipments")
                },
                required = false)
        String demand();

        @AttributeDefinition(
                name = "%idempiere.write.name",
                description = "%idempiere.write.description",
                defaultValue = "none",
                options = {
                    @Option(label = "%idempiere.write.none", value = "none"),
                    @Option(label = "%idempiere.write.rest", value = "rest"),
                    @Option(label = "%idempiere.write.sql", value = "sql")
                },
                required = false)
        String write();

        @AttributeDefinition(
                name = "%idempiere.requester.name",
                description = "%idempiere.requester.description",
                required = false)
        String requester();

        @AttributeDefinition(
                name = "%idempiere.rest_url.name",
                description = "%idempiere.rest_url.description",
                required = false)
        String rest__url();

        @AttributeDefinition(
                name = "%idempiere.rest_role.name",
                description = "%idempiere.rest_role.description",
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
