package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.replenishment.Replenishment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Classes of SKUs by their forecasts: what demand is worth a day, how many units that is, and how much a bucket's demand varies. */
public final class ForecastClasses implements Replenishment.Classing {
    private final Map<String, Item> items;
    private final List<Classes.Candidate> candidates = new ArrayList<>();

    /**
     * @param items by item id
     */
    public ForecastClasses(Map<String, Item> items) {
        this.items = items;
    }

    @Override
    public void add(Forecast forecast) {
        double mean = 0;
        double deviation = 0;
        for (int h = 0; h < forecast.horizon(); h++) {
            mean += forecast.mean(h) / forecast.horizon();
            deviation += spread(forecast, h) / forecast.horizon();
        }
        double perDay = mean / forecast.grid().daysIn(forecast.firstBucket());
        candidates.add(new Classes.Candidate(
                forecast.sku(),
                perDay * unitValue(forecast.sku()),
                perDay,
                mean > 0 ? deviation / mean : Double.POSITIVE_INFINITY));
    }

    @Override
    public Map<Sku, String> finish() {
        return Classes.of(candidates);
    }

    /** Its cost, else its price; units count alike where neither is known. */
    private double unitValue(Sku sku) {
        Item item = items.get(sku.itemId());
        if (item == null) {
            return 1;
        }
        return item.unitCost() != null ? item.unitCost() : item.unitPrice() != null ? item.unitPrice() : 1;
    }

    /** Half of what lies between the 16% and the 84% quantile: a normal distribution's standard deviation. */
    private static double spread(Forecast forecast, int step) {
        return (forecast.quantileAt(0.84, step) - forecast.quantileAt(0.16, step)) / 2;
    }
}
