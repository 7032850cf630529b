package almanac.learning.series;

import almanac.api.UsageException;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Scaler;
import almanac.api.forecast.Training;
import almanac.learning.Parameters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a network is set up for one series. The defaults are the set-up that tutorials of the field share, so that figures compare.
 *
 * @param window buckets that the network sees, oldest first, to tell the next
 * @param layers recurrent layers
 * @param units of each recurrent layer
 * @param epochs times that training goes through the history
 * @param batch windows a step of training
 * @param learningRate of Adam
 * @param trainShare share of the history, from its beginning, that is learned from before the rest judges
 * @param refit whether the network is then trained anew on the whole history
 * @param standardised whether the history is scaled by mean and standard deviation, not to 0..1 by its range
 */
record Settings(
        int window,
        int layers,
        int units,
        int epochs,
        int batch,
        double learningRate,
        double trainShare,
        boolean refit,
        boolean standardised) {
    private static final Parameter WINDOW = Parameter.integer("window", 3, 1, 400);
    private static final Parameter LAYERS = Parameter.integer("layers", 2, 1, 4);
    private static final Parameter UNITS = Parameter.integer("units", 50, 1, 512);
    private static final Parameter EPOCHS = Parameter.integer("epochs", 100, 1, 10_000);
    private static final Parameter BATCH = Parameter.integer("batch", 32, 1, 4096);
    private static final Parameter LEARNING_RATE =
            new Parameter("learningRate", Parameter.Kind.REAL, "0.001", 1e-6, 1, true, List.of());
    private static final Parameter TRAIN_SHARE = Parameter.real("trainShare", 0.8, 0.5, 0.95);
    private static final Parameter REFIT = Parameter.choice("refit", "all", "all", "none");

    private static final Parameter SCALING = Parameter.choice("scaling", "min-max", "min-max", "standard");

    static final List<Parameter> DECLARED =
            List.of(WINDOW, LAYERS, UNITS, EPOCHS, BATCH, LEARNING_RATE, TRAIN_SHARE, REFIT, SCALING);

    /**
     * Reads what was set.
     *
     * @throws UsageException where a parameter is not declared or out of range
     */
    static Settings of(String method, Training training) {
        Parameters.check(method, DECLARED, training);
        return new Settings(
                training.intValue(WINDOW),
                training.intValue(LAYERS),
                training.intValue(UNITS),
                training.intValue(EPOCHS),
                training.intValue(BATCH),
                training.realValue(LEARNING_RATE),
                training.realValue(TRAIN_SHARE),
                training.textValue(REFIT).equals("all"),
                training.textValue(SCALING).equals("standard"));
    }

    /** The scale of a history. */
    Scaler scaler(double[] history) {
        return standardised ? Scaler.standard(history) : Scaler.minMax(history);
    }

    /** As text, by parameter name. */
    SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put(WINDOW.name(), Integer.toString(window));
        map.put(LAYERS.name(), Integer.toString(layers));
        map.put(UNITS.name(), Integer.toString(units));
        map.put(EPOCHS.name(), Integer.toString(epochs));
        map.put(BATCH.name(), Integer.toString(batch));
        map.put(LEARNING_RATE.name(), Double.toString(learningRate));
        map.put(TRAIN_SHARE.name(), Double.toString(trainShare));
        map.put(REFIT.name(), refit ? "all" : "none");
        map.put(SCALING.name(), standardised ? "standard" : "min-max");
        return map;
    }
}
