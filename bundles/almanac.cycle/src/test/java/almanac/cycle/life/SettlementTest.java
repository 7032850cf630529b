package almanac.cycle.life;

import static almanac.api.replenishment.SuggestionStatus.APPROVED;
import static almanac.api.replenishment.SuggestionStatus.CHANGED;
import static almanac.api.replenishment.SuggestionStatus.EXPIRED;
import static almanac.api.replenishment.SuggestionStatus.NEW;
import static almanac.api.replenishment.SuggestionStatus.ORDERED;
import static almanac.api.replenishment.SuggestionStatus.REJECTED;
import static almanac.cycle.life.Lines.DAY;
import static almanac.cycle.life.Lines.TEA;
import static almanac.cycle.life.Lines.life;
import static almanac.cycle.life.Lines.line;
import static almanac.cycle.life.Lines.order;
import static almanac.cycle.life.Lines.plan;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.Urgency;
import almanac.api.store.SuggestionBook.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the planner's guide. */
class SettlementTest {
    private static final List<OpenSupply> KNOWN = List.of(order("PO-1", 12, "S1"));
    private static final SkuPlan NOTHING = plan(null, Urgency.NONE, 0);

    private List<OpenSupply> orders = KNOWN;
    private List<Receipt> receipts = List.of();
    private Set<Long> counted = Set.of(7L, 8L, 9L);

    @ParameterizedTest
    @CsvSource({
        // status, suggested then, days later, suggested now, urgency now, probability now: status
        "NEW,      40,  1, 40, ORDER_NOW,   0.1, NEW",
        "NEW,      40,  1, 44, ORDER_NOW,   0.1, CHANGED",
        "CHANGED,  40,  1, 40, ORDER_NOW,   0.1, CHANGED",
        "NEW,      40,  1,  0, NONE,        0.0, EXPIRED",
        // put off until day 5
        "SNOOZED,  40,  4, 44, ORDER_NOW,   0.1, SNOOZED",
        "SNOOZED,  40,  4,  0, NONE,        0.0, SNOOZED",
        "SNOOZED,  40,  5, 40, ORDER_NOW,   0.1, NEW",
        "SNOOZED,  40,  5, 44, ORDER_NOW,   0.1, CHANGED",
        "SNOOZED,  40,  5,  0, NONE,        0.0, EXPIRED",
        // much more urgent: at risk now, likelier by a quarter, or twice as much
        "SNOOZED,  40,  1, 40, AT_RISK,     0.2, NEW",
        "SNOOZED,  40,  1, 40, STOCKED_OUT, 0.2, NEW",
        "SNOOZED,  40,  1, 40, ORDER_NOW,   0.36, NEW",
        "SNOOZED,  40,  1, 80, ORDER_NOW,   0.1, CHANGED",
        // remembered for 28 days, unless more than a quarter more, or urgent
        "REJECTED, 40,  1, 40, ORDER_NOW,   0.1, REJECTED",
        "REJECTED, 40,  1, 50, ORDER_NOW,   0.1, REJECTED",
        "REJECTED, 40,  1, 51, ORDER_NOW,   0.1, CHANGED",
        "REJECTED, 40,  1, 20, ORDER_NOW,   0.1, REJECTED",
        "REJECTED, 40,  1, 40, AT_RISK,     0.3, CHANGED",
        "REJECTED, 40, 28, 40, ORDER_NOW,   0.1, REJECTED",
        "REJECTED, 40, 29, 40, ORDER_NOW,   0.1, NEW",
        "REJECTED, 40,  3,  0, NONE,        0.0, REJECTED",
        "REJECTED, 40, 29,  0, NONE,        0.0, EXPIRED",
        // counted as coming until 14 days after it should have been ordered, or was
        "APPROVED, 40, 15,  0, NONE,        0.0, APPROVED",
        "APPROVED, 40, 16,  0, NONE,        0.0, EXPIRED",
        "ORDERED,  40, 14,  0, NONE,        0.0, ORDERED",
        "ORDERED,  40, 15,  0, NONE,        0.0, EXPIRED"
    })
    void what_becomes_of_a_suggestion(
            SuggestionStatus before,
            double then,
            int days,
            double now,
            Urgency urgency,
            double probability,
            SuggestionStatus after) {
        LocalDate asOf = DAY.plusDays(days);
        SuggestionLife life = life(before.isCommitted() ? 7 : 1, line("S1", then, DAY.plusDays(1)), before);
        SkuPlan fresh = plan(now == 0 ? null : line("S1", now, asOf.plusDays(1)), urgency, probability);
        assertThat(statusOf(settle(asOf, fresh, life), life)).isEqualTo(after);
    }

