package almanac.benchmarks;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.CleaningRules;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionOutlook;
import almanac.forecast.clean.SeriesCleaning;
import almanac.promotion.LearningPlanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forecasts of the next bucket as a planning run makes them, and the same model's without promotions. */
final class OneAhead {
    private static final ForecastRequest REQUEST = new ForecastRequest(1, ForecastRequest.PLANNING_PROBABILITIES, 0, 1);

    private final PromotedShop shop;
    private final ForecastEngine engine;
    private final Models aware = new Models();
    private final Models plain = new Models();

    OneAhead(PromotedShop shop, ForecastEngine engine) {
        this.shop = shop;
        this.engine = engine;
    }

    /** Forecasts of all SKUs for the same bucket. */
    record Made(List<DemandSeries> known, List<Forecast> aware, List<Forecast> plain) {}

    /**
     * From one origin.
     *
     * @param back buckets before the end of the data that the origin lies
     * @param renew whether models are chosen and fitted anew
     */
    Made at(int back, boolean renew) {
        List<DemandSeries> known =
                shop.series().stream().map(s -> s.head(s.size() - back)).toList();
        List<CleanedSeries> cleaned = known.parallelStream()
                .map(s -> new SeriesCleaning().clean(flagged(s), CleaningRules.DEFAULT, Map.of()))
                .toList();
        DemandSeries any = known.get(0);
        LocalDate asOf = any.grid().dateOf(any.endBucket()).minusDays(1);
        PromotionHistory history = new PromotionHistory(cleaned, shop.promotions(), List.of(), shop.items(), asOf);
        PromotionEffects effects = new LearningPlanner().learn(history, Progress.NONE);
        PromotionOutlook outlook = effects.outlook(shop.promotions(), any.endBucket(), 1);
        List<DemandSeries> without =
                cleaned.stream().map(c -> bare(c.cleaned())).toList();
        List<DemandSeries> baselines =
                cleaned.stream().map(c -> bare(effects.baseline(c.cleaned()))).toList();
        return new Made(
                known,
                aware.forecast(baselines, renew).stream().map(outlook::apply).toList(),
                plain.forecast(without, renew));
    }

    /** With the driver that tells the cleaning of promotions, so that their peaks are left as they are. */
    private DemandSeries flagged(DemandSeries series) {
        double[] flags = new double[series.size() + 1];
        for (int t = 0; t < flags.length; t++) {
            flags[t] = shop.isPromoted(series.sku(), series.firstBucket() + t) ? 1 : 0;
        }
        List<Driver> drivers = new ArrayList<>(series.drivers());
        drivers.add(new Driver("promotion", Driver.Known.AHEAD, series.firstBucket(), flags));
        return series.with().drivers(drivers).build();
    }

    private static DemandSeries bare(DemandSeries series) {
        return series.with()
                .drivers(series.drivers().stream()
                        .filter(d -> !d.name().equals("promotion"))
                        .toList())
                .build();
    }

    /** The engine's own choice of method for each SKU, followed from origin to origin and fitted anew from time to time. */
    private final class Models {
        private final Map<Sku, FittedModel> bySku = new HashMap<>();

        List<Forecast> forecast(List<DemandSeries> series, boolean renew) {
            if (renew || bySku.isEmpty()) {
                Map<Sku, String> methods = engine.choose(series, REQUEST);
                List<FittedModel> fitted = series.parallelStream()
                        .map(s -> engine.fit(methods.get(s.sku()), s, 1))
                        .toList();
                for (int i = 0; i < fitted.size(); i++) {
                    bySku.put(series.get(i).sku(), fitted.get(i));
                }
            }
            return series.parallelStream()
                    .map(s -> bySku.get(s.sku()).forecast(s, REQUEST))
                    .toList();
        }
    }
}
