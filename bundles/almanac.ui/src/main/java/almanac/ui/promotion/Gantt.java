package almanac.ui.promotion;

import almanac.api.host.Promotion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Promotions on a calendar. Immutable.
 *
 * @param bars by start, end and key
 * @param today the day of the decision
 * @param from first day that is shown
 * @param days that are shown
 */
record Gantt(List<Bar> bars, LocalDate today, LocalDate from, int days) {
    private static final int BEFORE = 56;
    private static final int USUAL = 140;
    private static final int LEAST = 14;
    private static final int MOST = 1_500;

    /** What a bar stands for. */
    enum State {
        PAST,
        RUNNING,
        PLANNED,
        DRAFT
    }

    /**
     * One promotion.
     *
     * @param draft index in the plan in hand; below 0 where the host has it
     * @param rows of the promotion: items or categories
     */
    record Bar(String id, State state, LocalDate from, LocalDate to, int draft, List<Promotion> rows) {
        boolean overlaps(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    Gantt {
        bars = List.copyOf(bars);
    }

    /** The usual span: eight weeks back, twelve ahead. */
    static Gantt of(List<Promotion> host, Plan plan, LocalDate today) {
        return new Gantt(bars(host, plan, today), today, today.minusDays(BEFORE), USUAL);
    }

    private static List<Bar> bars(List<Promotion> host, Plan plan, LocalDate today) {
        // A promotion that comes again under its id has a bar for each time.
        Map<List<Object>, List<Promotion>> groups = new LinkedHashMap<>();
        host.forEach(p -> groups.computeIfAbsent(
                        List.of(p.promotionId(), p.startDate(), p.endDate()), k -> new ArrayList<>())
                .add(p));
        List<Bar> bars = new ArrayList<>();
        groups.values().forEach(rows -> bars.add(bar(rows, -1, today)));
        for (int i = 0; plan != null && i < plan.promotions().size(); i++) {
            bars.add(bar(List.of(plan.promotions().get(i)), i, today));
        }
        bars.sort(Comparator.comparing(Bar::from).thenComparing(Bar::to).thenComparing(Bar::id));
        return bars;
    }

    private static Bar bar(List<Promotion> rows, int draft, LocalDate today) {
        Promotion first = rows.get(0);
        State state = draft >= 0
                ? State.DRAFT
                : first.endDate().isBefore(today)
                        ? State.PAST
                        : first.startDate().isAfter(today) ? State.PLANNED : State.RUNNING;
        return new Bar(first.promotionId(), state, first.startDate(), first.endDate(), draft, List.copyOf(rows));
    }

    LocalDate to() {
        return from.plusDays(days - 1L);
    }

    /** Bars within the days shown. */
    List<Bar> visible() {
        return bars.stream().filter(b -> b.overlaps(from, to())).toList();
    }

    /** The same with other promotions; what is shown stays. */
    Gantt with(List<Promotion> host, Plan plan) {
        return new Gantt(bars(host, plan, today), today, from, days);
    }

    /** Shows later days, or earlier ones where below 0. */
    Gantt moved(long by) {
        return new Gantt(bars, today, from.plusDays(by), days);
    }

    /** Shows more days about the same middle where above 1, fewer where below. */
    Gantt zoomed(double factor) {
        int other = (int) Math.max(LEAST, Math.min(MOST, Math.round(days * factor)));
        return new Gantt(bars, today, from.plusDays((days - other) / 2), other);
    }

    /** Where a day begins, as a share of the days shown; below 0 or above 1 where it is not shown. */
    double share(LocalDate date) {
        return (double) ChronoUnit.DAYS.between(from, date) / days;
    }

    /** Days at which a rule stands: Mondays, or first days of months where those would be too many. */
    List<LocalDate> rules() {
        boolean weeks = days <= USUAL + BEFORE;
        List<LocalDate> rules = new ArrayList<>();
        LocalDate day = weeks
                ? from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                : from.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
        while (!day.isAfter(to())) {
            rules.add(day);
            day = weeks ? day.plusWeeks(1) : day.plusMonths(1);
        }
        return rules;
    }

    /** The bar of a draft; null where there is none. */
    Bar draft(int index) {
        return bars.stream().filter(b -> b.draft() == index).findFirst().orElse(null);
    }

    /** Depths of a bar's rows: the least and the largest; null where none is known. */
    static double[] depths(Bar bar) {
        double[] known = bar.rows().stream()
                .map(Promotion::discountPercent)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return known.length == 0 ? null : new double[] {known[0], known[known.length - 1]};
    }
}
