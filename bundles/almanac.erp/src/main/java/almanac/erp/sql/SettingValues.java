package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.erp.table.Problems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host's settings by name, as a properties file or a configuration gives them. Never shows them: some are secret. */
public final class SettingValues {
    private final String source;
    private final Path base;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param source the file or configuration, for messages
     * @param base the folder that files are named from
     * @param values by name; blank ones count as absent
     * @param names every setting there is
     * @throws InputException naming a setting that there is not
     */
    public SettingValues(String source, Path base, Map<String, String> values, Set<String> names) {
        this.source = source;
        this.base = base;
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw problem(name, Problems.say("setting-unknown", String.join(", ", new TreeSet<>(names))));
            }
            if (!value.isBlank()) {
                this.values.put(name, value.strip());
            }
        });
    }

    public String source() {
        return source;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Null where it is not set. */
    public String text(String name) {
        return values.get(name);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /**
     * One that has to be set.
     *
     * @throws InputException naming it where it is not
     */
    public String require(String name) {
        if (!has(name)) {
            throw problem(name, Problems.say("setting-missing"));
        }
        return values.get(name);
    }

    /**
     * One of a few words, in either case.
     *
     * @throws InputException naming the setting and the choices
     */
    public String choice(String name, String otherwise, String... choices) {
        String text = text(name, otherwise);
        return Arrays.stream(choices)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> problem(
                        name,
                        Problems.say(
                                "not-a-choice",
                                Problems.shown(text),
                                List.of(choices).toString().toLowerCase(Locale.ROOT))));
    }

    /** A path that is named from where the settings are. */
    Path file(String name) {
        return base.resolve(values.get(name));
    }

    /**
     * Refuses more than one of password, variable and file.
     *
     * @param prefix what stands before {@code password}
     */
    public void requireOnePassword(String prefix) {
        Secret.requireOne(values, prefix, source);
    }

    /**
     * The password itself, from wherever the settings say it is; null where they say nothing.
     *
     * @param prefix what stands before {@code password}
     */
    public String password(String prefix) {
        return Secret.in(values, prefix, source, base);
    }

    /** What of the settings is the database's: those that it knows, and some more. */
    public SqlHostSettings database(Set<String> names, Map<String, String> more) {
        Map<String, String> own = new TreeMap<>(values);
        own.keySet().retainAll(names);
        own.putAll(more);
        return new SqlHostSettings(source, base, own);
    }

    /** A setting that is wrong. */
    public InputException problem(String name, String words) {
        return new InputException(new Place(source, 0, name), words);
    }

    @Override
    public String toString() {
        return source;
    }
}
