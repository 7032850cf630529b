package almanac.learning;

import almanac.api.Texts;
import almanac.api.UsageException;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import java.util.List;
import java.util.Map;

/** Checks what is set against what a method declares. */
public final class Parameters {
    private Parameters() {}

    /**
     * Looks at every parameter that is set.
     *
     * @throws UsageException where one is not declared or out of range; the message says what is allowed
     */
    public static void check(String method, List<Parameter> declared, Training training) {
        for (Map.Entry<String, String> set : training.parameters().entrySet()) {
            Parameter parameter = declared.stream()
                    .filter(p -> p.name().equals(set.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(say("parameter.unknown", method, set.getKey())));
            check(method, parameter, set.getValue());
        }
    }

    private static void check(String method, Parameter parameter, String text) {
        boolean choice = parameter.kind() == Parameter.Kind.CHOICE;
        if (choice ? !parameter.choices().contains(text) : !isWithin(parameter, text)) {
            String allowed =
                    choice ? String.join(", ", parameter.choices()) : parameter.low() + " .. " + parameter.high();
            throw new UsageException(say("parameter.range", method, parameter.name(), text, allowed));
        }
    }

    private static boolean isWithin(Parameter parameter, String text) {
        try {
            double value = Double.parseDouble(text);
            boolean whole = parameter.kind() != Parameter.Kind.INTEGER || value == Math.rint(value);
            return whole && value >= parameter.low() && value <= parameter.high();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String say(String key, Object... values) {
        return Texts.of(NativeMath.class).get(key, values);
    }
}
