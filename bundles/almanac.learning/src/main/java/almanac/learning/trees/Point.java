package almanac.learning.trees;

/**
 * A bucket to tell, as seen from an origin.
 *
 * @param start the first position whose demand may be seen: later than 0 to see a series as if it were young
 * @param origin the first position whose demand is not known
 * @param step buckets ahead of the origin, 0 for the origin itself
 * @param level units that stand for 1
 * @param own how much of the level comes from the series' own past, 0..1; the rest is what its attributes say
 */
record Point(View view, int start, int origin, int step, double level, double own) {
    int target() {
        return origin + step;
    }

    /** The target's index on the grid. */
    long bucket() {
        return view.series().firstBucket() + target();
    }

    /** Units of a past bucket over the level. */
    double scaled(int position) {
        return view.at(position, start, origin) / level;
    }

    /** Mean units of a past span over the level; only what may be seen of the span counts. */
    double scaledMean(int from, int to) {
        return view.mean(Math.max(start, from), Math.min(origin, to)) / level;
    }

    /** Mean of one past span over that of another; NaN where one is not wholly seen. */
    double ratio(int from, int to, int otherFrom, int otherTo) {
        if (Math.min(from, otherFrom) < start) {
            return Double.NaN;
        }
        double other = view.mean(otherFrom, otherTo);
        return view.mean(from, to) / Math.max(other, 0.02 * level);
    }
}
