package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.ModelRegistry;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.Training;
import almanac.api.forecast.TrainingFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Models go on from run to run, and never from one that knows what is still to come. */
class GlobalFitsTest {
    private static final int HORIZON = 6;

    private final Shelf shelf = new Shelf();
    private final Counted method = new Counted("1");

    @Test
    void theFirstTrainingIsNewAndTheSameDataTrainsNothing() {
        ForecastOutcome first = run(shop(60), "counted");
        assertThat(first.forecast().provenance().parameters()).containsEntry("start", "new");
        assertThat(first.forecast().provenance().dataDigest()).hasSize(64);
        ForecastOutcome second = run(shop(60), "counted");
        assertThat(second.forecast().provenance().parameters()).containsEntry("start", "kept");
        assertThat(second.forecast().means()).containsExactly(first.forecast().means());
        assertThat(method.fits).isEqualTo(1);
        assertThat(method.refits).isZero();
    }

    @Test
    void newDataTrainOnFromWhatWasUsedAndFromWhatWasJudged() {
        run(shop(60), "auto", "counted");
        assertThat(shelf.kept).hasSize(2);
        run(shop(61), "auto", "counted");
        assertThat(method.fits).isEqualTo(2);
        assertThat(method.refits).isEqualTo(2);
        assertThat(shelf.kept.values())
                .allSatisfy(k -> assertThat(k.provenance().parameters()).containsEntry("start", "continued"));
        assertThat(shelf.kept.values())
                .extracting(k -> k.provenance().parameters().get("startFrom"))
                .containsExactlyInAnyOrder(
                        TimeGrid.DAYS.labelOf(59),
                        TimeGrid.DAYS.labelOf(
                                Gate.origins(shop(60).get(0), HORIZON, 7).first() - 1));
    }

    @Test
    void whatAModelIsForStandsInItsProvenance() {
        run(shop(60), "auto", "counted");
        assertThat(shelf.kept.values())
                .extracting(k -> TrainingFacts.of(k.provenance()))
                .extracting(TrainingFacts::purpose, TrainingFacts::bucket, TrainingFacts::horizon)
                .containsExactlyInAnyOrder(
                        tuple(TrainingFacts.USED, "DAY", HORIZON), tuple(TrainingFacts.JUDGED, "DAY", HORIZON));
    }

    @Test
    void otherSettingsAreOtherModels() {
        run(shop(60), "counted");
        ForecastPlan seeded = new ForecastPlan(
                List.of("counted"), 0, new ForecastRequest(HORIZON, List.of(0.5), 0, 9), Map.of(), Map.of());
        assertThat(run(shop(60), seeded).forecast().provenance().parameters()).containsEntry("start", "continued");
    }

    @Test
    void aModelOfAnotherVersionIsTrainedAnewAndSaysWhy() {
        run(shop(60), "counted");
        Counted newer = new Counted("2");
        ForecastOutcome outcome = run(newer, shop(61), plan("counted"), Progress.NONE);
        assertThat(outcome.forecast().provenance().parameters())
                .containsEntry("start", "anew")
                .containsEntry("startWhy", "version 1, not 2");
        assertThat(newer.fits).isEqualTo(1);
        ForecastOutcome next = run(newer, shop(62), plan("counted"), Progress.NONE);
        assertThat(next.forecast().provenance().parameters()).containsEntry("start", "continued");
    }

    @Test
    void aPlanForAnEarlierDayDoesNotGoOnFromALaterModel() {
        run(shop(60), "counted");
        ForecastOutcome earlier = run(shop(50), "counted");
        assertThat(earlier.forecast().provenance().parameters()).containsEntry("start", "anew");
        assertThat(method.refits).isZero();
    }

