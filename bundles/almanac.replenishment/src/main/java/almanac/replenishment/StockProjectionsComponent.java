package almanac.replenishment;

import almanac.api.forecast.Forecast;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.StockProjection;
import almanac.api.replenishment.StockProjections;
import almanac.replenishment.order.DailyProjection;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Offers {@link DailyProjection}, with as many futures as planning makes by default. */
@Component(service = StockProjections.class)
public final class StockProjectionsComponent implements StockProjections {
    private static final int PATHS = 200;

    private final DailyProjection projection;

    @Activate
    public StockProjectionsComponent() {
        projection = new DailyProjection(PATHS);
    }

    @Override
    public StockProjection project(StockPosition stock, Forecast forecast, LocalDate asOf, int days) {
        return projection.of(stock, forecast, asOf, days);
    }
}
