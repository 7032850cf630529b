package almanac.forecast.tuning;

import almanac.api.forecast.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that declared parameters may take, as a cube of side 1.
 *
 * @param parameters one a side
 */
public record SearchSpace(List<Parameter> parameters) {
    public SearchSpace {
        parameters = List.copyOf(parameters);
    }

    /** The parameters at a point of the cube. */
    public Map<String, String> at(double[] point) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(parameters.get(i).name(), value(parameters.get(i), point[i]));
        }
        return values;
    }

    /** Every combination of {@code steps} evenly spaced values a number and of all values a choice, both ends included. */
    public List<double[]> grid(int steps) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[parameters.size()]);
        for (int side = 0; side < parameters.size(); side++) {
            int values = parameters.get(side).kind() == Parameter.Kind.CHOICE
                    ? parameters.get(side).choices().size()
                    : steps;
            List<double[]> more = new ArrayList<>();
            for (double[] point : points) {
                for (int i = 0; i < values; i++) {
                    double[] next = point.clone();
                    next[side] = values == 1 ? 0.5 : i / (values - 1.0);
                    more.add(next);
                }
            }
            points = more;
        }
        return points;
    }

    private static String value(Parameter parameter, double share) {
        if (parameter.kind() == Parameter.Kind.CHOICE) {
            int n = parameter.choices().size();
            return parameter.choices().get(Math.min(n - 1, (int) (share * n)));
        }
        double low = parameter.low();
        double high = parameter.high();
        double value = parameter.logarithmic() ? low * Math.pow(high / low, share) : low + share * (high - low);
        value = Math.max(low, Math.min(high, value));
        return parameter.kind() == Parameter.Kind.INTEGER ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
