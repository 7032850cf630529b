package almanac.learning.global;

import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import almanac.learning.Parameters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a network over all series is set up.
 *
 * @param window buckets of the past that it sees; 0 for the usual number of the bucket
 * @param layers recurrent layers
 * @param units of each recurrent layer, and of each of the two dense layers
 * @param dropout share of units left out at random in training
 * @param learningRate of Adam, at the beginning
 * @param batch windows a step of training
 * @param samples windows drawn in an epoch, at most
 * @param epochs at most
 * @param patience epochs without improvement after which the learning rate falls; training ends when that happened three times
 * @param clip greatest Euclidean length of a gradient
 * @param law what the output describes
 */
public record GlobalSettings(
        int window,
        int layers,
        int units,
        double dropout,
        double learningRate,
        int batch,
        int samples,
        int epochs,
        int patience,
        double clip,
        Law law) {
    private static final Parameter WINDOW = Parameter.integer("window", 0, 0, 400);
    private static final Parameter LAYERS = Parameter.integer("layers", 1, 1, 3);
    private static final Parameter UNITS = Parameter.integer("units", 40, 4, 256);
    private static final Parameter DROPOUT = Parameter.real("dropout", 0.1, 0, 0.6);
    private static final Parameter LEARNING_RATE =
            new Parameter("learningRate", Parameter.Kind.REAL, "0.003", 1e-5, 0.1, true, List.of());
    private static final Parameter BATCH = Parameter.integer("batch", 256, 8, 4096);
    private static final Parameter SAMPLES = Parameter.integer("samples", 20_480, 256, 10_000_000);
    private static final Parameter EPOCHS = Parameter.integer("epochs", 20, 1, 1000);
    private static final Parameter PATIENCE = Parameter.integer("patience", 2, 1, 100);
    private static final Parameter CLIP = Parameter.real("clip", 1, 1e-3, 1e6);
    private static final Parameter LAW = Parameter.choice("law", "auto", "auto", "quantiles", "negative-binomial");

    static final List<Parameter> DECLARED =
            List.of(WINDOW, LAYERS, UNITS, DROPOUT, LEARNING_RATE, BATCH, SAMPLES, EPOCHS, PATIENCE, CLIP, LAW);

    /** What the output describes. */
    enum Law {
        /** By the data: {@link #NEGATIVE_BINOMIAL} for counts that are low, {@link #QUANTILES} else. */
        AUTO("auto"),
        /** Quantiles of each bucket. */
        QUANTILES("quantiles"),
        /** Mean and spread of a negative binomial law of each bucket. */
        NEGATIVE_BINOMIAL("negative-binomial");

        private final String text;

        Law(String text) {
            this.text = text;
        }

        static Law of(String text) {
            for (Law law : values()) {
                if (law.text.equals(text)) {
                    return law;
                }
            }
            throw new IllegalArgumentException(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Reads what was set.
     *
     * @throws UsageException where a parameter is not declared or out of range
     */
    static GlobalSettings of(String method, Training training) {
        Parameters.check(method, DECLARED, training);
        return new GlobalSettings(
                training.intValue(WINDOW),
                training.intValue(LAYERS),
                training.intValue(UNITS),
                training.realValue(DROPOUT),
                training.realValue(LEARNING_RATE),
                training.intValue(BATCH),
                training.intValue(SAMPLES),
                training.intValue(EPOCHS),
                training.intValue(PATIENCE),
                training.realValue(CLIP),
                Law.of(training.textValue(LAW)));
    }

    /** Buckets of the past that the network sees. */
    int windowOf(TimeBucket bucket, int season) {
        if (window > 0) {
            return window;
        }
        return switch (bucket) {
            case HOUR -> 48;
            case DAY -> 28;
            case WEEK -> 20;
            case MONTH -> 15;
            case QUARTER -> 8;
            case YEAR -> 6;
            case STEP -> Math.max(8, Math.min(48, 2 * season));
        };
    }

    /** As text, by parameter name. */
    SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put(WINDOW.name(), Integer.toString(window));
        map.put(LAYERS.name(), Integer.toString(layers));
        map.put(UNITS.name(), Integer.toString(units));
        map.put(DROPOUT.name(), Double.toString(dropout));
        map.put(LEARNING_RATE.name(), Double.toString(learningRate));
        map.put(BATCH.name(), Integer.toString(batch));
        map.put(SAMPLES.name(), Integer.toString(samples));
        map.put(EPOCHS.name(), Integer.toString(epochs));
        map.put(PATIENCE.name(), Integer.toString(patience));
        map.put(CLIP.name(), Double.toString(clip));
        map.put(LAW.name(), law.toString());
        return map;
    }
}
