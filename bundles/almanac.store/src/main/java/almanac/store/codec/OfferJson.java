package almanac.store.codec;

import almanac.api.promotion.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.tools.json.JSONValue;

/** Offers and contexts as JSON, for those who look into the log. */
public final class OfferJson {
    private OfferJson() {}

    public static String ofContext(Map<String, Double> context) {
        return JSONValue.toJSONString(new LinkedHashMap<>(context));
    }

    /** What {@link #ofContext} made of. */
    public static SortedMap<String, Double> toContext(String json) {
        SortedMap<String, Double> context = new TreeMap<>();
        Json.object(json).forEach((name, value) -> context.put((String) name, Json.toNumber(value)));
        return context;
    }

    /** Offers by name. */
    public static String ofOffers(List<Offer> offers) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Offer offer : offers) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("mechanic", offer.mechanic());
            fields.put("discountPercent", offer.discountPercent());
            fields.put("cost", offer.cost());
            byName.put(offer.name(), fields);
        }
        return JSONValue.toJSONString(byName);
    }

    /** What {@link #ofOffers} made of, by name. */
    public static List<Offer> toOffers(String json) {
        List<Offer> offers = new ArrayList<>();
        Json.object(json).forEach((name, value) -> {
            Map<?, ?> fields = (Map<?, ?>) value;
            offers.add(new Offer(
                    (String) name,
                    (String) fields.get("mechanic"),
                    Json.toNumber(fields.get("discountPercent")),
                    Json.toNumber(fields.get("cost"))));
        });
        offers.sort(Comparator.comparing(Offer::name));
        return offers;
    }
}
