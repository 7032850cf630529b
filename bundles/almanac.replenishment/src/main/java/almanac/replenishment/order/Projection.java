package almanac.replenishment.order;

import almanac.api.host.OpenSupply;
import almanac.replenishment.demand.DemandPaths;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Stock carried forward, future by future: what is free now plus open supply on its dates, less demand. Nothing new is ordered. */
public final class Projection {
    /** After every day there is. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final DemandPaths demand;
    private final double free;
    private final int[] arrivalDay;
    private final double[] arrivedBefore;
    private final int[] firstShortDay;
    private final int[] sorted;

    /**
     * @param free units that can be sold now
     * @param supply late ones arrive on day 1
     */
    public Projection(DemandPaths demand, double free, List<OpenSupply> supply, LocalDate asOf) {
        this.demand = demand;
        this.free = free;
        OpenSupply[] byDate = supply.stream()
                .sorted(Comparator.comparing(OpenSupply::dueDate))
                .toArray(OpenSupply[]::new);
        this.arrivalDay = new int[byDate.length];
        this.arrivedBefore = new double[byDate.length + 1];
        for (int a = 0; a < byDate.length; a++) {
            long day = byDate[a].dueDate().toEpochDay() - asOf.toEpochDay();
            arrivalDay[a] = (int) Math.max(1, Math.min(NEVER - 1, day));
            arrivedBefore[a + 1] = arrivedBefore[a] + byDate[a].quantity();
        }
        this.firstShortDay = new int[demand.count()];
        Arrays.setAll(firstShortDay, this::firstShortDay);
        this.sorted = firstShortDay.clone();
        Arrays.sort(sorted);
    }

    /** Between two arrivals stock only falls, so the last day before each arrival tells whether it lasted. */
    private int firstShortDay(int path) {
        int last = demand.days();
        for (int a = 0; a <= arrivalDay.length; a++) {
            double available = free + arrivedBefore[a];
            int end = a < arrivalDay.length ? Math.min(last, arrivalDay[a] - 1) : last;
            if (demand.upToDay(path, end) > available) {
                return firstAbove(path, available, a == 0 ? 1 : arrivalDay[a - 1], end);
            }
            if (end == last) {
                return NEVER;
            }
        }
        return NEVER;
    }

    private int firstAbove(int path, double available, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (demand.upToDay(path, middle) > available) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The share of futures that run out by a day of their own. */
    public double shortBy(int[] days) {
        int count = 0;
        for (int i = 0; i < firstShortDay.length; i++) {
            count += firstShortDay[i] <= days[i] ? 1 : 0;
        }
        return (double) count / firstShortDay.length;
    }

    /** Expected units short by then. */
    public double unitsShortBy(int[] days) {
        double sum = 0;
        for (int i = 0; i < firstShortDay.length; i++) {
            if (firstShortDay[i] <= days[i]) {
                sum += mostShort(i, Math.min(days[i], demand.days()));
            }
        }
        return sum / firstShortDay.length;
    }

    private double mostShort(int path, int through) {
        double most = 0;
        for (int a = 0; a <= arrivalDay.length; a++) {
            int end = a < arrivalDay.length ? Math.min(through, arrivalDay[a] - 1) : through;
            most = Math.max(most, demand.upToDay(path, end) - Math.max(0, free) - arrivedBefore[a]);
            if (end == through) {
                break;
            }
        }
        return most;
    }

    /** The first day on which stock has run out with a probability, {@link #NEVER} where it is beyond the days looked at. */
    public int dayShort(double probability) {
        int rank = (int) Math.ceil(probability * sorted.length - 1e-9) - 1;
        return sorted[Math.max(0, rank)];
    }
}
