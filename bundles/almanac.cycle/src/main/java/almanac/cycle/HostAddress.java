package almanac.cycle;

import almanac.api.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BinaryOperator;

/**
 * What follows {@code --host}, in its full form: a folder or file is absolute, so that the same host has one name from wherever it is
 * asked for.
 *
 * @param kind what stands before the colon: {@code folder}, {@code sql}, {@code demo}
 * @param place the absolute folder or file, or the name of a host that was set up; empty where the kind needs none
 */
public record HostAddress(String kind, String place) {
    /**
     * Reads an address.
     *
     * @param text {@code demo}, {@code folder:DIR}, {@code sql:FILE}
     * @param cwd what relative paths start from
     * @throws UsageException where it is empty or no path
     */
    public static HostAddress parse(String text, Path cwd) {
        return parse(text, (kind, place) -> path(place, cwd));
    }

    /**
     * Reads an address.
     *
     * @param canonical of a kind and a place the place in its full form
     * @throws UsageException where it is empty or no path
     */
    static HostAddress parse(String text, BinaryOperator<String> canonical) {
        if (text == null || text.isBlank()) {
            throw new UsageException(CycleTexts.say("host.empty"));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new HostAddress(text.strip(), "");
        }
        String kind = text.substring(0, colon).strip();
        String place = text.substring(colon + 1).strip();
        try {
            return new HostAddress(kind, place.isEmpty() ? "" : canonical.apply(kind, place));
        } catch (InvalidPathException e) {
            throw new UsageException(CycleTexts.say("host.no-path", text));
        }
    }

    /** A path in its full form. */
    static String path(String place, Path cwd) {
        return cwd.resolve(place).toAbsolutePath().normalize().toString();
    }

    /** The address in one word, as scopes and schedules keep it. */
    public String text() {
        return place.isEmpty() ? kind : kind + ':' + place;
    }
}
