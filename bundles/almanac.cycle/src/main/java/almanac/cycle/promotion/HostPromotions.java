package almanac.cycle.promotion;

import almanac.api.Progress;
import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecasting;
import almanac.api.host.Erp;
import almanac.api.promotion.PromotionAdvisor;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.promotion.PromotionStudies;
import almanac.api.promotion.PromotionStudy;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.CycleSettings;
import almanac.cycle.Hosts;
import almanac.cycle.SettingsSource;
import almanac.cycle.series.DriverBook;
import almanac.cycle.step.AttachDrivers;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import almanac.cycle.step.Collected;
import java.time.LocalDate;
import java.util.List;

/** Reads hosts for studies of their promotions, with the cleaning and settings of their planning runs. */
public class HostPromotions implements PromotionStudies {
    private final Hosts hosts;
    private final PlanStore store;
    private final SettingsSource settings;
    private final Collect collect;
    private final Clean clean;
    private final Forecasting forecasting;
    private final PromotionPlanner planner;
    private final PromotionAdvisor advisor;
    private final AttachDrivers drivers = new AttachDrivers();

    public HostPromotions(
            Hosts hosts,
            PlanStore store,
            SettingsSource settings,
            Collect collect,
            Clean clean,
            Forecasting forecasting,
            PromotionPlanner planner,
            PromotionAdvisor advisor) {
        this.hosts = hosts;
        this.store = store;
        this.settings = settings;
        this.collect = collect;
        this.clean = clean;
        this.forecasting = forecasting;
        this.planner = planner;
        this.advisor = advisor;
    }

    @Override
    public PromotionStudy open(Tenant tenant, String host, TimeBucket bucket, LocalDate asOf, Progress progress) {
        PlanScope scope = hosts.scope(tenant, host);
        CycleSettings set = settings.of(scope).withBucket(bucket);
        try (Erp erp = hosts.open(scope)) {
            Collected collected = collect.from(erp, asOf, set.bucket(), progress);
            DriverBook book = drivers.drivers(collected, HostStudy.MOST_BUCKETS);
            List<CleanedSeries> cleaned =
                    clean.all(collected.series(), book, set.cleaning(), store.manualCorrections(scope), progress);
            PromotionHistory history = Learning.history(collected, cleaned, book);
            PromotionEffects effects = planner.learn(history, progress);
            LastPlan last = LastPlan.of(store, scope);
            Baselines baselines = new Baselines(cleaned, book, effects, forecasting, set, last.champions());
            HostAdvice advice = new HostAdvice(collected, effects, advisor, baselines, last);
            return new HostStudy(collected, history, planner, effects, baselines, advice);
        }
    }
}
