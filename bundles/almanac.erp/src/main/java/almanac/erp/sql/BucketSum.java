package almanac.erp.sql;

import java.time.LocalDate;
import org.jooq.Record6;

/**
 * The sum of a SKU's demand in a bucket, as a database gives it.
 *
 * @param item null or empty where rows name none
 * @param location empty where there is none
 * @param day the bucket's first day; null where rows have no day
 * @param quantity null where no row has one
 * @param amount null where none is known
 * @param unreadable rows whose quantity or amount cannot be read
 */
record BucketSum(String item, String location, LocalDate day, Double quantity, Double amount, int unreadable) {
    /** Values by their place: a name would be looked up anew in every row. */
    static BucketSum of(Record6<String, String, LocalDate, Double, Double, Integer> row) {
        return new BucketSum(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
    }

    boolean isUsable() {
        return item != null
                && !item.isEmpty()
                && day != null
                && unreadable == 0
                && quantity != null
                && Double.isFinite(quantity);
    }
}
