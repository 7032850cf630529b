package almanac.forecast.engine;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Budget;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.forecast.clean.DemandClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets which choice within a budget. Every series has at least a single method; half of what the budget holds above that goes to the
 * full choice for the series that are worth most, the other half to the light choice for those next in value, and what is then left to
 * more full choices. A series is worth what was sold of it within the last year, in money where its unit's value is known. Counted in
 * {@link Work}, and ties broken by SKU, so that neither clock nor threads nor order matter. Immutable.
 */
final class Ladder {
    /** The engine's own bound, in minutes of one core. */
    static final double STANDARD_MINUTES = 25;

    /** Up to so many series always have the full choice by the engine's own bound. */
    static final int SMALL = 2_000;

    private final Map<String, Place> places;

    private Ladder(Map<String, Place> places) {
        this.places = places;
    }

    /** Where a series stands. */
    private record Place(Rung rung, int rank) {}

    /** Full choice for all. */
    static Ladder unbounded() {
        return new Ladder(Map.of());
    }

    /** The ladder of a plan; unbounded where the full choice for every series fits the budget. */
    static Ladder of(Collection<DemandSeries> series, ForecastPlan plan) {
        Budget budget = plan.budget();
        boolean own = budget.minutes() == 0;
        if (!isBounded(plan) || own && series.size() <= SMALL || Double.isInfinite(budget.minutes())) {
            return unbounded();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (DemandSeries one : series) {
            if (!plan.keep().containsKey(one.sku().key())) {
                candidates.add(Candidate.of(one, budget.unitValue().applyAsDouble(one.sku())));
            }
        }
        return of(candidates, Work.ofMinutes(own ? STANDARD_MINUTES : budget.minutes()));
    }

    /** A choice among methods that were named is made in full. */
    private static boolean isBounded(ForecastPlan plan) {
        return plan.methods().isEmpty() || plan.methods().equals(List.of(Forecasting.AUTO));
    }

    private static Ladder of(List<Candidate> candidates, double millis) {
        if (total(candidates, Rung.FULL) <= millis) {
            return unbounded();
        }
        double usual = usualUnitValue(candidates);
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.worth(usual)).thenComparing(Candidate::key));
        Rung[] rungs = new Rung[candidates.size()];
        Arrays.fill(rungs, Rung.SINGLE);
        double spare = Math.max(0, millis - total(candidates, Rung.SINGLE));
        double left = spare / 2 + raise(candidates, rungs, Rung.FULL, spare / 2);
        left = raise(candidates, rungs, Rung.LIGHT, left);
        raise(candidates, rungs, Rung.FULL, left);
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < rungs.length; i++) {
            places.put(candidates.get(i).key(), new Place(rungs[i], i + 1));
        }
        return new Ladder(places);
    }

    /** Raises those below a rung to it, in order, until the next one is too much; gives what is left. */
    private static double raise(List<Candidate> candidates, Rung[] rungs, Rung to, double millis) {
        double left = millis;
        for (int i = 0; i < rungs.length; i++) {
            if (rungs[i].compareTo(to) > 0) {
                double more = candidates.get(i).millis(to) - candidates.get(i).millis(rungs[i]);
                if (more > left) {
                    return left;
                }
                left -= more;
                rungs[i] = to;
            }
        }
        return left;
    }

    private static double total(List<Candidate> candidates, Rung rung) {
        return candidates.stream().mapToDouble(c -> c.millis(rung)).sum();
    }

    /** The median of the unit values known; 1 where none is. */
    private static double usualUnitValue(List<Candidate> candidates) {
        double[] known = candidates.stream()
                .mapToDouble(Candidate::unitValue)
                .filter(v -> v >= 0)
                .sorted()
                .toArray();
        return known.length == 0 ? 1 : known[known.length / 2];
    }

    /** What a series gets. */
    Rung rung(DemandSeries series) {
        Place place = places.get(series.sku().key());
        return place == null ? Rung.FULL : place.rung();
    }

    /** Why it gets that; none where the budget is wide enough for all. */
    List<Reason> reasons(DemandSeries series) {
        Place place = places.get(series.sku().key());
        return place == null
                ? List.of()
                : List.of(Reason.of(place.rung().reason(), "rank", place.rank(), "series", places.size()));
    }

    private record Candidate(String key, double units, double unitValue, boolean intermittent, int buckets) {
        static Candidate of(DemandSeries series, double unitValue) {
            double units = 0;
            for (int t = Math.max(0, series.size() - year(series.grid().bucket())); t < series.size(); t++) {
                units += series.demand(t) > 0 ? series.demand(t) : 0;
            }
            return new Candidate(
                    series.sku().key(),
                    units,
                    unitValue,
                    DemandClasses.isIntermittent(series.toArray()),
                    series.size());
        }

        double worth(double usual) {
            return units * (unitValue >= 0 ? unitValue : usual);
        }

        double millis(Rung rung) {
            return Work.millis(rung, intermittent, buckets);
        }

        private static int year(TimeBucket bucket) {
            return switch (bucket) {
                case HOUR -> 24 * 365;
                case DAY -> 365;
                case WEEK -> 52;
                case MONTH -> 12;
                case QUARTER -> 4;
                case YEAR -> 1;
                case STEP -> Integer.MAX_VALUE;
            };
        }
    }
}
