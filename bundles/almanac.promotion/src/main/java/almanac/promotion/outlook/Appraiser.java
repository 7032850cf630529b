package almanac.promotion.outlook;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PriceBook;
import almanac.promotion.learn.Learned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each of many possible promotions would do by itself. The factors on demand of a promotion do not depend on when it starts, only on what
 * it promotes, how, and how long: they are worked out once for each such shape, and laid over the baselines of every start.
 */
public final class Appraiser {
    private final Learned learned;
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final Map<Sku, Forecast> baselines = new HashMap<>();
    private final Map<Sku, Draws> draws = new ConcurrentHashMap<>();

    /**
     * @param baselines forecasts without promotions
     */
    public Appraiser(Learned learned, Map<String, Item> items, PriceBook prices, Collection<Forecast> baselines) {
        this.learned = learned;
        this.items = items;
        this.prices = prices;
        baselines.forEach(f -> this.baselines.put(f.sku(), f));
    }

    /**
     * What makes up the factors of a promotion.
     *
     * @param from day of the first bucket that it starts on, from 0
     * @param priced the start, where a price and not a discount is promised: how deep that is depends on the regular price then
     */
    private record Shape(
            String item,
            String category,
            String location,
            String mechanic,
            Double discount,
            Double price,
            LocalDate priced,
            long from,
            long days) {}

    /** All of them, in their order. */
    public List<Appraisal> all(List<Promotion> options) {
        Map<Shape, List<Integer>> byShape = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            byShape.computeIfAbsent(shape(options.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        Appraisal[] all = new Appraisal[options.size()];
        byShape.values().parallelStream().forEach(same -> {
            Laid laid = laid(options.get(same.get(0)));
            same.forEach(i -> all[i] = laid.over(options.get(i)));
        });
        return Arrays.asList(all);
    }

    private Shape shape(Promotion p) {
        LocalDate bucket = learned.grid().dateOf(learned.grid().indexOf(p.startDate()));
        boolean priced = p.discountPercent() == null && p.promoPrice() != null;
        return new Shape(
                p.itemId(),
                p.categoryId(),
                p.locationId(),
                Layout.name(p.mechanic()),
                p.discountPercent(),
                p.promoPrice(),
                priced ? p.startDate() : null,
                ChronoUnit.DAYS.between(bucket, p.startDate()),
                ChronoUnit.DAYS.between(p.startDate(), p.endDate()));
    }

    /** The factors of one shape, from some buckets before its start to where it is no longer felt. */
    private Laid laid(Promotion first) {
        long start = learned.grid().indexOf(first.startDate());
        int length = (int) (learned.grid().indexOf(first.endDate()) - start) + 1;
        int before = learned.pace().before();
        int after = Scene.felt(learned);
        Scene scene = new Scene(learned, items, prices, List.of(first), start - before, before + length + after);
        Map<Scene.Part, Factors> factors = new LinkedHashMap<>();
        for (Scene.Part part : scene.parts().values()) {
            Sku sku = part.sku().sku();
            if (baselines.containsKey(sku)) {
                Draws drawn = draws.computeIfAbsent(sku, k -> Draws.of(learned, part.sku()));
                factors.put(part, new Factors(part, scene.back(), learned, drawn));
            }
        }
        return new Laid(learned, items, prices, baselines, factors, scene.back(), start, before);
    }
}
