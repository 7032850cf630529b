package almanac.cycle;

import almanac.api.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parameters of methods, written {@code method.parameter=value}. */
public final class MethodParameters {
    private MethodParameters() {}

    /**
     * By method and then parameter name; of the same one named twice the last holds.
     *
     * @throws UsageException where one is not written so
     */
    public static Map<String, Map<String, String>> parse(List<String> lines) {
        Map<String, Map<String, String>> byMethod = new HashMap<>();
        for (String line : lines) {
            int dot = line.indexOf('.');
            int equals = line.indexOf('=');
            if (dot < 1 || equals < dot) {
                throw new UsageException(CycleTexts.say("setting.parameter", line));
            }
            byMethod.computeIfAbsent(line.substring(0, dot).strip(), m -> new HashMap<>())
                    .put(
                            line.substring(dot + 1, equals).strip(),
                            line.substring(equals + 1).strip());
        }
        return byMethod;
    }
}
