package almanac.cycle.profile;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.replenishment.Replenishment;
import almanac.api.run.PlanningRun;
import almanac.api.run.SkuProfile;
import almanac.api.run.SkuProfiles;
import almanac.api.store.PlanStore;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link StoredProfiles}. */
@Component(service = SkuProfiles.class)
public final class ProfilesComponent implements SkuProfiles {
    private final SkuProfiles profiles;

    @Activate
    public ProfilesComponent(@Reference PlanStore store, @Reference Replenishment replenishment) {
        this.profiles = new StoredProfiles(store, replenishment);
    }

    @Override
    public Map<Sku, SkuProfile> of(PlanningRun run, Map<String, Item> items) {
        return profiles.of(run, items);
    }
}
