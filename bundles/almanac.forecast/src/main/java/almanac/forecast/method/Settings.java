package almanac.forecast.method;

import almanac.api.UsageException;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import almanac.forecast.ForecastTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to fit, checked: every parameter is one that the method declares and within its range. A parameter may be {@code auto}: found
 * from the data.
 */
public final class Settings {
    /** The value of a parameter that is to be found from the data. */
    public static final String AUTO = "auto";

    private final Training training;

    private Settings(Training training) {
        this.training = training;
    }

    /**
     * Checks what was set against what a method declares.
     *
     * @throws UsageException naming the parameter
     */
    public static Settings of(String method, List<Parameter> declared, Training training) {
        for (Map.Entry<String, String> set : training.parameters().entrySet()) {
            Optional<Parameter> parameter =
                    declared.stream().filter(p -> p.name().equals(set.getKey())).findFirst();
            if (parameter.isEmpty()) {
                throw new UsageException(ForecastTexts.say("parameter.unknown", method, set.getKey()));
            }
            check(method, parameter.get(), set.getValue());
        }
        return new Settings(training);
    }

    /** A number that is found from the data unless set. */
    public static Parameter autoReal(String name, double low, double high) {
        return new Parameter(name, Parameter.Kind.REAL, AUTO, low, high, false, List.of());
    }

    /** A whole number that is found from the data unless set. */
    public static Parameter autoInteger(String name, long low, long high) {
        return new Parameter(name, Parameter.Kind.INTEGER, AUTO, low, high, false, List.of());
    }

    /** A whole number whose values search should space by ratio. */
    static Parameter byRatio(String name, long initial, long low, long high) {
        return new Parameter(name, Parameter.Kind.INTEGER, Long.toString(initial), low, high, true, List.of());
    }

    /** The same for another method, with that method's defaults. */
    public Settings withoutParameters() {
        return with(Map.of());
    }

    /** The same for another method, with parameters that it declares. */
    Settings with(Map<String, String> parameters) {
        return new Settings(
                new Training(training.season(), training.horizon(), training.seed(), parameters, training.progress()));
    }

    public Training training() {
        return training;
    }

    /** Buckets ahead that will be asked for. */
    public int horizon() {
        return training.horizon();
    }

    public long seed() {
        return training.seed();
    }

    /** Whether a parameter is to be found from the data. */
    public boolean isAuto(Parameter parameter) {
        return AUTO.equals(training.textValue(parameter));
    }

    public int integer(Parameter parameter) {
        return (int) Long.parseLong(training.textValue(parameter));
    }

    public double real(Parameter parameter) {
        return Double.parseDouble(training.textValue(parameter));
    }

    public String text(Parameter parameter) {
        return training.textValue(parameter);
    }

    private static void check(String method, Parameter parameter, String text) {
        if (text.equals(parameter.initial())) {
            return;
        }
        boolean fits =
                switch (parameter.kind()) {
                    case CHOICE -> parameter.choices().contains(text);
                    case INTEGER -> text.matches("[+-]?\\d{1,9}") && within(parameter, text);
                    case REAL -> isNumber(text) && within(parameter, text);
                };
        if (!fits) {
            String range = parameter.kind() == Parameter.Kind.CHOICE
                    ? String.join(", ", parameter.choices())
                    : parameter.low() + " .. " + parameter.high();
            throw new UsageException(ForecastTexts.say("parameter.range", method, parameter.name(), text, range));
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    }

    private static boolean within(Parameter parameter, String text) {
        double value = Double.parseDouble(text);
        return value >= parameter.low() && value <= parameter.high();
    }
}
