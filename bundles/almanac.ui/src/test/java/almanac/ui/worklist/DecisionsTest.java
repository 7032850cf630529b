package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.Worklist;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");

    private final List<Integer> portions = new ArrayList<>();
    private final Decisions decisions = new Decisions();

    /** Refuses every tenth. */
    private final Worklist worklist = (Worklist) Proxy.newProxyInstance(
            Worklist.class.getClassLoader(), new Class<?>[] {Worklist.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("act");
                return act((Collection<?>) arguments[1]);
            });

    private List<WorklistOutcome> act(Collection<?> ids) {
        portions.add(ids.size());
        return ids.stream().map(Long.class::cast).map(DecisionsTest::outcome).toList();
    }

    private static WorklistOutcome outcome(long id) {
        return new WorklistOutcome(
                id,
                LinesSample.life(id, Sku.of("A" + id), "V", SuggestionStatus.APPROVED, 1, null),
                id % 10 == 0 ? Reason.of("worklist.sent") : null,
                List.of());
    }

    private Decisions.Result approve(long count, Progress progress) {
        List<Long> ids = LongStream.rangeClosed(1, count).boxed().toList();
        return decisions.act(worklist, SCOPE, ids, new WorklistAction.Approve(), "li", null, progress);
    }

    @Test
    void manyAreDoneInPortions() {
        Decisions.Result result = approve(450, Progress.NONE);

        assertThat(portions).containsExactly(200, 200, 50);
        assertThat(result.done()).isEqualTo(405);
        assertThat(result.firstRefusal().id()).isEqualTo(10);
        assertThat(result.isStopped()).isFalse();
    }

    @Test
    void whatWasDoneBeforeItWasStoppedStays() {
        Decisions.Result result = approve(450, new Progress() {
            @Override
            public boolean isCancelled() {
                return portions.size() == 1;
            }
        });

        assertThat(result.outcomes()).hasSize(200);
        assertThat(result.isStopped()).isTrue();
        assertThat(decisions.toUndo()).hasSize(180);
    }

    @Test
    void theLastDecisionIsTakenBackFirst() {
        approve(3, Progress.NONE);
        approve(1, Progress.NONE);

        assertThat(decisions.toUndo()).containsExactly(1L);
        assertThat(decisions.toUndo()).containsExactly(1L, 2L, 3L);
        assertThat(decisions.toUndo()).isEmpty();
    }

    @Test
    void takingBackIsNotRemembered() {
        decisions.act(worklist, SCOPE, List.of(1L), new WorklistAction.Undo(), "li", null, Progress.NONE);

        assertThat(decisions.toUndo()).isEmpty();
    }
}
