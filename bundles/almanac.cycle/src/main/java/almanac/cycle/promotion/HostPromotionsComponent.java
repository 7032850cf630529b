package almanac.cycle.promotion;

import almanac.api.demand.Cleaning;
import almanac.api.forecast.Forecasting;
import almanac.api.promotion.PromotionAdvisor;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.promotion.PromotionStudies;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import almanac.cycle.SettingsSource;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers studies of hosts' promotions. */
@Component(service = PromotionStudies.class)
public final class HostPromotionsComponent extends HostPromotions {
    @Activate
    public HostPromotionsComponent(
            @Reference Hosts hosts,
            @Reference PlanStore store,
            @Reference SettingsSource settings,
            @Reference Cleaning cleaning,
            @Reference Forecasting forecasting,
            @Reference PromotionPlanner planner,
            @Reference PromotionAdvisor advisor) {
        super(
                hosts,
                store,
                settings,
                new Collect(Clock.systemDefaultZone()),
                new Clean(cleaning),
                forecasting,
                planner,
                advisor);
    }
}
