package almanac.cycle.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.PlanRequest;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import almanac.cycle.Doubles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannersWorklistTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final WorklistAction APPROVE = new WorklistAction.Approve();
    private static final WorklistAction UNDO = new WorklistAction.Undo();

    private final Doubles doubles = new Doubles();

    /** A sells 10 a week; 20 are suggested, 2.50 each. */
    @BeforeEach
    void plan() {
        doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10);
        doubles.erp.sold("A@W", "2026-03-01", 0);
        doubles.erp.terms.add(term("S1", 12, 4, 2.5));
        doubles.erp.terms.add(term("S2", 0, 0, 3.0));
        doubles.erp.takesDrafts = true;
        run();
    }

    private static SupplyTerm term(String supplier, double minimum, double multiple, double price) {
        return new SupplyTerm(
                "A", null, supplier, false, 10.0, null, null, minimum, multiple, null, null, price, null, null, null);
    }

    private void run() {
        doubles.cycle().plan(new PlanRequest(Tenant.DEFAULT, "demo", null, false, "command"), Progress.NONE);
    }

    @Test
    void approved_then_published_once_and_counted_until_the_host_shows_it() {
        WorklistOutcome approved = act(1, APPROVE);
        assertThat(approved.after().status()).isEqualTo(SuggestionStatus.APPROVED);
        assertThat(approved.after().decision().by()).isEqualTo("li");
        assertThat(approved.after().decision().on()).isEqualTo(DAY);

        WorklistOutcome published = publish();
        assertThat(published.after().status()).isEqualTo(SuggestionStatus.ORDERED);
        assertThat(published.after().handover().document()).isEqualTo("D1");
        assertThat(doubles.erp.drafts).hasSize(1);
        assertThat(doubles.erp.drafts.get(0).quantity()).isEqualTo(20);
        assertThat(refusal(publish())).isEqualTo("worklist.state");
        assertThat(doubles.erp.drafts).hasSize(1);

        run();
        assertThat(line(1).status()).isEqualTo(SuggestionStatus.ORDERED);
        assertThat(doubles.worklist().lines(SCOPE)).hasSize(1);
        assertThat(doubles.worklist().history(SCOPE, 1))
                .extracting(SuggestionEvent::action)
                .containsExactly(Action.SUGGESTED, Action.APPROVED, Action.SENT, Action.ORDERED);
    }

    @Test
    void a_draft_that_was_sent_and_not_confirmed_is_sent_again_under_its_key() {
        act(1, APPROVE);
        doubles.erp.failsAfterTaking = true;
        assertThatThrownBy(this::publish).hasMessage("the line went dead");
        assertThat(refusal(act(1, UNDO))).isEqualTo("worklist.sent");
        doubles.erp.failsAfterTaking = false;
        assertThat(publish().after().handover().document()).isEqualTo("D1");
        assertThat(doubles.erp.drafts).hasSize(1);
    }

    @Test
    void what_the_host_refuses_stays_approved_with_its_words() {
        act(1, APPROVE);
        doubles.erp.refusal = "closed for stock-taking";
        assertThat(refusal(publish())).isEqualTo("worklist.refused");
        assertThat(line(1).status()).isEqualTo(SuggestionStatus.APPROVED);
        assertThat(line(1).handover().refusal()).isEqualTo("closed for stock-taking");
        assertThat(act(1, UNDO).after().status()).isEqualTo(SuggestionStatus.NEW);
    }

    @Test
    void rights_go_by_role_and_value() {
        doubles.approvals = new Approvals(
                Map.of("planner", 49.0, "chief", Double.POSITIVE_INFINITY), Map.of("anna", "chief"), "planner");
        // 20 at 2.50
        assertThat(refusal(act(1, APPROVE))).isEqualTo("worklist.over-limit");
        act(1, new WorklistAction.Edit(16.0, null));
        assertThat(act(1, APPROVE).isDone()).isTrue();
        act(1, UNDO);
        act(1, new WorklistAction.Edit(40.0, null));
        assertThat(refusal(act(1, APPROVE))).isEqualTo("worklist.over-limit");
        assertThat(doubles.worklist()
                        .act(SCOPE, List.of(1L), APPROVE, "anna", null)
                        .get(0)
                        .isDone())
                .isTrue();
    }

    @Test
    void a_quantity_that_the_supplier_does_not_sell_is_told_and_kept() {
        LocalDate day = line(1).line().orderBy().plusDays(3);
        WorklistOutcome edited = act(1, new WorklistAction.Edit(10.0, day));
        assertThat(edited.notes())
                .extracting(Reason::code)
                .containsExactly("worklist.below-minimum", "worklist.not-multiple");
        assertThat(edited.after().line().finalQuantity()).isEqualTo(10);
        assertThat(edited.after().line().quantity()).isEqualTo(20);
        assertThat(edited.after().line().arrives()).isEqualTo(day.plusDays(14));
        run();
        assertThat(line(1).line().finalQuantity()).isEqualTo(10);
        assertThat(refusal(act(1, new WorklistAction.Edit(0.0, null)))).isEqualTo("worklist.quantity");
    }

    @Test
    void a_snooze_has_a_day_and_a_rejection_a_reason() {
        assertThat(refusal(act(1, new WorklistAction.Snooze(DAY)))).isEqualTo("worklist.past");
        assertThat(act(1, new WorklistAction.Snooze(DAY.plusDays(3))).after().snoozedUntil())
                .isEqualTo(DAY.plusDays(3));
        WorklistOutcome without = doubles.worklist()
                .act(SCOPE, List.of(1L), new WorklistAction.Reject(), "li", " ")
                .get(0);
        assertThat(refusal(without)).isEqualTo("worklist.reason-needed");
        assertThat(act(1, new WorklistAction.Reject()).after().status()).isEqualTo(SuggestionStatus.REJECTED);
        run();
        assertThat(line(1).status()).isEqualTo(SuggestionStatus.REJECTED);
        assertThat(act(1, UNDO).after().status()).isEqualTo(SuggestionStatus.SNOOZED);
        assertThat(act(1, UNDO).after().status()).isEqualTo(SuggestionStatus.NEW);
        assertThat(refusal(act(1, UNDO))).isEqualTo("worklist.nothing-to-undo");
    }

    @Test
    void a_part_goes_to_another_supplier_and_back() {
        WorklistOutcome split = act(1, new WorklistAction.Split(8, "S2"));
        assertThat(split.after().line().finalQuantity()).isEqualTo(12);
        SuggestionLife part = line(2);
        assertThat(part.line().supplierId()).isEqualTo("S2");
        assertThat(part.line().finalQuantity()).isEqualTo(8);
        assertThat(part.line().unitPrice()).isEqualTo(3.0);
        assertThat(refusal(act(1, new WorklistAction.Split(2, "S2")))).isEqualTo("worklist.waits");
        assertThat(refusal(act(1, new WorklistAction.Split(12, "S2")))).isEqualTo("worklist.part");
        assertThat(refusal(act(1, new WorklistAction.Move("S3")))).isEqualTo("worklist.supplier");

        act(1, UNDO);
        assertThat(line(1).line().finalQuantity()).isEqualTo(20);
        assertThat(doubles.worklist().lines(SCOPE)).hasSize(1);
    }

    @Test
    void moved_to_another_supplier_it_is_not_suggested_from_the_first_again() {
        assertThat(act(1, new WorklistAction.Move("S2")).after().line().supplierId())
                .isEqualTo("S2");
        run();
        assertThat(doubles.worklist().lines(SCOPE)).hasSize(1);
        assertThat(act(1, UNDO).after().line().supplierId()).isEqualTo("S1");
    }

    /** A at E sells 10 a week too and orders up to 20, so that it can spare 30 of its 50. */
    private void elsewhere() {
        doubles.erp.soldWeekly("A@E", "2026-01-05", 8, 10);
        doubles.erp.stock.add(new StockLevel(Sku.parse("A@E"), 55, 3, 2));
        run();
    }

    @Test
    void in_place_of_buying_units_are_moved_from_a_location_that_can_spare_them() {
        elsewhere();
        assertThat(doubles.worklist().transferSources(SCOPE, 1))
                .containsExactly(new TransferSource("E", 30, DAY.plusDays(2)));
        SuggestionLife moved = act(1, new WorklistAction.Transfer(null, "E")).after();
        assertThat(moved.line().kind()).isEqualTo(SupplyKind.TRANSFER);
        assertThat(moved.line().supplierId()).isNull();
        assertThat(moved.line().sourceLocationId()).isEqualTo("E");
        assertThat(moved.line().unitPrice()).isNull();
        assertThat(moved.line().orderBy()).isEqualTo(DAY);
        assertThat(moved.line().arrives()).isEqualTo(DAY.plusDays(2));
        SuggestionEvent last = doubles.worklist().history(SCOPE, 1).get(1);
        assertThat(last.action()).isEqualTo(Action.TRANSFERRED);
        assertThat(last.comment()).isEqualTo("because");
        assertThat(last.before().supplierId()).isEqualTo("S1");
        assertThat(last.after().sourceLocationId()).isEqualTo("E");

        run();
        assertThat(doubles.worklist().lines(SCOPE)).as("not bought as well").hasSize(1);
        assertThat(line(1).line().sourceLocationId()).isEqualTo("E");
        SuggestionLife back = act(1, UNDO).after();
        assertThat(back.line().kind()).isEqualTo(SupplyKind.PURCHASE);
        assertThat(back.line().supplierId()).isEqualTo("S1");
        assertThat(back.line().sourceLocationId()).isNull();
        assertThat(back.line().unitPrice()).isEqualTo(2.5);
    }

    @Test
    void a_part_is_moved_and_the_rest_still_bought() {
        elsewhere();
        assertThat(act(1, new WorklistAction.Transfer(8.0, "E")).after().line().finalQuantity())
                .isEqualTo(12);
        assertThat(line(1).line().supplierId()).isEqualTo("S1");
        assertThat(line(2).line().sourceLocationId()).isEqualTo("E");
        assertThat(line(2).line().finalQuantity()).isEqualTo(8);
        assertThat(doubles.worklist().transferSources(SCOPE, 1))
                .as("what is promised already is not promised twice")
                .containsExactly(new TransferSource("E", 22, DAY.plusDays(2)));
        assertThat(refusal(act(1, new WorklistAction.Transfer(4.0, "E")))).isEqualTo("worklist.waits");
        assertThat(refusal(act(2, new WorklistAction.Transfer(null, "E")))).isEqualTo("worklist.is-transfer");

        act(1, UNDO);
        assertThat(line(1).line().finalQuantity()).isEqualTo(20);
        assertThat(doubles.worklist().lines(SCOPE)).hasSize(1);
    }

    @Test
    void no_location_gives_what_it_needs_itself() {
        assertThat(doubles.worklist().transferSources(SCOPE, 1)).isEmpty();
        assertThat(refusal(act(1, new WorklistAction.Transfer(null, "E")))).isEqualTo("worklist.no-source");
        elsewhere();
        act(1, new WorklistAction.Edit(31.0, null));
        assertThat(refusal(act(1, new WorklistAction.Transfer(null, "E")))).isEqualTo("worklist.source-short");
        assertThat(refusal(act(1, new WorklistAction.Transfer(32.0, "E")))).isEqualTo("worklist.part");
        assertThat(refusal(act(1, new WorklistAction.Transfer(1.0, "X")))).isEqualTo("worklist.source");
        assertThat(act(1, new WorklistAction.Transfer(30.0, "E")).notes())
                .as("what is left to buy is less than the supplier sells")
                .extracting(Reason::code)
                .containsExactly("worklist.below-minimum", "worklist.not-multiple");
    }

    @Test
    void what_cannot_be_done_is_said() {
        assertThat(refusal(act(99, APPROVE))).isEqualTo("worklist.unknown");
        doubles.erp.takesDrafts = false;
        act(1, APPROVE);
        assertThat(refusal(publish())).isEqualTo("worklist.no-drafts");
        assertThat(refusal(act(1, APPROVE))).isEqualTo("worklist.state");
    }

    @Test
    void explain_tells_what_was_decided_since_the_run() {
        act(1, new WorklistAction.Reject());
        var run = doubles.store.lastComplete(SCOPE).orElseThrow();
        var plan = doubles.cycle().explain(run, Sku.parse("A@W")).orElseThrow().plan();
        assertThat(plan.suggestion().status()).isEqualTo(SuggestionStatus.REJECTED);
        assertThat(plan.reasons().get(0).code()).isEqualTo("life.rejected-why");
    }

    private WorklistOutcome act(long id, WorklistAction action) {
        return doubles.worklist()
                .act(SCOPE, List.of(id), action, "li", "because")
                .get(0);
    }

    private WorklistOutcome publish() {
        return doubles.worklist().publish(SCOPE, List.of(1L), "li").get(0);
    }

    private SuggestionLife line(long id) {
        return doubles.store.suggestion(SCOPE, id).orElseThrow();
    }

    private static String refusal(WorklistOutcome outcome) {
        return outcome.isDone() ? "done" : outcome.refusal().code();
    }
}
