package almanac.learning.global;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.Training;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks through all series, two times and one by one, for what a {@link Recipe} needs: which drivers and attributes there are and how large their
 * values, how high the series' levels, and whether demand is in low counts. Only what lies in the history counts, also of drivers known ahead.
 */
final class Survey {
    /** A value of an attribute that more series than this have each for itself says nothing that history does not say. */
    private static final int MOST_VALUES = 20_000;

    /** With two years, a bucket whose last year is known is seen once at each time of the year: that is too little to learn from. */
    private static final double LONG_YEARS = 2.5;

    /** Series that share a value of an attribute, in the mean, for a profile of them. */
    private static final int LEAST_SHARING = 3;

    private static final long MOST_PROFILE = 8_000_000;
    private static final double LOW_COUNT = 10;

    private final Map<String, Moments> drivers = new LinkedHashMap<>();
    private final SortedMap<String, TreeSet<String>> attributes = new TreeMap<>();
    private final List<Double> logLevels = new ArrayList<>();
    private boolean whole = true;
    private int longest;
    private int series;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    private Survey() {}

    static Recipe of(Collection<DemandSeries> history, GlobalSettings settings, Training training) {
        Survey survey = new Survey();
        survey.attributes.put(Recipe.ITEM, new TreeSet<>());
        survey.attributes.put(Recipe.LOCATION, new TreeSet<>());
        DemandSeries any = null;
        for (DemandSeries one : history) {
            survey.first(one);
            any = any == null ? one : any;
        }
        for (DemandSeries one : history) {
            survey.second(one);
        }
        int season = training.seasonOf(any.grid().bucket());
        Recipe recipe = new Recipe(
                any.grid(),
                season,
                settings.windowOf(any.grid().bucket(), season),
                training.horizon(),
                survey.inputs(),
                survey.values(),
                List.of(),
                new LevelPrior(0, 1, new double[0][]),
                survey.longest
                        >= LONG_YEARS * Math.max(1, Calendar.year(any.grid().bucket())),
                survey.counts(settings));
        return survey.withPrior(recipe, history);
    }

