package almanac.learning.trees;

import almanac.api.UsageException;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import almanac.learning.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How trees are grown. The defaults serve without any search. */
final class TreeSettings {
    static final Parameter TREES = Parameter.integer("trees", 600, 10, 10_000);
    static final Parameter PATIENCE = Parameter.integer("patience", 40, 1, 1000);
    static final Parameter LEARNING_RATE =
            new Parameter("learningRate", Parameter.Kind.REAL, "0.05", 1e-3, 1, true, List.of());
    static final Parameter LEAVES = Parameter.integer("leaves", 31, 2, 1024);
    static final Parameter LEAST_ROWS = Parameter.integer("leastRows", 60, 1, 100_000);
    static final Parameter ROWS = Parameter.integer("rows", 250_000, 500, 20_000_000);
    static final Parameter BAGS = Parameter.integer("bags", 3, 1, 50);
    static final Parameter COLUMN_SHARE = Parameter.real("columnShare", 0.6, 0.05, 1);
    static final Parameter ROW_SHARE = Parameter.real("rowShare", 0.7, 0.05, 1);
    static final Parameter HELD_SHARE = Parameter.real("heldShare", 0.2, 0.05, 0.5);
    static final Parameter OBJECTIVE = Parameter.choice("objective", "auto", "auto", "squares", "tweedie", "poisson");
    static final Parameter PRICE = Parameter.choice("price", "free", "free", "falling");

    static final List<Parameter> DECLARED = List.of(
            TREES,
            PATIENCE,
            LEARNING_RATE,
            LEAVES,
            LEAST_ROWS,
            ROWS,
            BAGS,
            COLUMN_SHARE,
            ROW_SHARE,
            HELD_SHARE,
            OBJECTIVE,
            PRICE);

    private final Training training;

    /**
     * @throws UsageException where a parameter is not declared or out of range
     */
    TreeSettings(String method, Training training) {
        this.training = training;
        Parameters.check(method, DECLARED, training);
    }

    int whole(Parameter parameter) {
        return training.intValue(parameter);
    }

    double real(Parameter parameter) {
        return training.realValue(parameter);
    }

    /**
     * Objectives to try; what tells held-out buckets better is taken.
     *
     * @param judged whether there are such; without, errors that grow with the expectation are assumed
     */
    List<String> objectives(boolean judged) {
        String set = training.textValue(OBJECTIVE);
        return !set.equals("auto") ? List.of(set) : judged ? List.of("tweedie", "squares") : List.of("tweedie");
    }

    /**
     * LightGBM's own names and values for growing the mean.
     *
     * @param number each draws otherwise
     */
    Map<String, String> forMean(String objective, List<Column> columns, int number) {
        Map<String, String> map = common(columns);
        map.put("seed", Long.toString(Math.floorMod(training.seed() + 7919L * number, 1_000_000_007L)));
        map.put("objective", objective.equals("squares") ? "regression" : objective);
        map.put("metric", "l2");
        map.put("num_leaves", training.textValue(LEAVES));
        map.put("min_data_in_leaf", training.textValue(LEAST_ROWS));
        map.put("learning_rate", training.textValue(LEARNING_RATE));
        if (training.textValue(PRICE).equals("falling")) {
            map.put("monotone_constraints", monotone(columns));
        }
        return map;
    }

    /** For growing the size of errors: few leaves, as there are few rows. */
    Map<String, String> forErrors(List<Column> columns) {
        Map<String, String> map = common(columns);
        map.put("objective", "regression");
        map.put("num_leaves", "12");
        map.put("min_data_in_leaf", "100");
        map.put("learning_rate", "0.05");
        return map;
    }

    private Map<String, String> common(List<Column> columns) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("feature_fraction", training.textValue(COLUMN_SHARE));
        map.put("bagging_fraction", training.textValue(ROW_SHARE));
        map.put("bagging_freq", "1");
        map.put("seed", Long.toString(Math.floorMod(training.seed(), 1_000_000_007L)));
        map.put("num_threads", "1");
        map.put("deterministic", "true");
        map.put("force_row_wise", "true");
        map.put("verbosity", "-1");
        map.put("cat_smooth", "20");
        String categorical = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).categorical())
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(","));
        if (!categorical.isEmpty()) {
            map.put("categorical_feature", categorical);
        }
        return map;
    }

    /** Demand that may only fall as the price, against any yardstick, rises. */
    private static String monotone(List<Column> columns) {
        return columns.stream()
                .map(c -> c.name().startsWith("price.") ? "-1" : "0")
                .collect(java.util.stream.Collectors.joining(","));
    }

    /** As text, by parameter name. */
    SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        DECLARED.forEach(p -> map.put(p.name(), training.textValue(p)));
        return map;
    }
}
