package almanac.erp.sql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;

/** What the configurations of all hosts that are databases have in common, for consoles that show it. */
public interface DatabaseAttributes {
    @AttributeDefinition(
            name = "JDBC URL",
            description =
                    "The database, for instance jdbc:postgresql://server/erp. Empty where a data source filter is given.",
            required = false)
    String url();

    @AttributeDefinition(name = "User", description = "A database user that may only read.", required = false)
    String user();

    @AttributeDefinition(
            name = "Password",
            description = "Better leave it empty and name a variable or a file.",
            type = AttributeType.PASSWORD,
            required = false)
    String _password();

    @AttributeDefinition(
            name = "Password variable",
            description = "Environment variable that holds the password.",
            required = false)
    String password__env();

    @AttributeDefinition(
            name = "Password file",
            description = "File that holds the password and nothing else.",
            required = false)
    String password__file();

    @AttributeDefinition(
            name = "Driver class",
            description = "Only for databases other than those known by their URL.",
            required = false)
    String driver();

    @AttributeDefinition(
            name = "Data source filter",
            description = "Instead of a URL: an LDAP filter that finds a DataSource service.",
            required = false)
    String datasource_target();

    @AttributeDefinition(
            name = "Credentials filter",
            description =
                    "Instead of user and password: an LDAP filter that finds a HostCredentials service to read with.",
            required = false)
    String credentials_target();

    @AttributeDefinition(
            name = "Tenant",
            description = "Almanac's only tenant this host may be opened for.",
            required = false)
    String tenant();

    @AttributeDefinition(
            name = "Fetch size",
            description = "Rows that the driver takes at a time. Empty: 5000.",
            required = false)
    String fetch__size();
}
