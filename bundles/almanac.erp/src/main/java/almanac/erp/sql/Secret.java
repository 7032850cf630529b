package almanac.erp.sql;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.erp.table.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A password as settings give it: itself ({@code password}), the variable ({@code password_env}) or the file ({@code password_file}) that holds it. */
public final class Secret {
    private static final String PLAIN = "password";
    private static final String VARIABLE = "password_env";
    private static final String FILE = "password_file";

    private Secret() {}

    /**
     * Refuses settings that name more than one place.
     *
     * @param values settings that are not blank, by name
     * @param prefix what stands before the names
     * @param source the file or configuration, for messages
     */
    public static void requireOne(Map<String, String> values, String prefix, String source) {
        long given = Stream.of(PLAIN, VARIABLE, FILE)
                .filter(name -> values.containsKey(prefix + name))
                .count();
        if (given > 1) {
            throw Problems.at(new Place(source, 0, prefix + PLAIN), "setting-password-twice", prefix);
        }
    }

    /**
     * The password itself; null where the settings name none.
     *
     * @param base the folder that files are named from
     * @throws InputException naming the setting where it is not where it should be
     */
    public static String in(Map<String, String> values, String prefix, String source, Path base) {
        String variable = values.get(prefix + VARIABLE);
        if (variable != null) {
            String password = System.getenv(variable);
            if (password == null) {
                throw Problems.at(
                        new Place(source, 0, prefix + VARIABLE), "setting-no-variable", Problems.shown(variable));
            }
            return password;
        }
        String file = values.get(prefix + FILE);
        return file == null
                ? values.get(prefix + PLAIN)
                : inFile(base.resolve(file), new Place(source, 0, prefix + FILE));
    }

    private static String inFile(Path file, Place place) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new InputException(place, Problems.say("setting-no-password-file", file.toString()), e);
        }
    }
}
