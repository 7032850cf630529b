package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.forecast.clean.DemandClasses;
import almanac.forecast.method.Empirical;
import almanac.forecast.method.Ensemble;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SeasonalNaive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code auto} tries on a series. Demand in most buckets: the ensemble. Demand with many empty buckets: the methods made for it and
 * simple ones, of which the law of the demands observed stands. Neither global nor costly methods.
 *
 * @param methods to try; naive and seasonal naive among them
 * @param standing the one that stays unless another is clearly better; null for none
 */
record AutoChoice(List<Method> methods, Method standing) {
    /** Simple methods that an empty bucket does not mislead. */
    private static final Set<String> SIMPLE = Set.of("ses", "moving-average");

    /** The light choice for one series. */
    static AutoChoice light(Methods all, boolean intermittent) {
        Set<Method> methods = new LinkedHashSet<>(all.known(Rung.light(intermittent)));
        Method standing = robust(all, intermittent);
        methods.add(standing);
        methods.add(all.get(Naive.NAME));
        methods.add(all.get(SeasonalNaive.NAME));
        return new AutoChoice(new ArrayList<>(methods), standing);
    }

    /** The method to use alone; seasonal naive where none of those preferred is there. */
    static Method robust(Methods all, boolean intermittent) {
        List<Method> known = all.known(Rung.robust(intermittent));
        return known.isEmpty() ? all.get(SeasonalNaive.NAME) : known.get(0);
    }

    /**
     * The full choice for one series.
     *
     * @param named methods to try besides
     * @param auto whether {@code auto} is asked for
     */
    static AutoChoice of(Methods all, DemandSeries series, List<Method> named, boolean auto) {
        Set<Method> methods = new LinkedHashSet<>();
        Method standing = null;
        if (auto) {
            List<Method> cheap =
                    all.all().stream().filter(m -> !m.costly() && !m.global()).toList();
            if (DemandClasses.isIntermittent(series.toArray())) {
                standing = named(cheap, Empirical.NAME);
                methods.addAll(forIntermittent(cheap));
            } else {
                standing = named(cheap, Ensemble.NAME);
                methods.addAll(standing == null ? cheap : List.of(standing));
            }
        }
        methods.addAll(named);
        methods.add(all.get(Naive.NAME));
        methods.add(all.get(SeasonalNaive.NAME));
        return new AutoChoice(new ArrayList<>(methods), standing);
    }

    private static Method named(List<Method> methods, String name) {
        return methods.stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
    }

    private static List<Method> forIntermittent(List<Method> cheap) {
        return cheap.stream()
                .filter(m -> m.intermittent() || SIMPLE.contains(m.name()))
                .toList();
    }
}
