package almanac.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the plan store. Names of what may hold a secret begin with a full stop, so that they are no properties of the service. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/store")
public @interface StoreSettings {
    String PID = "almanac.store";

    @AttributeDefinition(name = "%url.name", description = "%url.description", required = false)
    String _url() default "";

    @AttributeDefinition(name = "%user.name", description = "%user.description", required = false)
    String _user() default "";

    @AttributeDefinition(
            name = "%password.name",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            required = false)
    String _password() default "";

    @AttributeDefinition(name = "%home.name", description = "%home.description", required = false)
    String home() default "";

    @AttributeDefinition(name = "%pool_size.name", description = "%pool_size.description", min = "3")
    int pool_size() default 8;

    @AttributeDefinition(name = "%retention.name", description = "%retention.description", min = "1")
    int retention() default 10;
}