    @Test
    void a_new_one_is_new_and_knows_the_hosts_orders() {
        Change born = settle(DAY, suggested(40)).changes().get(0);
        assertThat(born.before()).isNull();
        assertThat(born.after().status()).isEqualTo(NEW);
        assertThat(born.after().seen().knownOrders()).containsExactly("PO-1");
        assertThat(born.after().line().previousQuantity()).isNull();
    }

    @Test
    void time_that_passes_is_no_change_but_an_earlier_day_is() {
        SuggestionLife life = life(1, line("S1", 40, DAY), NEW);
        Settled later = settle(DAY.plusDays(1), plan(line("S1", 40, DAY.plusDays(1)), Urgency.ORDER_NOW, 0.1), life);
        assertThat(later.changes()).allSatisfy(c -> assertThat(c.action()).isNull());
        Settled sooner = settle(DAY, plan(line("S1", 40, DAY.minusDays(1)), Urgency.ORDER_NOW, 0.1), life);
        assertThat(statusOf(sooner, life)).isEqualTo(CHANGED);
    }

    @Test
    void what_a_planner_set_is_kept() {
        SuggestionLife life =
                life(1, line("S1", 40, DAY.plusDays(1)).withFinal(36), NEW).edited(true);
        SkuPlan plan = shown(settle(DAY, plan(line("S1", 52, DAY.plusDays(2)), Urgency.ORDER_NOW, 0.1), life));
        assertThat(plan.suggestion().status()).isEqualTo(CHANGED);
        assertThat(plan.suggestion().quantity()).isEqualTo(52);
        assertThat(plan.suggestion().finalQuantity()).isEqualTo(36);
        assertThat(plan.suggestion().orderBy()).isEqualTo(DAY.plusDays(1));
        assertThat(plan.suggestion().previousQuantity()).isEqualTo(40);
        assertThat(codes(plan)).contains("life.edited");
        SkuPlan without = shown(settle(DAY, NOTHING, life));
        assertThat(without.suggestion().quantity()).isZero();
        assertThat(without.suggestion().finalQuantity()).isEqualTo(36);
    }

    @Test
    void a_change_of_today_says_by_how_much() {
        SuggestionLife life = life(1, line("S1", 40, DAY), NEW);
        SkuPlan plan = shown(settle(DAY.plusDays(1), suggested(52), life));
        Reason changed = plan.reasons().get(1);
        assertThat(changed.code()).isEqualTo("life.changed");
        assertThat(changed.value("difference")).contains(12.0);
    }

    @Test
    void an_approved_one_is_shown_and_not_suggested_again() {
        SkuPlan plan = shown(settle(DAY, NOTHING, life(7, line("S1", 40, DAY), APPROVED)));
        assertThat(plan.suggestion().status()).isEqualTo(APPROVED);
        assertThat(codes(plan)).startsWith("life.approved");
    }

    @Test
    void more_than_what_is_approved_is_a_new_one() {
        SkuPlan plan = shown(settle(DAY, suggested(20), life(7, line("S1", 40, DAY), APPROVED)));
        assertThat(plan.suggestion().status()).isEqualTo(NEW);
        assertThat(codes(plan)).contains("life.approved");
    }

    @Test
    void one_that_was_approved_while_the_run_ran_is_not_suggested_twice() {
        counted = Set.of();
        Settled settled = settle(DAY, suggested(40), life(7, line("S1", 40, DAY), APPROVED));
        assertThat(settled.changes()).isEmpty();
        assertThat(shown(settled).suggestion().status()).isEqualTo(APPROVED);
    }

    @Test
    void one_that_was_taken_back_while_the_run_ran_still_waits() {
        Settled settled = settle(DAY, NOTHING, life(7, line("S1", 40, DAY), NEW));
        assertThat(settled.changes()).isEmpty();
        assertThat(shown(settled).suggestion().status()).isEqualTo(NEW);
    }

    @Test
    void the_rest_of_an_order_made_smaller_is_not_asked_for_the_next_day() {
        SuggestionLife life = life(7, line("S1", 100, DAY).withFinal(60), APPROVED);
        assertThat(shown(settle(DAY, suggested(44), life)).suggestion().status())
                .isEqualTo(REJECTED);
        assertThat(shown(settle(DAY, suggested(80), life)).suggestion().status())
                .isEqualTo(NEW);
        SkuPlan urgent = plan(line("S1", 44, DAY), Urgency.STOCKED_OUT, 0.9);
        assertThat(shown(settle(DAY, urgent, life)).suggestion().status()).isEqualTo(NEW);
    }

