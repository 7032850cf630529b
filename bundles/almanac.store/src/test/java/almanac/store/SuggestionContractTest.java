package almanac.store;

import static almanac.store.Examples.DAY;
import static almanac.store.Examples.NOW;
import static almanac.store.Examples.OTHER;
import static almanac.store.Examples.SHOP;
import static almanac.store.Examples.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DocumentState;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Decision;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.PlanningRun;
import almanac.api.store.DemandMemory;
import almanac.api.store.OutboxEntry;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlannerOverride;
import almanac.api.store.RunWriter;
import almanac.api.store.SuggestionBook.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for the life of suggestions. */
abstract class SuggestionContractTest {
    private StoreAddress address;
    private StoreDatabase database;
    private SqlPlanStore store;

    abstract StoreAddress emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        address = emptyDatabase();
        database = Databases.open(address);
        store = new SqlPlanStore(database, 3);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLifeIsReadAsItWasWrittenWithItsTrail() {
        SuggestionLife born = add(Examples.life("k1", TEA));
        assertThat(born.id()).isEqualTo(1);
        assertThat(born.version()).isEqualTo(1);
        SuggestionLife approved = born.withLine(born.line().withFinal(30))
                .edited(true)
                .moved(SuggestionStatus.APPROVED, DAY, null)
                .decided(new Decision("li", NOW, DAY, 24, Urgency.AT_RISK, 0.4, "春节 before the holiday"))
                .handed(new Handover(born.handover().draftKey(), NOW, "PR-7", "no"));
        SuggestionLife stored = change(born, approved, Action.APPROVED, "li");

        assertThat(stored).isEqualTo(approved.stored(1, 2));
        assertThat(store.suggestions(SHOP)).containsExactly(stored);
        assertThat(store.suggestions(SHOP, TEA)).containsExactly(stored);
        assertThat(store.suggestions(SHOP, Sku.of("tea"))).isEmpty();
        assertThat(store.suggestion(SHOP, 1)).contains(stored);
        assertThat(store.suggestion(SHOP, 2)).isEmpty();
        List<SuggestionEvent> events = store.suggestionEvents(SHOP, 1);
        assertThat(events).extracting(SuggestionEvent::action).containsExactly(Action.SUGGESTED, Action.APPROVED);
        assertThat(events.get(1))
                .isEqualTo(
                        new SuggestionEvent(1, NOW, "li", 7, Action.APPROVED, born.state(), stored.state(), "because"));
        assertThat(events.get(0).before()).isNull();
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        add(Examples.life("k1", TEA));
        assertThat(store.suggestions(OTHER)).isEmpty();
        assertThat(store.suggestion(OTHER, 1)).isEmpty();
        assertThat(store.suggestionEvents(OTHER, 1)).isEmpty();
        SuggestionLife other = store.onSuggestions(OTHER, book -> book.put(List.of(first(Examples.life("k1", TEA))))
                .get(0));
        assertThat(other.id()).isEqualTo(1);
    }

    @Test
    void twoPendingOnesOfOneKeyAreImpossible() {
        add(Examples.life("k1", TEA));
        assertThatThrownBy(() -> add(Examples.life("k1", TEA)))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("already a suggestion that waits");
        assertThat(store.suggestions(SHOP)).hasSize(1);
        assertThat(store.suggestionEvents(SHOP, 2)).isEmpty();
    }

    @Test
    void onceApprovedAnotherMayWait() {
        SuggestionLife born = add(Examples.life("k1", TEA));
        change(born, born.moved(SuggestionStatus.APPROVED, DAY, null), Action.APPROVED, "li");
        add(Examples.life("k1", TEA));
        assertThat(store.suggestions(SHOP)).hasSize(2);
    }

