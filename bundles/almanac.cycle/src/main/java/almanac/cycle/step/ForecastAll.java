package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.ModelRegistry;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.Replenishment;
import almanac.api.store.RunWriter;
import almanac.cycle.Cancellation;
import almanac.cycle.override.FinalForecasts;
import almanac.cycle.series.Histories;
import almanac.cycle.series.History;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 6: forecasts every SKU; each forecast goes on to the store and to replenishment at once, so that none is kept. */
public final class ForecastAll {
    private final Forecasting forecasting;

    public ForecastAll(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    /** Names of the methods there are. */
    public Collection<String> methods() {
        return forecasting.methods();
    }

    /** Whether one of some methods learns across SKUs. */
    public boolean learns(Collection<String> named) {
        return named.stream().anyMatch(forecasting.learnedMethods()::contains);
    }

    /**
     * Forecasts what an earlier run that was cut short has not, and tells what ran and how good it was.
     *
     * @param histories what baselines are forecast from
     * @param fingerprint of all that the forecasts are made from
     * @param models that training goes on from
     * @param promotions put on top of the baselines
     */
    public ForecastTally run(
            Histories histories,
            ForecastPlan plan,
            String fingerprint,
            ModelRegistry models,
            RunWriter writer,
            FinalForecasts finals,
            Replenishment.Session replenishment,
            Promote.Promotions promotions,
            Progress progress) {
        ForecastTally tally = new ForecastTally();
        progress.begin("forecast", histories.size());
        if (histories.isEmpty()) {
            return tally;
        }
        Set<Sku> known = new HashSet<>(writer.takeUp(fingerprint));
        tally.takenUp(known.size());
        try (Stream<ForecastOutcome> takenUp = writer.takenUp()) {
            Merge merge = new Merge(histories, known, takenUp.iterator(), tally::add, finals, replenishment);
            Set<String> keys = known.stream().map(Sku::key).collect(Collectors.toSet());
            forecasting.forecast(
                    histories,
                    plan.withDone(keys),
                    models,
                    outcome -> {
                        Cancellation.check(progress);
                        merge.known();
                        History history = merge.next();
                        ForecastOutcome noted = noted(raised(outcome, promotions), history.note());
                        writer.forecast(noted);
                        merge.give(noted, history);
                    },
                    progress);
            merge.known();
        }
        finals.finish(replenishment::add);
        writer.overrideEffects(finals.effects());
        return tally;
    }

    /** Brings outcomes taken up and new ones into the order of the histories, and hands them on. */
    private static final class Merge {
        private final Histories histories;
        private final List<Sku> skus;
        private final Set<Sku> known;
        private final Iterator<ForecastOutcome> takenUp;
        private final Consumer<ForecastOutcome> tally;
        private final FinalForecasts finals;
        private final Replenishment.Session replenishment;
        private int position;

        Merge(
                Histories histories,
                Set<Sku> known,
                Iterator<ForecastOutcome> takenUp,
                Consumer<ForecastOutcome> tally,
                FinalForecasts finals,
                Replenishment.Session replenishment) {
            this.histories = histories;
            this.skus = histories.skus().toList();
            this.known = known;
            this.takenUp = takenUp;
            this.tally = tally;
            this.finals = finals;
            this.replenishment = replenishment;
        }

        /** Hands on those known that come next. */
        void known() {
            while (position < skus.size() && known.contains(skus.get(position))) {
                give(takenUp.next(), next());
            }
        }

        History next() {
            return histories.source(position++);
        }

        void give(ForecastOutcome outcome, History history) {
            finals.add(new DemandOutlook(outcome.forecast(), history.own()), replenishment::add);
            tally.accept(outcome);
        }
    }

    private static ForecastOutcome raised(ForecastOutcome outcome, Promote.Promotions promotions) {
        return new ForecastOutcome(promotions.raised(outcome.forecast()), outcome.champion());
    }

    private static ForecastOutcome noted(ForecastOutcome outcome, Reason note) {
        return note == null
                ? outcome
                : new ForecastOutcome(outcome.forecast().withNotes(List.of(note)), outcome.champion());
    }
}
