package almanac.cycle.profile;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.Item;
import almanac.api.replenishment.Replenishment;
import almanac.api.run.PlanningRun;
import almanac.api.run.SkuProfile;
import almanac.api.run.SkuProfiles;
import almanac.api.store.PlanStore;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Profiles from what the store has of a run: one pass over its forecasts, one over its series. */
public final class StoredProfiles implements SkuProfiles {
    private final PlanStore store;
    private final Replenishment replenishment;

    public StoredProfiles(PlanStore store, Replenishment replenishment) {
        this.store = store;
        this.replenishment = replenishment;
    }

    @Override
    public Map<Sku, SkuProfile> of(PlanningRun run, Map<String, Item> items) {
        Map<Sku, ForecastFigures> forecasts = new HashMap<>();
        Replenishment.Classing classing = replenishment.classing(items);
        try (Stream<ForecastOutcome> all = store.forecasts(run)) {
            all.forEach(outcome -> {
                forecasts.put(outcome.forecast().sku(), ForecastFigures.of(outcome));
                classing.add(outcome.forecast());
            });
        }
        Map<Sku, String> classes = classing.finish();
        Map<Sku, SkuProfile> profiles = new HashMap<>();
        try (Stream<CleanedSeries> all = store.series(run.scope())) {
            all.forEach(series -> {
                Sku sku = series.raw().sku();
                ForecastFigures forecast = forecasts.getOrDefault(sku, ForecastFigures.NONE);
                profiles.put(sku, profile(series, forecast, classes.get(sku)));
            });
        }
        forecasts.forEach((sku, forecast) -> profiles.computeIfAbsent(sku, s -> unsold(forecast, classes.get(s))));
        return profiles;
    }

    private static SkuProfile profile(CleanedSeries series, ForecastFigures forecast, String classes) {
        SalesFigures sales = new SalesFigures(series);
        return new SkuProfile(
                classes,
                series.demandClass(),
                sales.recent(),
                sales.sold4(),
                sales.sold12(),
                sales.sold52(),
                sales.lastSale(),
                sales.stockOuts(),
                sales.lostSales(),
                forecast.perDay(),
                forecast.method(),
                forecast.wape(),
                forecast.bias(),
                forecast.naiveRatio());
    }

    /** Of a SKU that was forecast from the history of others. */
    private static SkuProfile unsold(ForecastFigures forecast, String classes) {
        return new SkuProfile(
                classes,
                null,
                new double[0],
                null,
                null,
                null,
                null,
                null,
                null,
                forecast.perDay(),
                forecast.method(),
                forecast.wape(),
                forecast.bias(),
                forecast.naiveRatio());
    }
}
