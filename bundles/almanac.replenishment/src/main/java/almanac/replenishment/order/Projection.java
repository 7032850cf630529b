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
    /** How many futures first run out on each day. */
    private final int[] shortOnDay;

    /**
     * @param free units that can be sold now
     * @param supply late ones arrive on day 1
     */
    public Projection(DemandPaths demand, double free, List<OpenSupply> supply, LocalDate asOf) {
        this.demand = demand;
        this.free = free;
        OpenSupply[] byDate = supply.toArray(OpenSupply[]::new);
        Arrays.sort(byDate, Comparator.comparing(OpenSupply::dueDate));
        this.arrivalDay = new int[byDate.length];
        this.arrivedBefore = new double[byDate.length + 1];
        for (int a = 0; a < byDate.length; a++) {
            long day = byDate[a].dueDate().toEpochDay() - asOf.toEpochDay();
            arrivalDay[a] = (int) Math.max(1, Math.min(NEVER - 1, day));
            arrivedBefore[a + 1] = arrivedBefore[a] + byDate[a].quantity();
        }
        this.firstShortDay = new int[demand.count()];
        this.shortOnDay = new int[demand.days() + 1];
        Arrays.fill(firstShortDay, NEVER);
        walk();
        for (int day : firstShortDay) {
            if (day != NEVER) {
                shortOnDay[day]++;
            }
        }
    }

    /**
     * From bucket to bucket, broken at arrivals, as long as a future has stock. Between two arrivals stock only falls, so the last day of a
     * stretch tells whether it lasted.
     */
    private void walk() {
        int[] lasting = new int[firstShortDay.length];
        Arrays.setAll(lasting, i -> i);
        int left = lasting.length;
        int next = 0;
        for (int from = 1; from <= demand.days() && left > 0; ) {
            while (next < arrivalDay.length && arrivalDay[next] <= from) {
                next++;
            }
            int to = demand.bucketEnd(from);
            to = next < arrivalDay.length ? Math.min(to, arrivalDay[next] - 1) : to;
            double available = free + arrivedBefore[next];
            int still = 0;
            for (int n = 0; n < left; n++) {
                int path = lasting[n];
                if (demand.upToDay(path, to) > available) {
                    firstShortDay[path] = firstAbove(path, available, from, to);
                } else {
                    lasting[still++] = path;
                }
            }
            left = still;
            from = to + 1;
        }
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

    /** Units short by then, one number a future. */
    public double[] eachShortBy(int[] days) {
        double[] units = new double[firstShortDay.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = firstShortDay[i] <= days[i] ? mostShort(i, Math.min(days[i], demand.days())) : 0;
        }
        return units;
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
        int rank = Math.max(1, (int) Math.ceil(probability * firstShortDay.length - 1e-9));
        int count = 0;
        for (int day = 0; day < shortOnDay.length; day++) {
            count += shortOnDay[day];
            if (count >= rank) {
                return day;
            }
        }
        return NEVER;
    }
}
