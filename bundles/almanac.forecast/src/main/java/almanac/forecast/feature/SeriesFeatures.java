package almanac.forecast.feature;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.FeatureSpec;
import almanac.api.forecast.FeatureTable;
import almanac.api.forecast.Features;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Derives features, a column each. What is known at the origin is cut out of the series first, so no column can see more.
 *
 * <p>For a bucket before the origin, "the past" ends with the bucket before it; for one ahead, with the last bucket before the origin.
 */
@Component(service = Features.class)
public final class SeriesFeatures implements Features {
    private static final String PRICE = "price";
    private static final String PROMOTION = "promotion";

    @Override
    public FeatureTable of(DemandSeries series, FeatureSpec spec, long origin, long from, long to) {
        int known = (int) Math.max(0, Math.min(series.size(), origin - series.firstBucket()));
        DemandSeries seen = series.head(known);
        List<Column> columns = columns(seen, spec);
        double[][] rows = new double[(int) Math.max(0, to - from)][columns.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.size(); c++) {
                rows[i][c] = columns.get(c).at(from + i);
            }
        }
        return new FeatureTable(from, columns.stream().map(Column::name).toList(), rows);
    }

    private static List<Column> columns(DemandSeries seen, FeatureSpec spec) {
        List<Column> columns = new ArrayList<>();
        if (spec.trend()) {
            TimeColumns.addTrend(columns, seen);
        }
        spec.seasons().forEach(season -> TimeColumns.addFourier(columns, season, spec.fourier()));
        if (spec.calendar()) {
            TimeColumns.addCalendar(columns, seen.grid());
        }
        if (spec.holidays()) {
            TimeColumns.addHolidays(columns, seen.grid());
        }
        spec.lags().forEach(lag -> DemandColumns.addLag(columns, seen, lag));
        spec.windows().forEach(window -> DemandColumns.addWindow(columns, seen, window));
        if (spec.drivers()) {
            for (Driver driver : seen.drivers()) {
                addDriver(columns, seen, driver);
            }
        }
        return columns;
    }

    private static void addDriver(List<Column> columns, DemandSeries seen, Driver driver) {
        if (driver.known() == Driver.Known.PAST_ONLY) {
            DriverColumns.addPast(columns, seen, driver);
            return;
        }
        DriverColumns.addValue(columns, driver);
        if (driver.name().equals(PRICE)) {
            DriverColumns.addRelativePrice(columns, driver);
        }
        if (driver.name().equals(PROMOTION)) {
            DriverColumns.addPromotion(columns, driver);
        }
    }
}
