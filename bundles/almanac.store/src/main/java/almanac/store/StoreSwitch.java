package almanac.store;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Lets the store of the chosen database come up, so that it waits for that database's driver and for no other. */
@Component(service = StoreSwitch.class, immediate = true, configurationPid = StoreSettings.PID)
@Designate(ocd = StoreSettings.class)
public final class StoreSwitch {
    private final ComponentContext context;
    private final String chosen;

    @Activate
    public StoreSwitch(StoreSettings settings, ComponentContext context, BundleContext bundle) {
        this.context = context;
        StoreChoice choice = StoreChoice.of(settings, System.getenv(), bundle.getProperty(StoreChoice.HOME));
        chosen = choice.isPostgres() ? PostgresPlanStore.NAME : EmbeddedPlanStore.NAME;
        context.enableComponent(chosen);
    }

    @Deactivate
    void stop() {
        context.disableComponent(chosen);
    }
}
