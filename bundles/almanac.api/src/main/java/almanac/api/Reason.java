package almanac.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a result is as it is: a code with its numbers. It is stored as data and put into words by a {@link Wording}.
 *
 * @param code kebab case with its area in front, for instance {@code order.below-reorder-point}
 * @param facts the values, in the order in which they matter
 */
public record Reason(String code, List<Fact> facts) {
    public Reason {
        facts = List.copyOf(facts);
    }

    /**
     * A reason from alternating names and values.
     *
     * @param namesAndValues name, value, name, value ...; values as {@link Fact} takes them
     */
    public static Reason of(String code, Object... namesAndValues) {
        List<Fact> facts = new ArrayList<>(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.add(new Fact((String) namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Reason(code, facts);
    }

    /** The value of a fact, empty where this reason has none of that name. */
    public Optional<Object> value(String name) {
        return facts.stream()
                .filter(f -> f.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }
}
