package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.Replenishment;
import almanac.api.store.RunWriter;
import almanac.cycle.Cancellation;
import almanac.cycle.series.Histories;
import almanac.cycle.series.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Step 6: forecasts every SKU; each forecast goes on to the store and to replenishment at once, so that none is kept. */
public final class ForecastAll {
    private final Forecasting forecasting;

    public ForecastAll(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    /**
     * Forecasts, and tells what ran and how good it was.
     *
     * @param histories what baselines are forecast from
     * @param promotions put on top of the baselines
     */
    public ForecastTally run(
            Histories histories,
            ForecastPlan plan,
            RunWriter writer,
            Replenishment.Session replenishment,
            Promote.Promotions promotions,
            Progress progress) {
        Map<Sku, History> bySku = new HashMap<>();
        histories.sources().forEach(h -> bySku.put(h.used().sku(), h));
        ForecastTally tally = new ForecastTally();
        progress.begin("forecast", histories.size());
        if (histories.isEmpty()) {
            return tally;
        }
        forecasting.forecast(
                histories,
                plan,
                outcome -> {
                    Cancellation.check(progress);
                    History history = bySku.get(outcome.forecast().sku());
                    ForecastOutcome noted = noted(raised(outcome, promotions), history.likeItem());
                    writer.forecast(noted);
                    replenishment.add(new DemandOutlook(noted.forecast(), history.own()));
                    tally.add(noted);
                },
                progress);
        return tally;
    }

    private static ForecastOutcome raised(ForecastOutcome outcome, Promote.Promotions promotions) {
        return new ForecastOutcome(promotions.raised(outcome.forecast()), outcome.champion());
    }

    private static ForecastOutcome noted(ForecastOutcome outcome, String likeItem) {
        if (likeItem == null) {
            return outcome;
        }
        Forecast forecast = outcome.forecast().withNotes(List.of(Reason.of("forecast.like-item", "item", likeItem)));
        return new ForecastOutcome(forecast, outcome.champion());
    }
}
