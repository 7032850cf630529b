package almanac.erp.sql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Option;

/** What the configurations of hosts that are written to through their database have in common. */
public interface WritingAttributes {
    @AttributeDefinition(
            name = "%writeback.name",
            description = "%writeback.description",
            defaultValue = "dry-run",
            options = {
                @Option(label = "%writeback.dry-run", value = "dry-run"),
                @Option(label = "%writeback.live", value = "live")
            },
            required = false)
    String writeback();

    @AttributeDefinition(name = "%write_user.name", description = "%write_user.description", required = false)
    String write__user();

    @AttributeDefinition(
            name = "%write_password.name",
            description = "%write_password.description",
            type = AttributeType.PASSWORD,
            required = false)
    String _write__password();

    @AttributeDefinition(
            name = "%write_password_env.name",
            description = "%write_password_env.description",
            required = false)
    String write__password__env();

    @AttributeDefinition(
            name = "%write_password_file.name",
            description = "%write_password_file.description",
            required = false)
    String write__password__file();

    @AttributeDefinition(
            name = "%write_datasource_target.name",
            description = "%write_datasource_target.description",
            required = false)
    String write__datasource_target();

    @AttributeDefinition(
            name = "%write_credentials_target.name",
            description = "%write_credentials_target.description",
            required = false)
    String write__credentials_target();
}