    @Test
    void aTrainingCutShortKeepsNothingAndTheNextBeginsWhereItBegan() {
        run(shop(60), "counted");
        Map<String, ModelRegistry.Kept> before = Map.copyOf(shelf.kept);
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> run(method, shop(61), plan("counted"), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(shelf.kept).isEqualTo(before);
        ForecastOutcome restarted = run(shop(61), "counted");
        shelf.kept.clear();
        shelf.kept.putAll(before);
        ForecastOutcome straight = run(shop(61), "counted");
        assertThat(restarted.forecast().means())
                .containsExactly(straight.forecast().means());
    }

    private ForecastOutcome run(List<DemandSeries> series, String... methods) {
        return run(series, plan(methods));
    }

    private ForecastOutcome run(List<DemandSeries> series, ForecastPlan plan) {
        return run(method, series, plan, Progress.NONE);
    }

    private ForecastOutcome run(Forecaster learned, List<DemandSeries> series, ForecastPlan plan, Progress progress) {
        Methods methods = new Methods(List.of(new Method(learned, true, true, false)));
        try (ForecastingEngine engine = new ForecastingEngine(() -> methods, 1)) {
            List<ForecastOutcome> outcomes = new ArrayList<>();
            engine.forecast(series, plan, shelf, outcomes::add, progress);
            return outcomes.get(0);
        }
    }

    private static ForecastPlan plan(String... methods) {
        return new ForecastPlan(List.of(methods), 0, ForecastRequest.of(HORIZON), Map.of(), Map.of());
    }

    private static List<DemandSeries> shop(int days) {
        double[] demand = new double[days];
        Arrays.setAll(demand, t -> 10 + t % 7);
        return List.of(
                DemandSeries.builder(Sku.of("a"), TimeGrid.DAYS, 0, demand).build(),
                DemandSeries.builder(Sku.of("b"), TimeGrid.DAYS, 0, demand).build());
    }

    /** Keeps models in memory. */
    private static final class Shelf implements ModelRegistry {
        private final Map<String, Kept> kept = new HashMap<>();

        @Override
        public Optional<Kept> last(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, FittedModel model) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                model.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Provenance provenance = model.provenance();
            kept.put(name, new Kept() {
                @Override
                public Provenance provenance() {
                    return provenance;
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes.toByteArray());
                }
            });
        }
    }

    /** Forecasts how often it was trained; counts. */
    private static final class Counted implements Forecaster {
        private final String version;
        private int fits;
        private int refits;

        Counted(String version) {
            this.version = version;
        }

        @Override
        public String method() {
            return "counted";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public FittedModel fit(Collection<DemandSeries> history, Training training) {
            fits++;
            return trained(1, history, training, false);
        }

        @Override
        public FittedModel refit(FittedModel before, Collection<DemandSeries> history, Training training) {
            refits++;
            return trained(((Model) before).trainings + 1, history, training, true);
        }

        private Model trained(int trainings, Collection<DemandSeries> history, Training training, boolean warm) {
            if (training.progress().isCancelled()) {
                throw new CancelledException("cancelled");
            }
            long end = history.stream().mapToLong(DemandSeries::endBucket).max().orElseThrow();
            return new Model(version, trainings, TimeGrid.DAYS.labelOf(end - 1), warm);
        }

        @Override
        public FittedModel read(InputStream stream) throws IOException {
            DataInputStream in = new DataInputStream(stream);
            String written = in.readUTF();
            if (!written.equals(version)) {
                throw new IOException("version " + written + ", not " + version);
            }
            return new Model(written, in.readInt(), in.readUTF(), in.readBoolean());
        }
    }

    private record Model(String version, int trainings, String through, boolean warm) implements FittedModel {
        @Override
        public Provenance provenance() {
            TreeMap<String, String> parameters = new TreeMap<>(Map.of("warmStart", Boolean.toString(warm)));
            return new Provenance("counted", version, parameters, 1, "", through, Instant.EPOCH);
        }

        @Override
        public Forecast forecast(DemandSeries history, ForecastRequest request) {
            double[] means = new double[request.horizon()];
            Arrays.fill(means, trainings);
            double[] probabilities =
                    request.probabilities().stream().mapToDouble(p -> p).toArray();
            double[][] quantiles = new double[probabilities.length][means.length];
            for (double[] row : quantiles) {
                Arrays.fill(row, trainings);
            }
            return new Forecast(
                    history.sku(),
                    history.grid(),
                    history.endBucket(),
                    means,
                    probabilities,
                    quantiles,
                    null,
                    provenance(),
                    List.of());
        }

        @Override
        public void write(OutputStream stream) throws IOException {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeUTF(version);
            out.writeInt(trainings);
            out.writeUTF(through);
            out.writeBoolean(warm);
        }
    }
}
