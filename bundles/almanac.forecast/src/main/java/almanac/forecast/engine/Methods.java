package almanac.forecast.engine;

import almanac.api.UsageException;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.forecast.ForecastTexts;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SeasonalNaive;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The methods there are, by name. Naive and seasonal naive always are. Immutable. */
public final class Methods {
    private final SortedMap<String, Method> byName = new TreeMap<>();

    /**
     * @param offered later ones win over earlier ones of the same name
     */
    public Methods(Collection<Method> offered) {
        add(new Method(new Naive(), false, false));
        add(new Method(new SeasonalNaive(), false, false));
        offered.forEach(this::add);
    }

    /** Methods that fit series one by one and cheaply. */
    public static Methods local(Forecaster... forecasters) {
        return new Methods(List.of(forecasters).stream()
                .map(f -> new Method(f, false, false))
                .toList());
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(byName.keySet());
        names.add(Forecasting.AUTO);
        return names;
    }

    /**
     * A method by name.
     *
     * @throws UsageException where there is none
     */
    Method get(String name) {
        Method method = byName.get(name);
        if (method == null) {
            throw new UsageException(ForecastTexts.say("method.unknown", name, String.join(", ", names())));
        }
        return method;
    }

    /** What names stand for, each method once, in the order named; {@code auto} stands for all that are neither costly nor global. */
    List<Method> candidates(List<String> names) {
        Map<String, Method> found = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals(Forecasting.AUTO)) {
                byName.values().stream().filter(m -> !m.costly() && !m.global()).forEach(m -> found.put(m.name(), m));
            } else {
                found.put(name, get(name));
            }
        }
        return List.copyOf(found.values());
    }

    /** Those of some names that there are. */
    List<Method> known(Collection<String> names) {
        return names.stream()
                .distinct()
                .map(byName::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(Method method) {
        byName.put(method.name(), method);
    }
}
