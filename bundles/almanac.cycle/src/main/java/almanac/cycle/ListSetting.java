package almanac.cycle;

import java.util.Arrays;
import java.util.List;

/** Lists in settings: a console gives each entry by itself, a file all of them as one text with commas. */
public final class ListSetting {
    private ListSetting() {}

    /** The entries, without spaces around them; empty ones left out. */
    public static List<String> of(String[] texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(text.split("[,\\n]")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