    @Test
    void the_host_shows_an_order_by_a_new_document_or_a_receipt() {
        SuggestionLife life = life(7, line("S1", 40, DAY), ORDERED);
        assertThat(settle(DAY, NOTHING, life).changes()).isEmpty();

        orders = List.of(order("PO-1", 12, "S1"), order("PO-2", 40, "S1"));
        Change shown = settle(DAY, NOTHING, life).changes().get(0);
        assertThat(shown.after().alive()).isFalse();
        assertThat(shown.after().status()).isEqualTo(ORDERED);

        orders = List.of(order("PO-1", 12, "S1"), order("PO-2", 40, "S9"));
        assertThat(settle(DAY, NOTHING, life).changes()).isEmpty();

        receipts = List.of(new Receipt(TEA, "S1", DAY, null, DAY.plusDays(2), 40));
        assertThat(settle(DAY, NOTHING, life).changes()).hasSize(1);
        receipts = List.of(new Receipt(TEA, "S1", DAY.minusDays(1), null, DAY.plusDays(2), 40));
        assertThat(settle(DAY, NOTHING, life).changes()).isEmpty();
    }

    @Test
    void one_order_of_the_host_stands_for_one_suggestion_unless_it_is_as_large_as_both() {
        SuggestionLife first = life(7, line("S1", 40, DAY), ORDERED);
        SuggestionLife second = life(8, line("S1", 20, DAY), ORDERED);
        orders = List.of(order("PO-2", 40, "S1"));
        assertThat(settle(DAY, NOTHING, first, second).changes())
                .extracting(c -> c.before().id())
                .containsExactly(7L);
        orders = List.of(order("PO-2", 60, "S1"));
        assertThat(settle(DAY, NOTHING, first, second).changes()).hasSize(2);
    }

    @Test
    void what_is_committed_counts_as_coming_and_late_orders_come_later() {
        SupplySide host = Lines.host(KNOWN, List.of());
        List<SuggestionLife> alive = List.of(life(7, line("S1", 40, DAY), APPROVED), life(8, line("S2", 99, DAY), NEW));
        Commitments committed = Commitments.of(alive, new HostOrders(host), DAY.plusDays(3), LifeRules.DEFAULT);
        assertThat(committed.ids()).containsExactly(7L);
        SupplySide with = committed.addedTo(host);
        assertThat(with.stock().get(TEA).onOrder()).isEqualTo(12 + 40);
        // It should have been ordered three days ago, to arrive on day 7.
        assertThat(with.stock().get(TEA).openSupply().get(1).dueDate()).isEqualTo(DAY.plusDays(10));
        assertThat(host.stock().get(TEA).onOrder()).isEqualTo(12);
    }

    @Test
    void a_sku_that_the_run_does_not_know_lets_go_of_what_nobody_decided() {
        SuggestionLife life = life(1, line("S1", 40, DAY), NEW);
        assertThat(settlement(DAY)
                        .settle(List.of(), List.of(life))
                        .changes()
                        .get(0)
                        .after()
                        .status())
                .isEqualTo(EXPIRED);
    }

    @Test
    void a_part_that_a_planner_split_off_counts_as_coming() {
        Suggestion part = line("S2", 40, DAY).withFinal(15);
        SuggestionLife like = life(9, part, NEW);
        SuggestionLife split =
                new SuggestionLife(9, true, part, true, true, like.seen(), DAY, DAY, null, null, like.handover(), 1);
        SupplySide host = Lines.host(KNOWN, List.of());
        assertThat(Commitments.of(List.of(split), new HostOrders(host), DAY, LifeRules.DEFAULT)
                        .ids())
                .containsExactly(9L);
        SkuPlan plan = shown(settle(DAY, NOTHING, split));
        assertThat(plan.suggestion().supplierId()).isEqualTo("S2");
        assertThat(plan.suggestion().status()).isEqualTo(NEW);
    }

    private static SkuPlan suggested(double quantity) {
        return plan(line("S1", quantity, DAY), Urgency.ORDER_NOW, 0.1);
    }

    private Settled settle(LocalDate asOf, SkuPlan fresh, SuggestionLife... alive) {
        return settlement(asOf).settle(List.of(fresh), List.of(alive));
    }

    private Settlement settlement(LocalDate asOf) {
        HostOrders host = new HostOrders(Lines.host(orders, receipts));
        return new Settlement(LifeRules.DEFAULT, asOf, host, counted, 3, Instant.EPOCH);
    }

    private static SkuPlan shown(Settled settled) {
        return settled.plans().get(0);
    }

    private static List<String> codes(SkuPlan plan) {
        return plan.reasons().stream().map(Reason::code).toList();
    }

    private static SuggestionStatus statusOf(Settled settled, SuggestionLife life) {
        return settled.changes().stream()
                .filter(c -> c.before() != null && c.before().id() == life.id())
                .map(c -> c.after().status())
                .findFirst()
                .orElse(life.status());
    }
}
