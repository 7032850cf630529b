package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.OpenSupply;
import almanac.api.replenishment.StockPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The inventory position that an order decision looks at: what is free plus what arrives before the next order could.
 *
 * @param stock as the host has it
 * @param free units that can be sold or shipped on, after what other locations pull at once
 * @param inTime open supply that arrives within the protection interval, late orders included
 * @param tooLate open supply that arrives after it
 * @param overdue the part of {@code inTime} that is past its date
 * @param lost expected to be asked for and lost before an order placed now arrives; 0 where demand waits
 */
record Position(
        StockPosition stock,
        double pulledNow,
        double free,
        double inTime,
        double tooLate,
        double overdue,
        double lost) {
    static Position of(StockPosition stock, double pulledNow, LocalDate asOf, LocalDate protectedUntil) {
        double inTime = 0;
        double tooLate = 0;
        double overdue = 0;
        for (OpenSupply supply : stock.openSupply()) {
            if (supply.dueDate().isAfter(protectedUntil)) {
                tooLate += supply.quantity();
            } else {
                inTime += supply.quantity();
                overdue += supply.dueDate().isBefore(asOf) ? supply.quantity() : 0;
            }
        }
        return new Position(stock, pulledNow, stock.free() - pulledNow, inTime, tooLate, overdue, 0);
    }

    /** The position an order decision looks at. */
    double effective() {
        return free + inTime + lost;
    }

    /**
     * The same where unmet demand is lost: what is lost until an order arrives need not be ordered, so that the order brings the stock
     * projected for its arrival to a level (van Jaarsveld and Arts 2024, "Projected inventory-level policies for lost sales inventory
     * systems", Operations Research).
     */
    Position losing(double units) {
        return new Position(stock, pulledNow, free, inTime, tooLate, overdue, units);
    }

    /** The equation, and what a planner should know about open supply. */
    List<Reason> reasons(LocalDate protectedUntil) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "position.equation",
                "position",
                effective(),
                "onHand",
                stock.onHand(),
                "committed",
                stock.committed(),
                "unavailable",
                stock.unavailable(),
                "onOrder",
                inTime));
        if (lost > 0) {
            reasons.add(Reason.of("position.lost", "quantity", lost));
        }
        if (pulledNow > 0) {
            reasons.add(Reason.of("position.pulled", "quantity", pulledNow));
        }
        if (overdue > 0) {
            reasons.add(Reason.of("supply.late", "quantity", overdue));
        }
        if (tooLate > 0) {
            reasons.add(Reason.of("supply.too-late", "quantity", tooLate, "date", protectedUntil));
        }
        return reasons;
    }
}
