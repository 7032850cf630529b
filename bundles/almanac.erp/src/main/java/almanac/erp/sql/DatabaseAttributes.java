package almanac.erp.sql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;

/** What the configurations of all hosts that are databases have in common, for consoles that show it. */
public interface DatabaseAttributes {
    @AttributeDefinition(name = "%url.name", description = "%url.description", required = false)
    String url();

    @AttributeDefinition(name = "%user.name", description = "%user.description", required = false)
    String user();

    @AttributeDefinition(
            name = "%password.name",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            required = false)
    String _password();

    @AttributeDefinition(name = "%password_env.name", description = "%password_env.description", required = false)
    String password__env();

    @AttributeDefinition(name = "%password_file.name", description = "%password_file.description", required = false)
    String password__file();

    @AttributeDefinition(name = "%driver.name", description = "%driver.description", required = false)
    String driver();

    @AttributeDefinition(
            name = "%datasource_target.name",
            description = "%datasource_target.description",
            required = false)
    String datasource_target();

    @AttributeDefinition(
            name = "%credentials_target.name",
            description = "%credentials_target.description",
            required = false)
    String credentials_target();

    @AttributeDefinition(name = "%tenant.name", description = "%tenant.description", required = false)
    String tenant();

    @AttributeDefinition(name = "%fetch_size.name", description = "%fetch_size.description", required = false)
    String fetch__size();
}
