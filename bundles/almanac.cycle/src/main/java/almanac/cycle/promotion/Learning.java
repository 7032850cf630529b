package almanac.cycle.promotion;

import almanac.api.demand.CleanedSeries;
import almanac.api.promotion.PromotionHistory;
import almanac.cycle.series.DriverBook;
import almanac.cycle.step.Collected;
import java.util.AbstractList;
import java.util.List;

/** What promotions of a host are learned from. */
public final class Learning {
    private Learning() {}

    /** The history of a host; drivers are attached anew each time a series is asked for. */
    public static PromotionHistory history(Collected host, List<CleanedSeries> cleaned, DriverBook drivers) {
        List<CleanedSeries> attached = new AbstractList<>() {
            @Override
            public CleanedSeries get(int position) {
                return drivers.attach(cleaned.get(position));
            }

            @Override
            public int size() {
                return cleaned.size();
            }
        };
        return new PromotionHistory(
                attached,
                host.tables().promotions(),
                host.tables().prices(),
                host.tables().supply().items(),
                host.asOf());
    }
}
