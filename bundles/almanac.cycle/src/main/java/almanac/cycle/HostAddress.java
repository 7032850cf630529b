package almanac.cycle;

import almanac.api.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What follows {@code --host}, in its full form: a folder or file is absolute, so that the same host has one name from wherever it is
 * asked for.
 *
 * @param kind what stands before the colon: {@code folder}, {@code sql}, {@code demo}
 * @param place the absolute folder or file; empty where the kind needs none
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
            return new HostAddress(
                    kind,
                    place.isEmpty()
                            ? ""
                            : cwd.resolve(place).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException e) {
            throw new UsageException(CycleTexts.say("host.no-path", text));
        }
    }

    /** The address in one word, as scopes and schedules keep it. */
    public String text() {
        return place.isEmpty() ? kind : kind + ':' + place;
    }
}
