package almanac.forecast.clean;

import almanac.api.demand.Correction;

/**
 * Buckets in which more came back than was sold. What came back is taken off the latest earlier bucket, within a season, that sold as
 * much: that sale was undone and was no demand. Where there is none the bucket becomes zero and nothing else changes.
 */
final class Returns {
    private static final int LEAST_REACH = 13;

    private Returns() {}

    static void move(Workbench work) {
        for (int t = 0; t < work.size(); t++) {
            if (work.units(t) < 0 && work.isOpen(t)) {
                double back = -work.units(t);
                work.change(t, Correction.Cause.RETURN, "zero", 0);
                int sale = sale(work, t, back);
                if (sale >= 0) {
                    work.change(sale, Correction.Cause.RETURN, "return-taken-off", work.units(sale) - back);
                }
            }
        }
    }

    private static int sale(Workbench work, int t, double back) {
        int reach = Math.max(LEAST_REACH, work.season());
        for (int s = t - 1; s >= Math.max(0, t - reach); s--) {
            if (work.units(s) >= back && work.isOpen(s)) {
                return s;
            }
        }
        return -1;
    }
}
