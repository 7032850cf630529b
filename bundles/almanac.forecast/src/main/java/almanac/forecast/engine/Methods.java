package almanac.forecast.engine;

import almanac.api.UsageException;
import almanac.api.forecast.Forecasting;
import almanac.forecast.ForecastTexts;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SeasonalNaive;
import java.util.Collection;
import java.util.List;
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
        add(Method.local(new Naive()));
        add(Method.local(new SeasonalNaive()));
        offered.forEach(this::add);
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

    /** Methods named, each once, in that order; {@code auto} left out. */
    List<Method> named(Collection<String> names) {
        return names.stream()
                .filter(n -> !n.equals(Forecasting.AUTO))
                .distinct()
                .map(this::get)
                .toList();
    }

    /** Every method. */
    Collection<Method> all() {
        return byName.values();
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
