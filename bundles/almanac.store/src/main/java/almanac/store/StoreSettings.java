package almanac.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the plan store. Names of what may hold a secret begin with a full stop, so that they are no properties of the service. */
@ObjectClassDefinition(
        name = "Almanac plan store",
        description = "Where series, forecasts, suggestions and runs are kept, and for how long.")
public @interface StoreSettings {
    String PID = "almanac.store";

    @AttributeDefinition(
            name = "Database address",
            description = "JDBC URL of a PostgreSQL database, for instance jdbc:postgresql://db.example.org/almanac."
                    + " Empty: what the environment variable ALMANAC_STORE_URL says, else an embedded database in the home"
                    + " folder.",
            required = false)
    String _url() default "";

    @AttributeDefinition(
            name = "User",
            description = "The database user. Empty: the environment variable ALMANAC_STORE_USER.",
            required = false)
    String _user() default "";

    @AttributeDefinition(
            name = "Password",
            description = "The database user's password. Empty: the environment variable ALMANAC_STORE_PASSWORD.",
            type = AttributeType.PASSWORD,
            required = false)
    String _password() default "";

    @AttributeDefinition(
            name = "Home folder",
            description =
                    "Folder of the embedded database. Empty: the system property almanac.home, else .almanac in the"
                            + " user's home.",
            required = false)
    String home() default "";

    @AttributeDefinition(
            name = "Connections",
            description = "How many connections to the database are open at most.",
            min = "3")
    int pool_size() default 8;

    @AttributeDefinition(
            name = "Runs kept",
            description =
                    "How many complete planning runs of each tenant and host are kept; older ones are deleted when a"
                            + " run is complete.",
            min = "1")
    int retention() default 10;
}
