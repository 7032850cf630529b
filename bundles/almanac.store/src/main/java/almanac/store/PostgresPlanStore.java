package almanac.store;

import almanac.api.store.PlanStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** The plan store in PostgreSQL. */
@Component(
        name = PostgresPlanStore.NAME,
        service = PlanStore.class,
        enabled = false,
        configurationPid = StoreSettings.PID,
        property = "database=postgresql")
public final class PostgresPlanStore extends SqlPlanStore {
    static final String NAME = "almanac.store.postgresql";

    @Activate
    public PostgresPlanStore(
            StoreSettings settings,
            BundleContext bundle,
            @Reference(target = "(osgi.jdbc.driver.class=org.postgresql.Driver)") DataSourceFactory driver) {
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
