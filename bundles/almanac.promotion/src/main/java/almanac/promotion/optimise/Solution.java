package almanac.promotion.optimise;

/**
 * An answer to a program. The array is shared, not to be changed.
 *
 * @param x the best point that was found
 * @param worth of it
 * @param bound nothing is worth more
 * @param proven whether the search came to its end: nothing better exists
 */
record Solution(double[] x, double worth, double bound, boolean proven) {}
