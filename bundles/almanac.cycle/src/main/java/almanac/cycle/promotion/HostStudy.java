package almanac.cycle.promotion;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecasting;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.CycleSettings;
import almanac.cycle.CycleTexts;
import almanac.cycle.series.DriverBook;
import almanac.cycle.step.Collected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A study of one host. */
final class HostStudy implements PromotionStudy {
    /** The furthest that promotions are planned ahead. */
    static final int MOST_BUCKETS = 400;

    /** Days after the last planned one that are still looked at, for what was bought ahead. */
    private static final int AFTERMATH_DAYS = 35;

    private final Collected host;
    private final List<CleanedSeries> cleaned;
    private final DriverBook drivers;
    private final PromotionHistory history;
    private final PromotionPlanner planner;
    private final PromotionEffects effects;
    private final Forecasting forecasting;
    private final CycleSettings settings;
    private final Map<Sku, Forecast> baselines = new HashMap<>();

    HostStudy(
            Collected host,
            List<CleanedSeries> cleaned,
            DriverBook drivers,
            PromotionHistory history,
            PromotionPlanner planner,
            PromotionEffects effects,
            Forecasting forecasting,
            CycleSettings settings) {
        this.host = host;
        this.cleaned = cleaned;
        this.drivers = drivers;
        this.history = history;
        this.planner = planner;
        this.effects = effects;
        this.forecasting = forecasting;
        this.settings = settings;
    }

    @Override
    public LocalDate asOf() {
        return host.asOf();
    }

    @Override
    public PromotionEffects effects() {
        return effects;
    }

    @Override
    public List<Promotion> promotions() {
        return history.promotions();
    }

    @Override
    public List<PromotionLine> whatIf(String source, List<Promotion> planned, Progress progress) {
        planner.check(source, planned, history, host.grid().dateOf(host.endBucket()));
        int horizon = horizon(source, planned);
        PromotionOutlook outlook = effects.outlook(planned, host.endBucket(), horizon);
        return outlook.lines(baselines(outlook.skus(), horizon, progress));
    }

    private int horizon(String source, List<Promotion> planned) {
        long last = host.endBucket();
        for (int i = 0; i < planned.size(); i++) {
            LocalDate end = planned.get(i).endDate();
            long bucket = host.grid().indexOf(end.plusDays(AFTERMATH_DAYS));
            if (bucket - host.endBucket() >= MOST_BUCKETS) {
                LocalDate latest =
                        host.grid().dateOf(host.endBucket() + MOST_BUCKETS).minusDays(AFTERMATH_DAYS);
                throw new InputException(
                        new Place(source, i + 2L, "end_date"),
                        CycleTexts.say(
                                "promotion.too-far", planned.get(i).promotionId(), end.toString(), latest.toString()));
            }
            last = Math.max(last, bucket);
        }
        return (int) (last - host.endBucket()) + 1;
    }

    /** Forecasts without promotions, made where there is none that reaches far enough. */
    private synchronized List<Forecast> baselines(Set<Sku> skus, int horizon, Progress progress) {
        List<DemandSeries> missing = new ArrayList<>();
        for (CleanedSeries series : cleaned) {
            Sku sku = series.cleaned().sku();
            Forecast known = baselines.get(sku);
            if (skus.contains(sku) && (known == null || known.horizon() < horizon)) {
                missing.add(effects.baseline(drivers.attach(series.cleaned())));
            }
        }
        if (!missing.isEmpty()) {
            ForecastRequest request =
                    new ForecastRequest(horizon, ForecastRequest.PLANNING_PROBABILITIES, 0, settings.seed());
            ForecastPlan plan =
                    new ForecastPlan(settings.methods(), settings.season(), request, settings.parameters(), Map.of());
            progress.begin("forecast", missing.size());
            forecasting.forecast(missing, plan, o -> baselines.put(o.forecast().sku(), o.forecast()), progress);
        }
        return skus.stream().filter(baselines::containsKey).map(baselines::get).toList();
    }

    @Override
    public List<PromotionReview> reviews() {
        return effects.reviews();
    }
}
