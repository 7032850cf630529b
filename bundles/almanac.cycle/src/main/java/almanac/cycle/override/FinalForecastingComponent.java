package almanac.cycle.override;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.run.FinalForecasting;
import almanac.api.store.PlannerOverride;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;

/** Offers what planning runs do with overrides to those who want to see it before. */
@Component(service = FinalForecasting.class)
public final class FinalForecastingComponent implements FinalForecasting {
    @Override
    public List<Forecast> finals(
            Collection<Forecast> baselines,
            List<PlannerOverride> overrides,
            Function<Sku, String> categories,
            LocalDate asOf) {
        FinalForecasts finals = new FinalForecasts(overrides, categories, asOf);
        Map<Sku, Forecast> made = new HashMap<>();
        baselines.forEach(b -> finals.add(new DemandOutlook(b, null), o -> keep(made, o)));
        finals.finish(o -> keep(made, o));
        return baselines.stream().map(b -> made.get(b.sku())).toList();
    }

    private static void keep(Map<Sku, Forecast> made, DemandOutlook outlook) {
        made.put(outlook.forecast().sku(), outlook.forecast());
    }
}
