package almanac.promotion.outlook;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.promotion.book.PriceBook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a promotion earns against none: prices, unit costs, and its own cost, shared by the baselines it promotes. */
final class Money {
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final TimeGrid grid;
    private final long first;
    private final int back;
    private final double cost;
    private final double promotedUnits;

    Money(
            Map<String, Item> items,
            PriceBook prices,
            TimeGrid grid,
            List<Promotion> rows,
            Collection<Scene.Part> parts,
            int back,
            Map<Sku, Forecast> baselines) {
        this.items = items;
        this.prices = prices;
        this.grid = grid;
        this.back = back;
        this.first = baselines.values().stream()
                .mapToLong(Forecast::firstBucket)
                .min()
                .orElse(0);
        // A promotion of many rows tells its cost on each of them, or on one.
        this.cost = rows.stream()
                .map(Promotion::cost)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double units = 0;
        for (Scene.Part part : parts) {
            Forecast baseline = baselines.get(part.sku().sku());
            for (int h = 0; h < baseline.horizon() && back + h < part.at().length; h++) {
                units += baseline.mean(h) * part.promoted().share()[back + h];
            }
        }
        this.promotedUnits = units;
    }

    /** Money taken against no promotion; null where no price is known. */
    Double revenue(Scene.Part part, int t, double baseline, double total, double factor) {
        double price = price(part, t);
        if (Double.isNaN(price)) {
            return null;
        }
        double off = given(part, t, factor);
        return total * price * (1 - off) - baseline * price;
    }

    /** What a bucket's discount gives away on average, as a share of the regular price: only a part of it may be promoted. */
    static double given(Scene.Part part, int t, double factor) {
        double share = part.promoted().share()[t];
        if (!(share > 0)) {
            return 0;
        }
        double sold = Math.max(share, factor - (1 - share));
        return sold / (sold + 1 - share) * -Math.expm1(-part.promoted().depth()[t]);
    }

    /** Money earned against no promotion; null where cost or price is unknown. */
    Double margin(Scene.Part part, int t, double baseline, double total, Double revenue) {
        Item item = items.get(part.sku().sku().itemId());
        if (revenue == null || item == null || item.unitCost() == null) {
            return null;
        }
        double share = promotedUnits > 0 ? baseline * part.promoted().share()[t] / promotedUnits : 0;
        return revenue - (total - baseline) * item.unitCost() - cost * share;
    }

    private double price(Scene.Part part, int t) {
        return prices.on(part.sku().sku(), grid.dateOf(first + t - back));
    }
}
