package almanac.learning.global;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How series become what the network takes. Immutable; goes with a model.
 *
 * @param grid of all series
 * @param season buckets of a season
 * @param window buckets of the past that are seen
 * @param horizon buckets ahead that were trained
 * @param drivers in the order of their inputs
 * @param attributes static attributes, each with a number from 1 for every known value; 0 is any other. {@link #ITEM} and {@link #LOCATION}
 *     are the SKU's parts
 * @param profiles of groups of series, the narrowest first
 * @param prior of levels
 * @param years whether histories are so long that what the calendar says of a year can be told from what the year before says
 * @param counts whether the law of the output is a negative binomial
 */
record Recipe(
        TimeGrid grid,
        int season,
        int window,
        int horizon,
        List<DriverInput> drivers,
        SortedMap<String, Map<String, Integer>> attributes,
        List<Profile> profiles,
        LevelPrior prior,
        boolean years,
        boolean counts) {
    static final String ITEM = "@item";
    static final String LOCATION = "@location";

    Recipe {
        drivers = List.copyOf(drivers);
        profiles = List.copyOf(profiles);
    }

    /** The numbers of a series' attributes, in the order of {@link #attributes}. */
    int[] codes(DemandSeries series) {
        int[] codes = new int[attributes.size()];
        int a = 0;
        for (Map.Entry<String, Map<String, Integer>> attribute : attributes.entrySet()) {
            codes[a++] = attribute.getValue().getOrDefault(value(series, attribute.getKey()), 0);
        }
        return codes;
    }

    static String value(DemandSeries series, String attribute) {
        return switch (attribute) {
            case ITEM -> series.sku().itemId();
            case LOCATION -> series.sku().locationId();
            default -> series.attributes().getOrDefault(attribute, "");
        };
    }

    /** The number of an attribute in {@link #attributes}; -1 where it has none. */
    int numberOf(String attribute) {
        return List.copyOf(attributes.keySet()).indexOf(attribute);
    }
}
