package almanac.forecast.clean;

import almanac.api.demand.Correction;
import almanac.api.demand.DemandSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One series while it is cleaned: units as they stand, which buckets may be touched and believed, and what was changed. */
final class Workbench {
    private final DemandSeries raw;
    private final int season;
    private final double[] units;
    private final boolean[] manual;
    private final boolean[] changed;
    private final List<Correction> corrections = new ArrayList<>();

    Workbench(DemandSeries raw) {
        this.raw = raw;
        this.season = raw.grid().bucket().season();
        this.units = raw.toArray();
        this.manual = new boolean[units.length];
        this.changed = new boolean[units.length];
        for (int t = 0; t < units.length; t++) {
            units[t] = Double.isFinite(units[t]) ? units[t] : Double.NaN;
        }
    }

    DemandSeries raw() {
        return raw;
    }

    /** Buckets of a season. */
    int season() {
        return season;
    }

    int size() {
        return units.length;
    }

    double units(int t) {
        return units[t];
    }

    double[] copyOfUnits() {
        return units.clone();
    }

    /** Whether a rule may change a bucket: not where a planner did. */
    boolean isOpen(int t) {
        return !manual[t];
    }

    /** Whether nothing changed a bucket yet. */
    boolean isAsRead(int t) {
        return !changed[t];
    }

    /** Whether a bucket's units are what was asked for; censored ones are a lower bound only. */
    boolean isBelieved(int t) {
        return !Double.isNaN(units[t]) && (manual[t] || !raw.isCensored(t));
    }

    /** Units of the believed buckets, NaN elsewhere. */
    double[] believed() {
        double[] believed = units.clone();
        for (int t = 0; t < believed.length; t++) {
            believed[t] = isBelieved(t) ? believed[t] : Double.NaN;
        }
        return believed;
    }

    void change(int t, Correction.Cause cause, String method, double after) {
        corrections.add(new Correction(raw.firstBucket() + t, cause, method, units[t], after));
        units[t] = after;
        changed[t] = true;
    }

    /** A planner's value, which no rule touches. */
    void changeByHand(int t, double after) {
        manual[t] = true;
        change(t, Correction.Cause.MANUAL, "manual", after);
    }

    /** Everything changed, oldest bucket first. */
    List<Correction> corrections() {
        return corrections.stream()
                .sorted(Comparator.comparingLong(Correction::bucket))
                .toList();
    }
}
