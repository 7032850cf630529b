package almanac.cycle.replay;

import almanac.api.demand.Cleaning;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.Replenishment;
import almanac.cycle.Hosts;
import almanac.cycle.SettingsSource;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Promote;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Offers replays to the commands of this bundle; methods may come and go. */
@Component(service = HostReplay.class)
public final class HostReplayComponent extends HostReplay {
    private final Map<String, Forecaster> local;

    @Activate
    public HostReplayComponent(
            @Reference Hosts hosts,
            @Reference SettingsSource settings,
            @Reference Cleaning cleaning,
            @Reference PromotionPlanner promotions,
            @Reference Forecasting forecasting,
            @Reference Replenishment replenishment,
            @Reference Replay replay) {
        this(hosts, settings, cleaning, promotions, forecasting, replenishment, replay, new ConcurrentHashMap<>());
    }

    private HostReplayComponent(
            Hosts hosts,
            SettingsSource settings,
            Cleaning cleaning,
            PromotionPlanner promotions,
            Forecasting forecasting,
            Replenishment replenishment,
            Replay replay,
            Map<String, Forecaster> local) {
        super(hosts, settings, new Clean(cleaning), new Promote(promotions), forecasting, local, replenishment, replay);
        this.local = local;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addForecaster(Forecaster forecaster, Map<String, Object> properties) {
        if (!Boolean.TRUE.equals(properties.get(Forecaster.GLOBAL))) {
            local.put(String.valueOf(properties.get(Forecaster.METHOD)), forecaster);
        }
    }

    void removeForecaster(Forecaster forecaster, Map<String, Object> properties) {
        local.remove(String.valueOf(properties.get(Forecaster.METHOD)), forecaster);
    }
}
