package almanac.store;

import almanac.api.store.PlanStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** The plan store in H2. */
@Component(
        name = EmbeddedPlanStore.NAME,
        service = PlanStore.class,
        enabled = false,
        configurationPid = StoreSettings.PID,
        property = "database=h2")
public final class EmbeddedPlanStore extends SqlPlanStore {
    static final String NAME = "almanac.store.embedded";

    @Activate
    public EmbeddedPlanStore(
            StoreSettings settings,
            BundleContext bundle,
            @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory driver) {
        super(
                StoreChoice.of(settings, System.getenv(), bundle.getProperty(StoreChoice.HOME))
                        .database(new DriverService(driver)),
                settings.retention());
    }

    @Deactivate
    void stop() {
        close();
    }
}
