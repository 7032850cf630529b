package almanac.learning.customer;

import almanac.api.host.CustomerLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How lately, on how many days and for how much one customer bought. Not for many threads. */
final class RecencyFrequencyMoney {
    private final Set<LocalDate> days = new HashSet<>();
    private LocalDate last = LocalDate.MIN;
    private double money;

    private RecencyFrequencyMoney() {}

    /** Of each customer that bought by a day. Money is net amounts; where none is known in any line, units. */
    static SortedMap<String, RecencyFrequencyMoney> of(Collection<CustomerLine> lines, LocalDate asOf) {
        boolean amounts = false;
        for (CustomerLine line : lines) {
            amounts |= line.netAmount() != null;
        }
        SortedMap<String, RecencyFrequencyMoney> customers = new TreeMap<>();
        for (CustomerLine line : lines) {
            if (line.customerId() == null || line.date().isAfter(asOf)) {
                continue;
            }
            double value = amounts ? (line.netAmount() == null ? 0 : line.netAmount()) : line.quantity();
            customers
                    .computeIfAbsent(line.customerId(), c -> new RecencyFrequencyMoney())
                    .add(line, value);
        }
        customers.values().removeIf(customer -> customer.days.isEmpty());
        return customers;
    }

    /** A return takes money away; it is no visit. */
    private void add(CustomerLine line, double value) {
        money += value;
        if (line.quantity() > 0) {
            days.add(line.date());
            last = line.date().isAfter(last) ? line.date() : last;
        }
    }

    /** Days since the last purchase. */
    long recency(LocalDate asOf) {
        return ChronoUnit.DAYS.between(last, asOf);
    }

    /** Days with a purchase. */
    int frequency() {
        return days.size();
    }

    /** Never below 0. */
    double money() {
        return Math.max(0, money);
    }
}