    @Test
    void keysCanBeSwappedInOneGo() {
        SuggestionLife a = add(Examples.life("k1", TEA));
        SuggestionLife b = add(Examples.life("k2", TEA));
        store.onSuggestions(
                SHOP,
                book -> book.put(List.of(
                        new Change(a, a.withLine(Examples.life("k2", TEA).line()), Action.MOVED, "li", 0, NOW, null),
                        new Change(b, b.withLine(Examples.life("k1", TEA).line()), Action.MOVED, "li", 0, NOW, null))));
        assertThat(store.suggestions(SHOP)).extracting(l -> l.line().key()).containsExactly("k2", "k1");
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotOverwritten() {
        SuggestionLife born = add(Examples.life("k1", TEA));
        SuggestionLife snoozed =
                change(born, born.moved(SuggestionStatus.SNOOZED, DAY, DAY.plusDays(5)), Action.SNOOZED, "li");
        assertThatThrownBy(
                        () -> change(born, born.moved(SuggestionStatus.REJECTED, DAY, null), Action.REJECTED, "anna"))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("meanwhile");
        assertThat(store.suggestions(SHOP)).containsExactly(snoozed);
        assertThat(snoozed.snoozedUntil()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void whatHasEndedIsKeptButNotAlive() {
        SuggestionLife born = add(Examples.life("k1", TEA));
        SuggestionLife gone =
                change(born, born.moved(SuggestionStatus.EXPIRED, DAY.plusDays(1), null), Action.EXPIRED, "run");
        assertThat(gone.alive()).isFalse();
        assertThat(store.suggestions(SHOP)).isEmpty();
        assertThat(store.endedSuggestions(SHOP, 5)).containsExactly(gone);
        add(Examples.life("k1", TEA));
    }

    @Test
    void aRunSettlesInTheTransactionThatCompletesIt() {
        SkuPlan first = Examples.plan(TEA, Urgency.NONE, false);
        SkuPlan settled = Examples.plan(TEA, Urgency.ORDER_NOW, true);
        PlanningRun run;
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            writer.plans(List.of(first));
            run = writer.complete(Examples.finished(writer.run()), book -> {
                book.put(List.of(first(Examples.life("k1", TEA))));
                return List.of(settled);
            });
        }
        assertThat(store.plans(run)).containsExactly(settled);
        assertThat(store.suggestions(SHOP)).hasSize(1);
    }

    @Test
    void aRunThatFailsToCompleteLeavesSuggestionsAsTheyWere() {
        try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
            assertThatThrownBy(() -> writer.complete(Examples.finished(writer.run()), book -> {
                        book.put(List.of(first(Examples.life("k1", TEA))));
                        throw new AlmanacException("the power went");
                    }))
                    .hasMessage("the power went");
        }
        assertThat(store.suggestions(SHOP)).isEmpty();
        assertThat(store.lastComplete(SHOP)).isEmpty();
    }

    @Test
    void overridesAreKeptWhenWithdrawnAndTheirEffectsByTheLastRun() {
        PlannerOverride set = new PlannerOverride(
                0,
                "tea",
                null,
                null,
                PlannerOverride.FORECAST_SET,
                "120",
                DAY,
                DAY.plusDays(6),
                "促销",
                "li",
                null,
                NOW,
                DAY.plusDays(30),
                null,
                null);
        PlannerOverride stored = store.addOverride(SHOP, set);
        assertThat(stored).isEqualTo(set.withId(1));
        assertThat(store.addOverrides(SHOP, List.of(set))).containsExactly(set.withId(2));
        assertThat(store.overrides(OTHER)).isEmpty();
        assertThat(store.withdrawOverride(SHOP, 2, "anna", NOW)).isTrue();
        assertThat(store.withdrawOverride(SHOP, 2, "anna", NOW)).isFalse();
        assertThat(store.overrides(SHOP).get(0)).isEqualTo(stored);
        assertThat(store.overrides(SHOP).get(1).withdrawnBy()).isEqualTo("anna");

        OverrideEffect first = new OverrideEffect(TEA, TimeBucket.WEEK, 2930, 1, DAY, 80, 120);
        OverrideEffect later = new OverrideEffect(TEA, TimeBucket.WEEK, 2930, 1, DAY.plusDays(1), 90, 120);
        for (OverrideEffect effect : List.of(first, later)) {
            try (RunWriter writer = store.begin(Examples.starting(SHOP))) {
                writer.overrideEffects(List.of(effect));
                writer.complete(Examples.finished(writer.run()));
            }
        }
        assertThat(store.overrideEffects(SHOP)).containsExactly(later);
        assertThat(store.overrideEffects(OTHER)).isEmpty();
    }

    @Test
    void runsThatSettleAtOnceMakeNoDuplicates() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(threads.submit(() -> SuggestingProcess.suggest(store, 3)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertOneEach(9);
    }

    @Test
    void processesThatSettleAtOnceMakeNoDuplicates() throws Exception {
        // This process serves the embedded database to the two.
        assertThat(store.suggestions(SHOP)).isEmpty();
        Process one = SuggestingProcess.start(address, 3);
        Process other = SuggestingProcess.start(address, 3);
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertOneEach(6);
    }

    /** Every run saw what the runs before it had left. */
    private void assertOneEach(int runs) {
        List<SuggestionLife> alive = store.suggestions(SHOP);
        assertThat(alive).hasSize(SuggestingProcess.SKUS);
        assertThat(alive).extracting(l -> l.line().key()).doesNotHaveDuplicates();
        assertThat(alive).allSatisfy(l -> assertThat(l.version()).isEqualTo(runs));
        int events = database.read(dsl -> dsl.fetchCount(DSL.table("suggestion_event")));
        assertThat(events).isEqualTo(runs * SuggestingProcess.SKUS);
    }

    private SuggestionLife add(SuggestionLife life) {
        return store.onSuggestions(SHOP, book -> book.put(List.of(first(life))).get(0));
    }

    static Change first(SuggestionLife life) {
        return new Change(null, life, Action.SUGGESTED, SuggestionEvent.RUN, 7, NOW, null);
    }

    private SuggestionLife change(SuggestionLife before, SuggestionLife after, Action action, String actor) {
        return store.onSuggestions(
                SHOP, book -> book.put(List.of(new Change(before, after, action, actor, 7, NOW, "because")))
                        .get(0));
    }

    @Test
    void theOutboxIsReadAsItWasWrittenAndTellsWhatIsDue() {
        SuggestionLife life = add(Examples.life("k1", TEA));
        OutboxEntry queued = OutboxEntry.queued(life.id(), life.handover().draftKey(), "li", NOW);
        put(queued);
        assertThat(store.outbox(SHOP)).containsExactly(queued);
        assertThat(store.outbox(OTHER)).isEmpty();
        assertThat(store.outboxDue(NOW)).containsExactly(SHOP);
        OutboxEntry later = queued.trying(NOW, NOW.plusSeconds(60)).unanswered("没有应答", NOW.plusSeconds(120));
        put(later);
        assertThat(store.outbox(SHOP)).containsExactly(later);
        assertThat(store.outboxDue(NOW.plusSeconds(119))).isEmpty();
        OutboxEntry sent = later.sent("PR-7", DocumentState.DRAFT);
        put(sent);
        assertThat(store.outbox(SHOP)).containsExactly(sent);
        assertThat(store.outboxDue(NOW.plusSeconds(9999))).isEmpty();
        assertThat(store.<Object>onSuggestions(SHOP, book -> book.outbox(life.id())))
                .isEqualTo(Optional.of(sent));
    }

    private void put(OutboxEntry entry) {
        store.onSuggestions(SHOP, book -> {
            book.put(entry);
            return null;
        });
    }

    @Test
    void whatGoesToAHostGoesOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                all.add(three.submit(() -> store.whilePublishing(SHOP, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    store.suggestions(SHOP);
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isZero();
            }
        } finally {
            three.shutdownNow();
        }
        assertThat(most).hasValue(1);
        assertThatThrownBy(() -> store.whilePublishing(SHOP, () -> {
                    throw new IllegalStateException("as it is");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void demandIsRememberedBitByBitAndChanged() {
        DemandMemory memory = store.demandMemory(SHOP, TimeBucket.WEEK);
        assertThat(memory.mark()).isEmpty();
        List<DemandLine> lines = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            for (int week = 0; week < 3; week++) {
                lines.add(line("item-" + i, week, i + 0.1 * week, week == 1 ? null : 2.5));
            }
        }
        lines.sort(Comparator.comparing(DemandLine::sku).thenComparing(DemandLine::date));
        memory.replace("m1", lines.stream());
        assertThat(memory.mark()).contains("m1");
        assertThat(memory.lines()).containsExactlyElementsOf(lines);
        assertThat(store.demandMemory(SHOP, TimeBucket.DAY).mark()).isEmpty();

        DemandLine late = line("item-7", -4, 3, 1.0);
        DemandLine corrected = line("item-7", 1, 99, null);
        DemandLine fresh = line("new", 2, 1, null);
        DemandLine removed = line("item-8", 0, 8, 2.5);
        memory.apply(new DemandChanges(
                "m2",
                true,
                Stream.of(late, corrected, fresh, removed)
                        .map(l -> new DemandCell(l.sku(), l.date()))
                        .collect(Collectors.toSet()),
                List.of(late, corrected, fresh)));
        lines.removeIf(l -> l.sku().equals(corrected.sku()) && l.date().equals(corrected.date()));
        assertThat(lines.remove(removed)).isTrue();
        lines.addAll(List.of(late, corrected, fresh));
        lines.sort(Comparator.comparing(DemandLine::sku).thenComparing(DemandLine::date));
        assertThat(memory.mark()).contains("m2");
        assertThat(memory.lines()).containsExactlyElementsOf(lines);
        memory.replace("m3", Stream.of(late));
        assertThat(memory.lines()).containsExactly(late);
    }

    private static DemandLine line(String item, int week, double quantity, Double amount) {
        return new DemandLine(Sku.of(item), DAY.plusWeeks(week), quantity, amount);
    }
}
