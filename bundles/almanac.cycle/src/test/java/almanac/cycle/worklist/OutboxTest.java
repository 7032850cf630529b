package almanac.cycle.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Progress;
import almanac.api.Tenant;
import almanac.api.UsageException;
import almanac.api.host.DocumentState;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.PlanRequest;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.OutboxEntry.State;
import almanac.api.store.PlanScope;
import almanac.cycle.Doubles;
import almanac.cycle.Hosts;
import almanac.cycle.life.LifeRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");

    /** A clock that is set. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-03T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Doubles doubles = new Doubles();
    private final Hands clock = new Hands();
    private boolean reachable = true;
    private final ErpProvider provider = new ErpProvider() {
        @Override
        public boolean standsAlone() {
            return true;
        }

        @Override
        public Erp open(String address, Tenant tenant) {
            if (!reachable) {
                throw new HostUnavailableException("nobody there");
            }
            return doubles.erp;
        }
    };
    private Backoff backoff = Backoff.USUAL;
    private final PlannersWorklist worklist = new PlannersWorklist(
            new Hosts(Map.of("demo", provider), Doubles.CWD),
            doubles.store,
            doubles.replenishment,
            () -> Approvals.OPEN,
            () -> LifeRules.DEFAULT,
            () -> backoff,
            clock);

    /** Three items sell 10 a week each; all are suggested and approved. */
    @BeforeEach
    void approved() {
        for (String item : List.of("A", "B", "C")) {
            doubles.erp.soldWeekly(item + "@W", "2026-01-05", 8, 10);
            doubles.erp.sold(item + "@W", "2026-03-01", 0);
            doubles.erp.terms.add(new SupplyTerm(
                    item, null, "S1", false, 10.0, null, null, null, null, null, null, 2.5, null, null, null));
        }
        doubles.erp.takesDrafts = true;
        run();
        List<Long> ids = List.of(1L, 2L, 3L);
        assertThat(worklist.act(SCOPE, ids, new WorklistAction.Approve(), "li", null))
                .allMatch(WorklistOutcome::isDone);
    }

    private void run() {
        doubles.cycle().plan(new PlanRequest(Tenant.DEFAULT, "demo", null, false, "command"), Progress.NONE);
    }

    @Test
    void a_host_that_does_not_answer_gets_it_later_and_once() {
        reachable = false;
        assertThat(refusal(publish(1L).get(0))).isEqualTo("worklist.unanswered");
        OutboxEntry waits = entry(1);
        assertThat(waits.state()).isEqualTo(State.WAITING);
        assertThat(waits.words()).isEqualTo("nobody there");
        assertThat(waits.nextAt()).isEqualTo(clock.now.plusSeconds(60));
        assertThat(line(1).handover().sentAt()).isNull();

        assertThat(worklist.retry()).isZero();
        clock.now = clock.now.plusSeconds(60);
        assertThat(worklist.retry()).isEqualTo(1);
        assertThat(entry(1).tries()).isEqualTo(2);
        assertThat(entry(1).nextAt()).isEqualTo(clock.now.plusSeconds(120));

        reachable = true;
        clock.now = clock.now.plusSeconds(120);
        assertThat(worklist.retry()).isEqualTo(1);
        assertThat(entry(1).state()).isEqualTo(State.SENT);
        assertThat(entry(1).document()).isEqualTo("D1");
        assertThat(line(1).status()).isEqualTo(SuggestionStatus.ORDERED);
        clock.now = clock.now.plus(Duration.ofDays(9));
        assertThat(worklist.retry()).isZero();
        assertThat(doubles.erp.drafts).hasSize(1);
    }

    @Test
    void after_many_tries_a_person_has_to_look() {
        reachable = false;
        publish(1L);
        for (int i = 1; i < Backoff.USUAL.mostTries(); i++) {
            assertThat(entry(1).nextAt()).isBeforeOrEqualTo(clock.now.plus(Duration.ofHours(6)));
            clock.now = entry(1).nextAt();
            worklist.retry();
        }
        assertThat(entry(1).state()).isEqualTo(State.FAILED);
        assertThat(entry(1).nextAt()).isNull();
        reachable = true;
        assertThat(publish(1L).get(0).isDone()).isTrue();
        assertThat(doubles.erp.drafts).hasSize(1);
    }

    @Test
    void when_and_how_often_is_a_setting() {
        backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(1), 4);
        reachable = false;
        publish(1L);
        List<Long> pauses = new ArrayList<>();
        while (entry(1).nextAt() != null) {
            pauses.add(Duration.between(clock.now, entry(1).nextAt()).toSeconds());
            clock.now = entry(1).nextAt();
            worklist.retry();
        }
        assertThat(pauses).containsExactly(30L, 60L, 60L);
        assertThat(entry(1).state()).isEqualTo(State.FAILED);
        assertThat(entry(1).tries()).isEqualTo(4);

        backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(1), 1);
        publish(2L);
        assertThat(entry(2).state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() -> new Backoff(Duration.ofMinutes(2), Duration.ofMinutes(1), 4))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PT2M");
    }

    @Test
    void of_several_each_has_its_own_fate() {
        doubles.erp.silentFor.put(line(2).handover().draftKey(), false);
        doubles.erp.silentFor.put(line(3).handover().draftKey(), true);
        List<WorklistOutcome> outcomes = publish(1L, 2L, 3L);
        assertThat(outcomes)
                .extracting(OutboxTest::refusal)
                .containsExactly("done", "worklist.unanswered", "worklist.unanswered");
        assertThat(doubles.erp.drafts).hasSize(2);
        assertThat(refusal(worklist.act(SCOPE, List.of(2L), new WorklistAction.Undo(), "li", null)
                        .get(0)))
                .isEqualTo("worklist.sent");

        doubles.erp.silentFor.clear();
        assertThat(publish(2L, 3L)).allMatch(WorklistOutcome::isDone);
        assertThat(doubles.erp.drafts).hasSize(3);
        // The third was there already: looked up, not sent again.
        assertThat(doubles.erp.published).isEqualTo(4);
        assertThat(entry(3).document()).isEqualTo("D2");
    }

    @Test
    void a_process_that_dies_after_the_host_has_it_leaves_it_to_the_next() {
        doubles.erp.failsAfterTaking = true;
        assertThatThrownBy(() -> publish(1L)).hasMessage("the line went dead");
        assertThat(entry(1).state()).isEqualTo(State.WAITING);
        doubles.erp.failsAfterTaking = false;
        clock.now = clock.now.plusSeconds(60);
        assertThat(worklist.retry()).isEqualTo(1);
        assertThat(doubles.erp.published).isEqualTo(1);
        assertThat(entry(1).document()).isEqualTo("D1");
    }

    @Test
    void what_is_refused_waits_for_a_person() {
        doubles.erp.refusal = "closed for stock-taking";
        assertThat(refusal(publish(1L).get(0))).isEqualTo("worklist.refused");
        assertThat(entry(1).state()).isEqualTo(State.REFUSED);
        assertThat(entry(1).words()).isEqualTo("closed for stock-taking");
        assertThat(entry(1).nextAt()).isNull();
    }

    @Test
    void taken_back_while_a_draft_and_suggested_anew() {
        publish(1L, 2L);
        doubles.erp.states.put(line(2).handover().draftKey(), DocumentState.PROCESSED);
        List<WorklistOutcome> outcomes = worklist.cancel(SCOPE, List.of(1L, 2L, 3L), "li", "too many");
        assertThat(outcomes)
                .extracting(OutboxTest::refusal)
                .containsExactly("done", "worklist.not-cancelled", "worklist.state");
        assertThat(outcomes.get(1).refusal().value("words")).contains("it is on the truck");
        assertThat(entry(1).state()).isEqualTo(State.CANCELLED);
        assertThat(entry(2).state()).isEqualTo(State.SENT);
        assertThat(worklist.history(SCOPE, 1))
                .extracting(SuggestionEvent::action)
                .endsWith(Action.ORDERED, Action.CANCELLED);
        run();
        assertThat(worklist.lines(SCOPE))
                .filteredOn(l -> l.line().sku().itemId().equals("A"))
                .singleElement()
                .satisfies(l -> assertThat(l.status()).isEqualTo(SuggestionStatus.NEW));
    }

    @Test
    void what_the_host_cancels_or_deletes_is_not_coming_any_more() {
        publish(1L, 2L, 3L);
        doubles.erp.states.put(line(1).handover().draftKey(), DocumentState.CANCELLED);
        doubles.erp.states.put(line(2).handover().draftKey(), DocumentState.ABSENT);
        doubles.erp.states.put(line(3).handover().draftKey(), DocumentState.PROCESSED);
        run();
        assertThat(entry(1).state()).isEqualTo(State.CANCELLED);
        assertThat(entry(2).documentState()).isEqualTo(DocumentState.ABSENT);
        assertThat(entry(3).documentState()).isEqualTo(DocumentState.PROCESSED);
        assertThat(worklist.lines(SCOPE))
                .extracting(l -> l.line().sku().itemId() + ' ' + l.status())
                .containsExactlyInAnyOrder("A NEW", "B NEW", "C ORDERED");
    }

    @Test
    void what_is_taken_back_here_before_it_went_does_not_wait() {
        reachable = false;
        publish(1L);
        assertThat(worklist.act(SCOPE, List.of(1L), new WorklistAction.Undo(), "li", null)
                        .get(0)
                        .isDone())
                .isTrue();
        assertThat(entry(1).state()).isEqualTo(State.CANCELLED);
        reachable = true;
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(worklist.retry()).isZero();
        assertThat(doubles.erp.drafts).isEmpty();
    }

    @Test
    void a_dry_run_shows_and_writes_nothing() {
        doubles.erp.dryRun = true;
        WorklistOutcome shown = publish(1L).get(0);
        assertThat(shown.isDone()).isTrue();
        assertThat(shown.after().status()).isEqualTo(SuggestionStatus.APPROVED);
        assertThat(shown.notes().get(0).value("shown")).contains("20.0 of A@W");
        assertThat(doubles.erp.published).isZero();
        assertThat(worklist.outbox(SCOPE)).isEmpty();
    }

    private List<WorklistOutcome> publish(Long... ids) {
        return worklist.publish(SCOPE, List.of(ids), "li");
    }

    private OutboxEntry entry(long id) {
        return worklist.outbox(SCOPE).stream()
                .filter(e -> e.suggestionId() == id)
                .findFirst()
                .orElseThrow();
    }

    private SuggestionLife line(long id) {
        return doubles.store.suggestion(SCOPE, id).orElseThrow();
    }

    private static String refusal(WorklistOutcome outcome) {
        return outcome.isDone() ? "done" : outcome.refusal().code();
    }
}
