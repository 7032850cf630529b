package almanac.cycle.life;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Decision;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionLife.Seen;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Plans, suggestions and hosts for the tests of lives. */
final class Lines {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Sku TEA = new Sku("tea", "north");

    private Lines() {}

    static Suggestion line(String supplier, double quantity, LocalDate orderBy) {
        return new Suggestion(
                Suggestion.key(TEA, supplier, SupplyKind.PURCHASE),
                TEA,
                supplier,
                SupplyKind.PURCHASE,
                null,
                SuggestionStatus.NEW,
                quantity,
                quantity,
                2.0,
                orderBy,
                orderBy.plusDays(7),
                null);
    }

    static SkuPlan plan(Suggestion suggestion, Urgency urgency, double probability) {
        List<Reason> reasons = List.of(Reason.of("order.low"));
        return new SkuPlan(TEA, urgency, 5, 0, 5, null, suggestion, probability, null, null, null, null, reasons);
    }

    /** Suggested, and decided on {@link #DAY} where the status is a decision. */
    static SuggestionLife life(long id, Suggestion line, SuggestionStatus status) {
        SuggestionLife born = new SuggestionLife(
                id,
                true,
                line,
                false,
                false,
                new Seen(Urgency.ORDER_NOW, 0.1, null, List.of("PO-1")),
                DAY,
                DAY,
                null,
                null,
                new Handover("draft-" + id, null, null, null),
                1);
        SuggestionLife moved = born.moved(status, DAY, status == SuggestionStatus.SNOOZED ? DAY.plusDays(5) : null);
        Decision decision = new Decision("li", Instant.EPOCH, DAY, line.quantity(), Urgency.ORDER_NOW, 0.1, "too much");
        return status.isOpen() ? moved : moved.decided(decision);
    }

    static SupplySide host(List<OpenSupply> orders, List<Receipt> receipts) {
        return new SupplySide(
                DAY,
                Map.of(),
                Map.of(),
                Map.of(TEA, new StockPosition(TEA, 5, 0, 0, orders, List.of())),
                Map.of(),
                List.of(),
                receipts,
                List.of(),
                List.of());
    }

    static OpenSupply order(String document, double quantity, String supplier) {
        return new OpenSupply(TEA, SupplyKind.PURCHASE, DAY.plusDays(9), quantity, supplier, document);
    }
}
