package almanac.ui.forecast;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.store.PlannerOverride;
import almanac.ui.desk.Backend;
import almanac.ui.desk.Masters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads sheets from the services, and applies overrides by them. Not on the UI thread. */
final class SheetLoader {
    private final Backend backend;

    SheetLoader(Backend backend) {
        this.backend = backend;
    }

    Sheet load(PlanningRun run, Masters masters, Progress progress) {
        int past = run.bucket().season();
        Map<Sku, Forecast> forecasts = new HashMap<>();
        try (Stream<ForecastOutcome> all = backend.store().forecasts(run)) {
            all.forEach(o -> forecasts.put(o.forecast().sku(), o.forecast()));
        }
        Map<Sku, List<RealisedForecast>> made = new HashMap<>();
        backend.monitor()
                .realised(
                        run.scope(),
                        one -> made.computeIfAbsent(one.sku(), sku -> new ArrayList<>())
                                .add(one),
                        progress);
        List<SkuUnits> skus = new ArrayList<>(forecasts.size());
        try (Stream<CleanedSeries> all = backend.store().series(run.scope())) {
            all.forEach(series -> {
                Sku sku = series.raw().sku();
                Forecast forecast = forecasts.remove(sku);
                if (forecast != null) {
                    skus.add(SkuUnits.of(
                            masters.item(sku.itemId()).categoryId(),
                            forecast,
                            series,
                            past,
                            made.getOrDefault(sku, List.of())));
                }
            });
        }
        forecasts.forEach((sku, forecast) ->
                skus.add(SkuUnits.of(masters.item(sku.itemId()).categoryId(), forecast, null, past, List.of())));
        return applied(run, past, skus, backend.store().overrides(run.scope()), List.of());
    }

    /** The same with other drafts. */
    Sheet with(Sheet sheet, List<PlannerOverride> drafts) {
        return applied(sheet.run(), sheet.past(), sheet.skus(), sheet.stored(), drafts);
    }

    /** Stores the drafts. */
    Sheet save(Sheet sheet) {
        backend.store().addOverrides(sheet.run().scope(), sheet.drafts());
        return again(sheet, List.of());
    }

    /** Withdraws a stored override. */
    Sheet withdraw(Sheet sheet, long id, String by) {
        backend.store().withdrawOverride(sheet.run().scope(), id, by, Instant.now());
        return again(sheet, sheet.drafts());
    }

    private Sheet again(Sheet sheet, List<PlannerOverride> drafts) {
        return applied(
                sheet.run(),
                sheet.past(),
                sheet.skus(),
                backend.store().overrides(sheet.run().scope()),
                drafts);
    }

    private Sheet applied(
            PlanningRun run,
            int past,
            List<SkuUnits> skus,
            List<PlannerOverride> stored,
            List<PlannerOverride> drafts) {
        List<PlannerOverride> all = new ArrayList<>(stored);
        all.addAll(drafts);
        Map<Sku, String> categories = new HashMap<>();
        skus.forEach(s -> categories.put(s.baseline().sku(), s.category()));
        List<Forecast> finals = backend.finalForecasting()
                .finals(skus.stream().map(SkuUnits::baseline).toList(), all, categories::get, run.asOf());
        return new Sheet(run, past, skus, stored, drafts, finals);
    }
}
