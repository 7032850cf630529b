package almanac.cycle.series;

import almanac.api.host.CustomerLine;
import almanac.api.host.Erp;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.stream.Stream;

/** A host's demand with whose it was, read anew each time it is gone through, and always to its end. */
public final class CustomerLines extends AbstractCollection<CustomerLine> {
    private final Erp erp;

    public CustomerLines(Erp erp) {
        this.erp = erp;
    }

    @Override
    public Iterator<CustomerLine> iterator() {
        Stream<CustomerLine> lines = erp.customerDemand();
        Iterator<CustomerLine> all = lines.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = all.hasNext();
                if (!more) {
                    lines.close();
                }
                return more;
            }

            @Override
            public CustomerLine next() {
                return all.next();
            }
        };
    }

    @Override
    public int size() {
        return (int) stream().count();
    }

    @Override
    public boolean isEmpty() {
        try (Stream<CustomerLine> lines = erp.customerDemand()) {
            return lines.findAny().isEmpty();
        }
    }
}
