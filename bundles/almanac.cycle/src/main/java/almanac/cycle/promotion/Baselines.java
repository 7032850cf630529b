package almanac.cycle.promotion;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecasting;
import almanac.api.promotion.PromotionEffects;
import almanac.cycle.CycleSettings;
import almanac.cycle.series.DriverBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Forecasts without promotions of one host, kept once made. Methods that the last plan chose are not chosen again. */
final class Baselines {
    private final List<CleanedSeries> cleaned;
    private final DriverBook drivers;
    private final PromotionEffects effects;
    private final Forecasting forecasting;
    private final CycleSettings settings;
    private final Map<String, String> champions;
    private final Map<Sku, Forecast> kept = new HashMap<>();

    Baselines(
            List<CleanedSeries> cleaned,
            DriverBook drivers,
            PromotionEffects effects,
            Forecasting forecasting,
            CycleSettings settings,
            Map<String, String> champions) {
        this.cleaned = cleaned;
        this.drivers = drivers;
        this.effects = effects;
        this.forecasting = forecasting;
        this.settings = settings;
        this.champions = champions;
    }

    /** Made where there is none that reaches far enough; SKUs that are not forecast are left out. */
    synchronized List<Forecast> of(Set<Sku> skus, int horizon, Progress progress) {
        List<DemandSeries> missing = new ArrayList<>();
        for (CleanedSeries series : cleaned) {
            Sku sku = series.cleaned().sku();
            Forecast known = kept.get(sku);
            if (skus.contains(sku) && (known == null || known.horizon() < horizon)) {
                missing.add(history(series));
            }
        }
        if (!missing.isEmpty()) {
            ForecastRequest request =
                    new ForecastRequest(horizon, ForecastRequest.PLANNING_PROBABILITIES, 0, settings.seed());
            progress.begin("forecast", missing.size());
            forecast(missing, request, f -> kept.put(f.sku(), f), progress);
        }
        return skus.stream().sorted().filter(kept::containsKey).map(kept::get).toList();
    }

    void forecast(List<DemandSeries> series, ForecastRequest request, Consumer<Forecast> sink, Progress progress) {
        ForecastPlan plan =
                new ForecastPlan(settings.methods(), settings.season(), request, settings.parameters(), champions);
        forecasting.forecast(series, plan, o -> sink.accept(o.forecast()), progress);
    }

    /** All pasts, as if there had been no promotion. */
    List<DemandSeries> histories() {
        return cleaned.stream().map(this::history).toList();
    }

    private DemandSeries history(CleanedSeries series) {
        return effects.baseline(drivers.attach(series.cleaned()));
    }

    /** All pasts as they were asked for, as if there had been no promotion: what is cleaned away as an outlier may be a rise. */
    List<DemandSeries> asAsked() {
        return cleaned.stream().map(s -> effects.baseline(s.raw())).toList();
    }

    CycleSettings settings() {
        return settings;
    }
}
