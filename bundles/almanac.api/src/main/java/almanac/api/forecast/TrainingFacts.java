package almanac.api.forecast;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the parameters of a provenance say of how a model that learns across series came to be. The engine and the methods put it there under the names
 * below; what is not known is empty, 0 or NaN.
 *
 * @param bucket length of the buckets, a name of {@link almanac.api.demand.TimeBucket}
 * @param purpose what the model is for: {@link #USED} or {@link #JUDGED}
 * @param horizon buckets ahead that it was trained for
 * @param series how many series it learned from
 * @param loss on the buckets that training held back, in the method's own measure
 * @param reference what a plain forecast, which the method's page names, lost on the same
 * @param start what training began from: {@code new}, {@code kept}, {@code continued} or {@code anew}
 * @param why the model that was kept before was refused
 */
public record TrainingFacts(
        String bucket,
        String purpose,
        int horizon,
        int series,
        double loss,
        double reference,
        String start,
        String why) {
    /** The purpose of a model that forecasts. */
    public static final String USED = "used";

    /** The purpose of a model that saw less, so that it can be judged by what came after. */
    public static final String JUDGED = "judged";

    public static final String BUCKET = "bucket";
    public static final String PURPOSE = "purpose";
    public static final String HORIZON = "horizonTrained";
    public static final String SERIES = "seriesLearned";
    public static final String LOSS = "heldBackLoss";
    public static final String REFERENCE = "heldBackReference";
    public static final String START = "start";
    public static final String START_FROM = "startFrom";
    public static final String START_WHY = "startWhy";

    /** The facts of a model. */
    public static TrainingFacts of(Provenance provenance) {
        SortedMap<String, String> p = provenance.parameters();
        return new TrainingFacts(
                p.getOrDefault(BUCKET, ""),
                p.getOrDefault(PURPOSE, ""),
                whole(p.get(HORIZON)),
                whole(p.get(SERIES)),
                real(p.get(LOSS)),
                real(p.get(REFERENCE)),
                p.getOrDefault(START, ""),
                p.getOrDefault(START_WHY, ""));
    }

    /** The parameters of a provenance with what the engine knows of a model. */
    public static SortedMap<String, String> put(
            Map<String, String> parameters, String bucket, String purpose, int horizon) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        all.put(BUCKET, bucket);
        all.put(PURPOSE, purpose);
        all.put(HORIZON, Integer.toString(horizon));
        return all;
    }

    // Methods of others may use these names for something else: that is no fact.
    private static int whole(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double real(String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