    private void first(DemandSeries one) {
        longest = Math.max(longest, one.size());
        if (one.size() > 0) {
            earliest = Math.min(earliest, one.firstBucket());
            latest = Math.max(latest, one.endBucket());
        }
        series++;
        double sum = 0;
        int n = 0;
        for (int i = 0; i < one.size(); i++) {
            double value = EncodedSeries.clean(one.demand(i));
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
                whole &= value == Math.rint(value);
            }
        }
        if (sum > 0) {
            logLevels.add(Math.log(sum / n));
        }
        attributes.get(Recipe.ITEM).add(one.sku().itemId());
        attributes.get(Recipe.LOCATION).add(one.sku().locationId());
        one.attributes()
                .forEach((name, value) ->
                        attributes.computeIfAbsent(name, x -> new TreeSet<>()).add(value));
        for (Driver driver : one.drivers()) {
            Moments moments = drivers.computeIfAbsent(driver.name(), x -> new Moments());
            moments.ahead &= driver.known() == Driver.Known.AHEAD;
            for (int i = 0; i < one.size(); i++) {
                moments.see(driver.at(one.firstBucket() + i));
            }
        }
    }

    private void second(DemandSeries one) {
        for (Driver driver : one.drivers()) {
            Moments moments = drivers.get(driver.name());
            double size = moments.size();
            double sum = 0;
            int n = 0;
            for (int i = 0; i < one.size(); i++) {
                double value = driver.at(one.firstBucket() + i);
                if (Double.isFinite(value)) {
                    moments.seePulled(DriverInput.pulled(value, size));
                    sum += value;
                    n++;
                }
            }
            for (int i = 0; i < one.size() && moments.least > 0; i++) {
                double value = driver.at(one.firstBucket() + i);
                if (Double.isFinite(value)) {
                    moments.seeRelative(Math.log(value * n / sum));
                }
            }
        }
    }

    private List<DriverInput> inputs() {
        List<DriverInput> inputs = new ArrayList<>();
        new TreeMap<>(drivers).forEach((name, moments) -> {
            double deviation = moments.deviation();
            if (deviation > 1e-9) {
                inputs.add(new DriverInput(
                        name,
                        moments.ahead,
                        moments.size(),
                        moments.size() == 0 ? 0 : moments.pulledSum / moments.pulledCount,
                        moments.size() == 0 ? 1 : deviation,
                        moments.relative()));
            }
        });
        return inputs;
    }

    /** Attributes that tell at least two values apart. */
    private SortedMap<String, Map<String, Integer>> values() {
        SortedMap<String, Map<String, Integer>> values = new TreeMap<>();
        attributes.forEach((name, all) -> {
            if (all.size() > 1 && all.size() <= MOST_VALUES) {
                Map<String, Integer> numbers = new HashMap<>();
                all.forEach(value -> numbers.put(value, numbers.size() + 1));
                values.put(name, Map.copyOf(numbers));
            }
        });
        return values;
    }

    private boolean counts(GlobalSettings settings) {
        if (settings.law() != GlobalSettings.Law.AUTO) {
            return settings.law() == GlobalSettings.Law.NEGATIVE_BINOMIAL;
        }
        double[] sorted = logLevels.stream().mapToDouble(v -> v).sorted().toArray();
        return whole && sorted.length > 0 && Math.exp(sorted[sorted.length / 2]) < LOW_COUNT;
    }

    private Recipe withPrior(Recipe recipe, Collection<DemandSeries> history) {
        List<int[]> codes = new ArrayList<>();
        List<Profile.Builder> profiles = builders(recipe);
        for (DemandSeries one : history) {
            double sum = 0;
            int n = 0;
            double[] demand = one.toArray();
            for (double units : demand) {
                double value = EncodedSeries.clean(units);
                if (!Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
            if (sum > 0) {
                int[] own = recipe.codes(one);
                codes.add(own);
                for (Profile.Builder profile : profiles) {
                    int attribute = recipe.numberOf(profile.attribute());
                    profile.add(attribute < 0 ? 0 : own[attribute], one.firstBucket(), demand, sum / n);
                }
            }
        }
        int[] sizes = recipe.attributes().values().stream()
                .mapToInt(values -> values.size() + 1)
                .toArray();
        return new Recipe(
                recipe.grid(),
                recipe.season(),
                recipe.window(),
                recipe.horizon(),
                recipe.drivers(),
                recipe.attributes(),
                profiles.stream().map(Profile.Builder::build).toList(),
                LevelPrior.of(logLevels, codes, sizes),
                recipe.years(),
                recipe.counts());
    }

    /** The two narrowest groups that have several series each, of item, category and all; none where a year is no season. */
    private List<Profile.Builder> builders(Recipe recipe) {
        List<Profile.Builder> builders = new ArrayList<>();
        if (Calendar.year(recipe.grid().bucket()) == 0 || latest < earliest) {
            return builders;
        }
        int size = (int) (latest - earliest);
        for (String attribute : List.of(Recipe.ITEM, "category", Profile.ALL)) {
            Map<String, Integer> values = recipe.attributes().get(attribute);
            boolean all = attribute.equals(Profile.ALL);
            int count = values == null ? 1 : values.size() + 1;
            boolean shared = series >= LEAST_SHARING * (all ? 1L : count - 1);
            if ((all || values != null) && shared && (long) count * size <= MOST_PROFILE && builders.size() < 2) {
                builders.add(new Profile.Builder(attribute, earliest, count, size));
            }
        }
        return builders;
    }

    /** Of one driver over all series. */
    private static final class Moments {
        private boolean ahead = true;
        private boolean flags = true;
        private double least = Double.POSITIVE_INFINITY;
        private double absolute;
        private long count;
        private double pulledSum;
        private double pulledSquares;
        private long pulledCount;
        private double relativeSquares;
        private long relativeCount;

        void see(double value) {
            if (Double.isFinite(value)) {
                flags &= value == 0 || value == 1;
                least = Math.min(least, value);
                absolute += Math.abs(value);
                count++;
            }
        }

        void seePulled(double value) {
            pulledSum += value;
            pulledSquares += value * value;
            pulledCount++;
        }

        void seeRelative(double value) {
            relativeSquares += value * value;
            relativeCount++;
        }

        /** 0 for flags. */
        double size() {
            return flags || absolute == 0 ? 0 : absolute / count;
        }

        double deviation() {
            if (pulledCount == 0) {
                return 0;
            }
            double mean = pulledSum / pulledCount;
            return Math.sqrt(Math.max(0, pulledSquares / pulledCount - mean * mean));
        }

        /** 0 where values are not always positive, or never change within a series. */
        double relative() {
            double deviation = relativeCount == 0 ? 0 : Math.sqrt(relativeSquares / relativeCount);
            return least > 0 && !flags && deviation > 1e-6 ? deviation : 0;
        }
    }
}
