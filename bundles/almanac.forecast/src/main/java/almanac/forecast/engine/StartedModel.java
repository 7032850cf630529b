package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.TrainingFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A model whose provenance says what its training began from. */
final class StartedModel implements FittedModel {
    private final FittedModel model;
    private final Provenance provenance;

    private StartedModel(FittedModel model, Provenance provenance) {
        this.model = model;
        this.provenance = provenance;
    }

    /** Trained where there was no model before. */
    static StartedModel fresh(FittedModel model) {
        return with(model, "new", null, null);
    }

    /** As it was. */
    static StartedModel kept(FittedModel model) {
        return with(model, "kept", null, null);
    }

    /** Trained from nothing because the model before did not serve. */
    static StartedModel anew(FittedModel model, String why) {
        return with(model, "anew", TrainingFacts.START_WHY, why);
    }

    /** Handed the model before; the method says by {@code warmStart} whether it went on from it. */
    static StartedModel continued(FittedModel model, String through) {
        boolean warm = Boolean.parseBoolean(model.provenance().parameters().get("warmStart"));
        return warm ? with(model, "continued", TrainingFacts.START_FROM, through) : with(model, "anew", null, null);
    }

    private static StartedModel with(FittedModel model, String start, String name, String value) {
        SortedMap<String, String> parameters = new TreeMap<>(model.provenance().parameters());
        parameters.put(TrainingFacts.START, start);
        if (name != null) {
            parameters.put(name, value);
        }
        return new StartedModel(model, model.provenance().withParameters(parameters));
    }

    /** The same, and what it was trained on and for. */
    StartedModel with(String digest, String bucket, String purpose, int horizon) {
        return new StartedModel(
                model,
                new Provenance(
                        provenance.method(),
                        provenance.version(),
                        TrainingFacts.put(provenance.parameters(), bucket, purpose, horizon),
                        provenance.seed(),
                        digest,
                        provenance.trainedThrough(),
                        provenance.trainedAt()));
    }

    /** Whether it is of a method, and not a simpler one that stands in for want of data. */
    boolean isOf(Method method) {
        return provenance.method().equals(method.name());
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Forecast forecast(DemandSeries history, ForecastRequest request) {
        Forecast forecast = model.forecast(history, request);
        return forecast.provenance().equals(model.provenance()) ? forecast.withProvenance(provenance) : forecast;
    }

    @Override
    public Optional<Contributions> contributions(DemandSeries history, ForecastRequest request) {
        return model.contributions(history, request);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        model.write(out);
    }
}
