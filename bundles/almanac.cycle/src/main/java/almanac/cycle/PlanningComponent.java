package almanac.cycle;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.Cleaning;
import almanac.api.forecast.Forecasting;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.replenishment.Replenishment;
import almanac.api.run.Explanation;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import almanac.cycle.step.ForecastAll;
import almanac.cycle.step.Promote;
import almanac.cycle.worklist.WorklistSettings;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the planning run. */
@Component(service = Planning.class)
public final class PlanningComponent implements Planning {
    private final Planning cycle;

    @Activate
    public PlanningComponent(
            @Reference Hosts hosts,
            @Reference PlanStore store,
            @Reference SettingsSource settings,
            @Reference Cleaning cleaning,
            @Reference Forecasting forecasting,
            @Reference PromotionPlanner promotions,
            @Reference Replenishment replenishment,
            @Reference WorklistSettings worklist) {
        Clock clock = Clock.systemDefaultZone();
        this.cycle = new PlanningCycle(
                hosts,
                store,
                settings,
                new Collect(clock),
                new Clean(cleaning),
                new Promote(promotions),
                new ForecastAll(forecasting),
                replenishment,
                worklist::rules,
                clock);
    }

    @Override
    public PlanningRun plan(PlanRequest request, Progress progress) {
        return cycle.plan(request, progress);
    }

    @Override
    public Optional<PlanningRun> lastRun(Tenant tenant, String host) {
        return cycle.lastRun(tenant, host);
    }

    @Override
    public Optional<Explanation> explain(PlanningRun run, Sku sku) {
        return cycle.explain(run, sku);
    }
}
