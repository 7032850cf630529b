package almanac.erp.sql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Option;

/** What the configurations of hosts that are written to through their database have in common. */
public interface WritingAttributes {
    @AttributeDefinition(
            name = "Write back",
            description = "dry-run: drafts are only shown. live: they are written.",
            defaultValue = "dry-run",
            options = {@Option(label = "dry-run", value = "dry-run"), @Option(label = "live", value = "live")},
            required = false)
    String writeback();

    @AttributeDefinition(
            name = "Writing user",
            description = "A user that may write drafts and nothing more. For iDempiere's REST the user that logs in.",
            required = false)
    String write__user();

    @AttributeDefinition(
            name = "Writing user's password",
            description = "Better leave it empty and name a variable or a file.",
            type = AttributeType.PASSWORD,
            required = false)
    String _write__password();

    @AttributeDefinition(
            name = "Writing user's password variable",
            description = "Environment variable that holds the password.",
            required = false)
    String write__password__env();

    @AttributeDefinition(
            name = "Writing user's password file",
            description = "File that holds the password and nothing else.",
            required = false)
    String write__password__file();

    @AttributeDefinition(
            name = "Writing data source filter",
            description = "Instead of a URL: an LDAP filter that finds a DataSource service to write through.",
            required = false)
    String write__datasource_target();

    @AttributeDefinition(
            name = "Writing credentials filter",
            description = "An LDAP filter that finds a HostCredentials service to write with.",
            required = false)
    String write__credentials_target();
}
