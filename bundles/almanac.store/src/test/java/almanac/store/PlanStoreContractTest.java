package almanac.store;

import static almanac.store.Examples.OTHER;
import static almanac.store.Examples.SHOP;
import static almanac.store.Examples.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.SamplePaths;
import almanac.api.forecast.TrainingFacts;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Urgency;
import almanac.api.run.PlanningRun;
import almanac.api.store.ModelEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.RunWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for the plan store. */
abstract class PlanStoreContractTest {
    private static final int KEPT = 3;

    private StoreDatabase database;
    SqlPlanStore store;

    /** An empty database. */
    abstract StoreAddress emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = Databases.open(emptyDatabase());
        store = new SqlPlanStore(database, KEPT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(store.lastComplete(SHOP)).isEmpty();
        assertThat(store.runs(SHOP, 5)).isEmpty();
        assertThat(store.series(SHOP)).isEmpty();
        assertThat(store.series(SHOP, TEA)).isEmpty();
        assertThat(store.champions(SHOP)).isEmpty();
        assertThat(store.models(SHOP)).isEmpty();
        assertThat(store.modelBytes(SHOP, 1)).isEmpty();
        assertThat(store.manualCorrections(SHOP)).isEmpty();
    }

    @Test
    void aCompleteRunIsReadAsItWasWritten() {
        CleanedSeries series = Examples.series(TEA, 99);
        ForecastOutcome forecast = Examples.forecast(TEA, "ets", 0.4);
        List<SkuPlan> plans = List.of(
                Examples.plan(TEA, Urgency.AT_RISK, true), Examples.plan(Sku.of("coffee"), Urgency.NONE, false));
        PlanningRun run;
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            writer.series(series);
            writer.forecast(forecast);
            writer.plans(plans);
            writer.leftOut(List.of(Examples.leftOut()));
            run = writer.complete(Examples.finished(writer.run()));
        }
        assertThat(run).isEqualTo(Examples.finished(Examples.starting(SHOP).withId(run.id())));
        assertThat(store.lastComplete(SHOP)).contains(run);
        assertThat(store.runs(SHOP, 5)).containsExactly(run);
        assertThat(store.plans(run)).isEqualTo(plans);
        assertThat(store.plan(run, TEA)).contains(plans.get(0));
        assertThat(store.plan(run, Sku.of("tea"))).isEmpty();
        SeriesAssert.assertSame(store.series(SHOP, TEA).orElseThrow(), series);
        ForecastOutcome found = store.forecast(run, TEA).orElseThrow();
        assertThat(found.champion()).isEqualTo(forecast.champion());
        assertThat(found.forecast()).usingRecursiveComparison().isEqualTo(forecast.forecast());
        assertThat(store.champions(SHOP)).isEqualTo(Map.of("tea@north", "ets"));
        assertThat(store.leftOut(run)).containsExactly(Examples.leftOut());
    }

    @Test
    void manySkusComeInSkuOrderWithWhatTheyShare() {
        List<Sku> skus = IntStream.range(0, 1_010)
                .mapToObj(i -> new Sku("Item-" + (i * 7 % 1_010), i % 2 == 0 ? "" : "é"))
                .toList();
        PlanningRun run = write(SHOP, skus, 5);
        List<Sku> sorted = skus.stream().sorted().toList();
        try (Stream<CleanedSeries> all = store.series(SHOP)) {
            List<CleanedSeries> series = all.toList();
            assertThat(series).extracting(s -> s.raw().sku()).isEqualTo(sorted);
            SeriesAssert.assertSame(series.get(700), Examples.series(sorted.get(700), 5));
            assertThat(series.get(0).raw().driver("weather").orElseThrow())
                    .isSameAs(series.get(1_005).raw().driver("weather").orElseThrow());
        }
        try (Stream<ForecastOutcome> all = store.forecasts(run)) {
            assertThat(all.map(f -> f.forecast().sku()).toList()).isEqualTo(sorted);
        }
        assertThat(count("driver_blob")).isEqualTo(1);
    }

    @Test
    void aRunIsInvisibleUntilItIsComplete() {
        PlanningRun first = write(SHOP, List.of(TEA), 1);
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            fill(writer, List.of(TEA, Sku.of("coffee")), 2);
            assertThat(store.lastComplete(SHOP)).contains(first);
            assertThat(store.runs(SHOP, 5))
                    .extracting(PlanningRun::state)
                    .containsExactly(PlanningRun.State.RUNNING, PlanningRun.State.COMPLETE);
            assertThat(store.plans(writer.run())).isEmpty();
            assertThat(store.forecast(writer.run(), TEA)).isEmpty();
            SeriesAssert.assertSame(store.series(SHOP, TEA).orElseThrow(), Examples.series(TEA, 1));
        }
        assertThat(store.lastComplete(SHOP)).contains(first);
    }

    @Test
    void aLaterRunTakesUpWhatOneThatWasCutShortHadForecast() {
        PlanningRun first = write(SHOP, List.of(TEA), 1);
        List<ForecastOutcome> made = List.of(
                withPaths(Examples.forecast(TEA, "ets", 0.4), 3),
                withPaths(Examples.forecast(Sku.of("coffee"), "ses", 0.2), 0.25f));
        leaveUnfinished("the same", made, Examples.forecast(Sku.of("no-paths"), "ses", 0.1));
        assertThat(store.lastComplete(SHOP)).contains(first);

        PlanningRun second;
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            fill(writer, List.of(Sku.of("milk")), 1);
            assertThat(writer.takeUp("the same"))
                    .containsExactly(
                            made.get(0).forecast().sku(), made.get(1).forecast().sku());
            try (Stream<ForecastOutcome> takenUp = writer.takenUp()) {
                List<ForecastOutcome> found = takenUp.toList();
                assertThat(found)
                        .extracting(ForecastOutcome::champion)
                        .isEqualTo(made.stream().map(ForecastOutcome::champion).toList());
                assertThat(found.stream().map(ForecastOutcome::forecast).toList())
                        .usingRecursiveComparison()
                        .isEqualTo(made.stream().map(ForecastOutcome::forecast).toList());
            }
            assertThat(store.forecast(writer.run(), TEA)).isEmpty();
            second = writer.complete(Examples.finished(writer.run()));
        }
        assertThat(store.runs(SHOP, 9)).extracting(PlanningRun::id).containsExactly(second.id(), first.id());
        assertThat(store.forecast(second, TEA).orElseThrow().champion())
                .isEqualTo(made.get(0).champion());
        assertThat(count("run_paths")).isZero();
    }

    @Test
    void forecastsMadeFromOtherDataAreNotTakenUp() {
        leaveUnfinished("this", List.of(withPaths(Examples.forecast(TEA, "ets", 0.4), 3)), null);
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            assertThat(writer.takeUp("that")).isEmpty();
            try (Stream<ForecastOutcome> takenUp = writer.takenUp()) {
                assertThat(takenUp).isEmpty();
            }
        }
        assertThat(count("run_paths")).isZero();
        assertThat(count("run_forecast")).isZero();
        assertThat(store.runs(SHOP, 9)).isEmpty();
    }

    /** As a process does that is killed. */
    private void leaveUnfinished(String fingerprint, List<ForecastOutcome> made, ForecastOutcome withoutPaths) {
        RunWriter writer = store.begin(Examples.starting(SHOP));
        assertThat(writer.takeUp(fingerprint)).isEmpty();
        made.forEach(writer::forecast);
        if (withoutPaths != null) {
            writer.forecast(withoutPaths);
        }
        ((SqlRunWriter) writer).abandon();
    }

    private static ForecastOutcome withPaths(ForecastOutcome outcome, float units) {
        float[][] paths = {{units, 0, 1e6f}, {0, 2 * units, 7}};
        return new ForecastOutcome(outcome.forecast().withPaths(new SamplePaths(paths)), outcome.champion());
    }

    @Test
    void closingWithoutCompletingLeavesNothing() {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            fill(writer, manySkus(), 2);
            writer.model(Examples.model("lstm", new byte[] {1}), "all");
        }
        assertThat(store.runs(SHOP, 5)).isEmpty();
        assertThat(Stream.of("run_series", "run_forecast", "run_plan", "series_blob", "driver_blob", "model"))
                .allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void whatDidNotChangeIsNotStoredAgain() {
        write(SHOP, manySkus(), 1);
        int before = count("series_blob");
        write(SHOP, manySkus(), 1);
        assertThat(count("series_blob")).isEqualTo(before);
        write(SHOP, List.of(TEA), 7);
        assertThat(count("series_blob")).isEqualTo(before + 1);
    }

    @Test
    void oldRunsAreDeletedWithWhatOnlyTheyUsed() {
        List<PlanningRun> runs = new ArrayList<>();
        write(OTHER, List.of(TEA), 50);
        for (int i = 0; i < KEPT + 2; i++) {
            runs.add(write(SHOP, List.of(TEA), i));
        }
        assertThat(store.runs(SHOP, 10))
                .extracting(PlanningRun::id)
                .containsExactly(runs.get(4).id(), runs.get(3).id(), runs.get(2).id());
        assertThat(store.plans(runs.get(0))).isEmpty();
        assertThat(store.plans(runs.get(2))).hasSize(1);
        assertThat(count("series_blob")).isEqualTo(KEPT + 1);
        assertThat(store.lastComplete(OTHER)).isPresent();
    }

    @Test
    void oneTenantNeverSeesAnother() {
        PlanningRun run = write(SHOP, List.of(TEA), 1, "lstm");
        store.correct(SHOP, TEA, 20_001, 3.0);
        long model = store.models(SHOP).get(0).id();
        assertThat(model).isPositive();
        for (PlanScope scope : List.of(OTHER, new PlanScope(SHOP.tenant(), "demo"))) {
            PlanningRun forged = new PlanningRun(
                    run.id(), scope, run.asOf(), run.bucket(), "", run.state(), run.startedAt(), null, 0, 0, List.of());
            assertThat(store.lastComplete(scope)).isEmpty();
            assertThat(store.runs(scope, 5)).isEmpty();
            assertThat(store.plans(forged)).isEmpty();
            assertThat(store.plan(forged, TEA)).isEmpty();
            assertThat(store.forecast(forged, TEA)).isEmpty();
            assertThat(store.forecasts(forged)).isEmpty();
            assertThat(store.series(scope)).isEmpty();
            assertThat(store.series(scope, TEA)).isEmpty();
            assertThat(store.champions(scope)).isEmpty();
            assertThat(store.models(scope)).isEmpty();
            assertThat(store.modelBytes(scope, model)).isEmpty();
            assertThat(store.manualCorrections(scope)).isEmpty();
        }
        store.correct(OTHER, TEA, 20_001, null);
        assertThat(store.manualCorrections(SHOP)).hasSize(1);
    }

    @Test
    void theOrderOfCompletionCounts() {
        try (RunWriter early = store.begin(Examples.starting(SHOP));
                RunWriter late = store.begin(Examples.starting(SHOP))) {
            fill(early, List.of(TEA), 1);
            fill(late, List.of(TEA), 2);
            late.complete(Examples.finished(late.run()));
            PlanningRun last = early.complete(Examples.finished(early.run()));
            assertThat(store.lastComplete(SHOP)).contains(last);
        }
    }

    @Test
    void manualCorrectionsOutliveRunsAndCanBeTakenBack() {
        store.correct(SHOP, TEA, 20_001, 3.0);
        store.correct(SHOP, TEA, 20_001, 4.5);
        store.correct(SHOP, TEA, 20_002, 0.0);
        write(SHOP, List.of(TEA), 1);
        assertThat(store.manualCorrections(SHOP)).isEqualTo(Map.of(TEA, Map.of(20_001L, 4.5, 20_002L, 0.0)));
        store.correct(SHOP, TEA, 20_001, null);
        assertThat(store.manualCorrections(SHOP)).isEqualTo(Map.of(TEA, Map.of(20_002L, 0.0)));
    }

    @Test
    void theRegistryListsModelsAndMethodsInUse() {
        byte[] bytes = new byte[3_000_000];
        bytes[17] = 5;
        PlanningRun run;
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            writer.model(Examples.model("lstm", bytes), "all");
            writer.model(Examples.model("gru", new byte[] {1}), "all");
            writer.forecast(Examples.forecast(TEA, "lstm", 0.25));
            writer.forecast(Examples.forecast(Sku.of("a"), "ets", 0.25));
            writer.forecast(Examples.forecast(Sku.of("b"), "ets", 0.5));
            writer.forecast(Examples.forecast(Sku.of("c"), "ets", Double.NaN));
            run = writer.complete(Examples.finished(writer.run()));
        }
        List<ModelEntry> models = store.models(SHOP);
        assertThat(models).extracting(m -> m.provenance().method()).containsExactly("gru", "lstm", "ets");
        assertThat(models).extracting(ModelEntry::skus).containsExactly(0, 1, 3);
        assertThat(models)
                .extracting(ModelEntry::role)
                .containsExactly(ModelEntry.Role.CHALLENGER, ModelEntry.Role.CHAMPION, ModelEntry.Role.CHAMPION);
        assertThat(models.get(2).wape()).isEqualTo(0.375);
        assertThat(models.get(2).naiveWape()).isEqualTo(0.6);
        assertThat(models.get(2).id()).isZero();
        assertThat(models.get(0).wape()).isNaN();
        assertThat(models).extracting(ModelEntry::runId).containsOnly(run.id());
        assertThat(models.get(1).bytes()).isEqualTo(bytes.length);
        assertThat(store.modelBytes(SHOP, models.get(1).id())).contains(bytes);
    }

    @Test
    void theLastModelForSomethingIsThatOfTheLastCompleteRun() {
        assertThat(store.lastModel(SHOP, "lstm WEEK used 12")).isEmpty();
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            writer.model(Examples.model("lstm", new byte[] {1}), "lstm WEEK judged 12");
            writer.model(Examples.model("lstm", new byte[] {2}), "lstm WEEK used 12");
            assertThat(store.lastModel(SHOP, "lstm WEEK used 12")).isEmpty();
            writer.complete(Examples.finished(writer.run()));
        }
        try (RunWriter cutShort = store.begin(Examples.starting(SHOP))) {
            cutShort.model(Examples.model("lstm", new byte[] {3}), "lstm WEEK used 12");
        }
        ModelEntry last = store.lastModel(SHOP, "lstm WEEK used 12").orElseThrow();
        assertThat(store.modelBytes(SHOP, last.id())).contains(new byte[] {2});
        assertThat(last.provenance().method()).isEqualTo("lstm");
    }

    @Test
    void theRegistryTellsWhichModelIsInUseWhichWasBeforeAndWhichWasRefused() {
        storeModels(Map.of());
        storeModels(Map.of());
        storeModels(Map.of(TrainingFacts.START, "anew", TrainingFacts.START_WHY, "of version 2, not 3"));
        List<ModelEntry> used = store.models(SHOP).stream()
                .filter(m -> m.facts().purpose().equals(TrainingFacts.USED))
                .toList();
        assertThat(used)
                .extracting(ModelEntry::state)
                .containsExactly(ModelEntry.State.IN_USE, ModelEntry.State.REFUSED, ModelEntry.State.PREVIOUS);
        assertThat(used).extracting(ModelEntry::refusal).containsExactly("", "of version 2, not 3", "");
        assertThat(used.get(0).skus()).isEqualTo(1);
        assertThat(store.models(SHOP).stream().filter(m -> m.facts().purpose().equals(TrainingFacts.JUDGED)))
                .allSatisfy(m -> assertThat(m.skus()).isZero())
                .hasSize(3);
        write(SHOP, List.of(TEA), 0);
        assertThat(store.models(SHOP))
                .filteredOn(m -> m.id() > 0)
                .extracting(ModelEntry::state)
                .doesNotContain(ModelEntry.State.IN_USE);
    }

    /** A run that trains a model for forecasts and one for judging, and uses the former. */
    private void storeModels(Map<String, String> start) {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            writer.model(Examples.model("lstm", start, TrainingFacts.USED), "lstm WEEK used 12");
            writer.model(Examples.model("lstm", start, TrainingFacts.JUDGED), "lstm WEEK judged 12");
            writer.forecast(Examples.forecast(TEA, "lstm", 0.25));
            writer.complete(Examples.finished(writer.run()));
        }
    }

    @Test
    void theNewestModelOutlivesItsRun() {
        write(SHOP, List.of(TEA), 0, "lstm");
        write(SHOP, List.of(TEA), 0, "lstm");
        long newest = store.models(SHOP).get(0).id();
        for (int i = 0; i < KEPT + 1; i++) {
            write(SHOP, List.of(TEA), i);
        }
        assertThat(store.models(SHOP))
                .extracting(ModelEntry::id)
                .contains(newest)
                .hasSize(2);
    }

    @Test
    void aRunThatWasDeletedMeanwhileSaysSo() {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            database.change(dsl -> dsl.deleteFrom(DSL.table("planning_run")).execute());
            assertThatThrownBy(() -> writer.plans(List.of(Examples.plan(TEA, Urgency.NONE, false))))
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining("was cleared away");
        }
    }

    @Test
    void quartzFindsItsTables() {
        assertThat(count("QRTZ_JOB_DETAILS")).isZero();
        assertThat(count("qrtz_fired_triggers")).isZero();
    }

    private List<Sku> manySkus() {
        return IntStream.range(0, 510).mapToObj(i -> Sku.of("item-" + i)).toList();
    }

    private PlanningRun write(PlanScope scope, List<Sku> skus, double last) {
        return write(scope, skus, last, null);
    }

    private PlanningRun write(PlanScope scope, List<Sku> skus, double last, String model) {
        try (RunWriter writer = store.begin(Examples.starting(scope))) {
            fill(writer, skus, last);
            if (model != null) {
                writer.model(Examples.model(model, new byte[] {1, 2}), "all");
            }
            return writer.complete(Examples.finished(writer.run()));
        }
    }

    static void fill(RunWriter writer, List<Sku> skus, double last) {
        skus.forEach(sku -> writer.series(Examples.series(sku, last)));
        skus.forEach(sku -> writer.forecast(Examples.forecast(sku, "ets", 0.4)));
        writer.plans(skus.stream()
                .map(sku -> Examples.plan(sku, Urgency.ORDER_NOW, true))
                .toList());
    }

    private int count(String table) {
        return database.read(dsl -> dsl.fetchCount(DSL.table(table)));
    }

    @Test
    void offersAreKeptAsTheyWereMadeAndRewardedOnce() {
        Offer none = new Offer("none", null, 0, 0);
        Offer ten = new Offer("ten", "COUPON", 10, 0.5);
        OfferCase subject = new OfferCase("c1", new TreeMap<>(Map.of("loyalty", 0.25)));
        OfferDecision made = new OfferDecision(
                0,
                "mail",
                Instant.parse("2026-11-02T08:00:00Z"),
                subject,
                List.of(none, ten),
                ten,
                0.3,
                OfferDecision.THOMPSON,
                true,
                null);
        List<OfferDecision> logged = store.addOffers(SHOP, List.of(made, made));
        assertThat(logged).extracting(OfferDecision::id).containsExactly(1L, 2L);
        assertThat(store.offers(SHOP, "mail")).isEqualTo(logged);
        assertThat(store.offers(SHOP, "other")).isEmpty();
        assertThat(store.offers(OTHER, "mail")).isEmpty();
        assertThat(store.rewardOffers(SHOP, "mail", Map.of(2L, 1.5, 9L, 1.0))).isEqualTo(1);
        assertThat(store.rewardOffers(SHOP, "mail", Map.of(2L, 7.0))).isZero();
        assertThat(store.offers(SHOP, "mail")).extracting(OfferDecision::reward).containsExactly(null, 1.5);
    }
}
