package almanac.replenishment.leadtime;

import almanac.api.host.Receipt;
import java.util.List;

/**
 * How receipts kept to what was promised.
 *
 * @param promised receipts with a promise
 * @param late share of them that came after it
 * @param meanDays days after the promise, on average; negative where they came before it
 */
record Lateness(int promised, double late, double meanDays) {
    static Lateness of(List<Receipt> receipts) {
        int promised = 0;
        int late = 0;
        long days = 0;
        for (Receipt receipt : receipts) {
            if (receipt.promisedOn() != null && !receipt.receivedOn().isBefore(receipt.orderedOn())) {
                long after =
                        receipt.receivedOn().toEpochDay() - receipt.promisedOn().toEpochDay();
                promised++;
                late += after > 0 ? 1 : 0;
                days += after;
            }
        }
        return new Lateness(
                promised, promised == 0 ? 0 : (double) late / promised, promised == 0 ? 0 : (double) days / promised);
    }
}
