package almanac.learning.global;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.learning.NativeMath;
import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonNetwork;
import almanac.learning.network.HorizonShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network over all series, or what stands in for it. Immutable. */
final class GlobalModel implements FittedModel {
    private final Provenance provenance;
    private final Recipe recipe;
    private final HorizonShape shape;
    private final float[] weights;
    private final RankBonds bonds;
    private final List<Reason> notes;
    private final NativeMath math;

    /**
     * @param weights kept; none where there was too little to learn from
     * @param notes that go with each forecast
     */
    GlobalModel(
            Provenance provenance,
            Recipe recipe,
            HorizonShape shape,
            float[] weights,
            RankBonds bonds,
            List<Reason> notes,
            NativeMath math) {
        this.provenance = provenance;
        this.recipe = recipe;
        this.shape = shape;
        this.weights = weights;
        this.bonds = bonds;
        this.notes = List.copyOf(notes);
        this.math = math;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    Recipe recipe() {
        return recipe;
    }

    HorizonShape shape() {
        return shape;
    }

    /** Not to be changed. */
    float[] weights() {
        return weights;
    }

    RankBonds bonds() {
        return bonds;
    }

    List<Reason> notes() {
        return notes;
    }

    @Override
    public Forecast forecast(DemandSeries history, ForecastRequest request) {
        Marginal[] laws = new Marginal[request.horizon()];
        List<Reason> all = new ArrayList<>(notes);
        if (weights.length == 0) {
            Arrays.fill(laws, new StandIn(history, recipe.window()));
        } else {
            EncodedSeries series = new EncodedSeries(history, recipe, request.horizon());
            math.run(() -> {
                fill(laws, series);
                return null;
            });
            if (series.known(0, series.size) == 0) {
                all.add(Reason.of("learning.no-history", "method", provenance.method()));
            }
        }
        return new Outlook(laws, bonds, history.scale() == 0).forecast(history, request, provenance, all);
    }

    @Override
    public Optional<Contributions> contributions(DemandSeries history, ForecastRequest request) {
        double[] means = forecast(history, new ForecastRequest(request.horizon(), List.of(), 0, request.seed()))
                .means();
        if (weights.length == 0) {
            return Optional.of(new Contributions(Map.of(Cause.LEVEL, means)));
        }
        EncodedSeries series = new EncodedSeries(history, recipe, request.horizon());
        return Optional.of(
                math.run(() -> new Contributions(new Occlusion(recipe, shape).parts(weights, series, means))));
    }

    private void fill(Marginal[] laws, EncodedSeries series) {
        HorizonBatch batch = new HorizonBatch(shape, recipe.window(), laws.length, 1);
        batch.n = 1;
        double level = new Inputs(recipe).fill(batch, 0, series, 0, series.size, false);
        Head head = Head.of(recipe);
        try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
            float[] out = network.predict(batch);
            for (int h = 0; h < laws.length; h++) {
                laws[h] = head.marginal(out, h, laws.length, level);
            }
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        GlobalModelFile.write(this, out);
    }
}
