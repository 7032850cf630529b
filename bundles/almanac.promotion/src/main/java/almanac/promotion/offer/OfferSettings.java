package almanac.promotion.offer;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/offers")
public @interface OfferSettings {
    @AttributeDefinition(name = "%enabled.name", description = "%enabled.description")
    boolean enabled() default false;

    @AttributeDefinition(name = "%mayExplore.name", description = "%mayExplore.description")
    boolean mayExplore() default false;

    @AttributeDefinition(
            name = "%maxDiscountPercent.name",
            description = "%maxDiscountPercent.description",
            min = "0",
            max = "100")
    double maxDiscountPercent() default 30;

    @AttributeDefinition(
            name = "%explorationShare.name",
            description = "%explorationShare.description",
            min = "0",
            max = "1")
    double explorationShare() default 0.1;

    @AttributeDefinition(name = "%budget.name", description = "%budget.description", min = "0")
    double budget() default 0;

    @AttributeDefinition(name = "%seed.name", description = "%seed.description")
    long seed() default 1;
}
