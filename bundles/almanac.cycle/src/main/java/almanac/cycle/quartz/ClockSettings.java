package almanac.cycle.quartz;

/**
 * How the clock works.
 *
 * @param threads runs at once on this node
 * @param misfireMillis after which a run that did not start counts as missed
 * @param checkInMillis between two signs of life of a node
 */
record ClockSettings(int threads, long misfireMillis, long checkInMillis) {}
