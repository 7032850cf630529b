package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.LeadTime;
import almanac.api.replenishment.Suggestion;
import almanac.replenishment.Settings;
import almanac.replenishment.demand.Draws;
import almanac.replenishment.supply.Closings;
import almanac.replenishment.supply.Sourcing.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When orders can be placed and arrive. Days count from the decision; a SKU's supply has one lead time in each future. */
final class Timing {
    private record Lane(Distribution days, String from, String locationId, int count) {}

    /**
     * Days of one SKU.
     *
     * @param firstOrder the first day an order can be placed
     * @param reviewDays from one chance to order to the next
     * @param arrival of an order placed on the first day, in each future
     * @param nextArrival of an order placed one review later
     */
    record Days(LocalDate firstOrder, int reviewDays, int[] arrival, int[] nextArrival) {
        /** The same with arrivals after so many days in every future. */
        Days after(int days) {
            int[] then = new int[arrival.length];
            int[] next = new int[arrival.length];
            Arrays.fill(then, days);
            Arrays.fill(next, days + reviewDays);
            return new Days(firstOrder, reviewDays, then, next);
        }

        /** The mean day an order placed at the next review arrives: what it must last for now. */
        double meanProtection() {
            double sum = 0;
            for (int day : nextArrival) {
                sum += day;
            }
            return sum / nextArrival.length;
        }

        int lastDay() {
            int last = 1;
            for (int day : nextArrival) {
                last = Math.max(last, day);
            }
            return last;
        }
    }

    private final LocalDate asOf;
    private final Closings closings;
    private final Settings settings;
    private final Map<Lane, int[]> arrivals = new ConcurrentHashMap<>();

    Timing(LocalDate asOf, Closings closings, Settings settings) {
        this.asOf = asOf;
        this.closings = closings;
        this.settings = settings;
    }

    /**
     * The days of a SKU.
     *
     * @param futures how many
     */
    Days of(Supplied sku, int futures) {
        String from = sku.choice().from();
        LocalDate firstOrder = closings.nextOrderDay(from, asOf);
        int review = reviewDays(sku);
        Lane lane = new Lane(sku.leadTime().leadTime().days(), from, sku.sku().locationId(), futures);
        boolean shared = sku.leadTime().leadTime().source() != LeadTime.Source.RECEIPTS;
        int[] known = shared ? arrivals.get(lane) : arrivals(lane, firstOrder);
        int[] arrival = known != null ? known : arrivals.computeIfAbsent(lane, l -> arrivals(l, firstOrder));
        int[] next = new int[futures];
        for (int i = 0; i < futures; i++) {
            next[i] = arrival[i] + review;
        }
        return new Days(firstOrder, review, arrival, next);
    }

    /** The planner's, the term's, or the setting's; never less than the gap between the supplier's order days. */
    private int reviewDays(Supplied sku) {
        Double days = sku.parameters().get(p -> p.reviewDays()).value();
        if (days == null && sku.choice().term() != null) {
            days = sku.choice().term().reviewDays();
        }
        double review = days == null || !(days > 0) ? settings.reviewDays() : days;
        return (int) Math.max(
                1,
                Math.max(Math.round(review), closings.orderGapDays(sku.choice().from())));
    }

    private int[] arrivals(Lane lane, LocalDate firstOrder) {
        double[] chances = Draws.of(Draws.Stream.LEAD_TIME, 0, lane.count());
        int[] days = new int[lane.count()];
        int wait = (int) (firstOrder.toEpochDay() - asOf.toEpochDay());
        boolean open = closings.alwaysOpen(lane.from(), lane.locationId());
        for (int i = 0; i < days.length; i++) {
            int leadTime = (int) Math.max(1, Math.round(lane.days().quantile(chances[i])));
            days[i] = open ? wait + leadTime : arrivalDay(lane, firstOrder, leadTime);
        }
        return days;
    }

    private int arrivalDay(Lane lane, LocalDate order, int leadTime) {
        LocalDate there = closings.arrival(lane.from(), lane.locationId(), order, leadTime);
        return (int) (there.toEpochDay() - asOf.toEpochDay());
    }

    /** When an order placed on a day is expected, by the mean lead time. */
    LocalDate expected(Supplied sku, LocalDate order) {
        long leadTime = Math.max(1, Math.round(sku.leadTime().leadTime().days().mean()));
        return closings.arrival(sku.choice().from(), sku.sku().locationId(), order, leadTime);
    }

    /** A line ordered at the first chance. */
    Suggestion suggestion(Supplied sku, double quantity) {
        LocalDate order = closings.nextOrderDay(sku.choice().from(), asOf);
        return Suggestions.of(sku, quantity, order, expected(sku, order));
    }

    /** A line moved from another location at once. */
    Suggestion transfer(Supplied sku, String from, double quantity) {
        long days = Math.max(1, Math.round(settings.transferDays()));
        Choice choice = new Choice(
                SupplyKind.TRANSFER, null, from, null, List.of(), Reason.of("supplier.source", "source", from));
        Supplied moved = new Supplied(sku.sku(), sku.item(), sku.stock(), choice, sku.leadTime(), sku.parameters());
        return Suggestions.of(
                moved, quantity, asOf, closings.arrival(from, sku.sku().locationId(), asOf, days));
    }

    /** The last day to order so that the order is expected before a day, within one review of the first day one can order. */
    LocalDate orderBy(Supplied sku, Days days, LocalDate needed) {
        LocalDate latest = days.firstOrder().plusDays(days.reviewDays() - 1L);
        while (latest.isAfter(days.firstOrder()) && !expected(sku, latest).isBefore(needed)) {
            latest = latest.minusDays(1);
        }
        return closings.lastOrderDay(sku.choice().from(), latest, days.firstOrder());
    }
}
