package almanac.benchmarks;

import java.time.LocalDate;

/**
 * One series of a data set.
 *
 * @param id {@code item@location}
 * @param first label of the first bucket
 * @param days from bucket to bucket
 * @param demand NaN where missing
 * @param drivers one row a driver, one value a bucket; NaN where unknown
 */
record ShopSeries(String id, LocalDate first, int days, double[] demand, double[][] drivers) {
    LocalDate label(int bucket) {
        return first.plusDays((long) days * bucket);
    }
}
