package almanac.learning.trees;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FeatureTable;
import almanac.api.forecast.Features;
import almanac.learning.Native;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What tests of trees share: the method with the native library, and a made-up shop. */
final class Trees {
    static final LightGbm LIBRARY = new LightGbm((Path) null, Native.MATH);

    /** Weekday and month, and one holiday that is the first of May. */
    static final Features CALENDAR = (series, spec, origin, from, to) -> {
        double[][] rows = new double[(int) (to - from)][];
        for (int i = 0; i < rows.length; i++) {
            LocalDate date = series.grid().dateOf(from + i);
            LocalDate may = LocalDate.of(date.getYear(), 5, 1);
            double until = date.isAfter(may) ? 60 : Math.min(60, may.toEpochDay() - date.toEpochDay());
            double since = date.isBefore(may) ? 60 : Math.min(60, date.toEpochDay() - may.toEpochDay());
            rows[i] = new double[] {date.getDayOfWeek().getValue(), date.getMonthValue(), until, since};
        }
        return new FeatureTable(from, List.of("day_of_week", "month", "days_to_may", "days_from_may"), rows);
    };

    static final long FIRST = LocalDate.of(2023, 1, 2).toEpochDay();

    private Trees() {}

    static TreesForecaster forecaster() {
        return new TreesForecaster(LIBRARY, CALENDAR);
    }

    /** Four shops of seven items, daily: a level by shop and item, a week, promotions that double, prices that matter. */
    static List<DemandSeries> shop(int days, int ahead) {
        List<DemandSeries> all = new ArrayList<>();
        for (int shop = 0; shop < 4; shop++) {
            for (int item = 0; item < 7; item++) {
                all.add(series("i" + item, "l" + shop, 10.0 * (item + 1) * (shop + 1), days, ahead));
            }
        }
        return all;
    }

    static DemandSeries series(String item, String shop, double level, int days, int ahead) {
        SplittableRandom random = new SplittableRandom((item + shop).hashCode());
        double[] demand = new double[days];
        double[] promotion = new double[days + ahead];
        double[] price = new double[days + ahead];
        for (int t = 0; t < promotion.length; t++) {
            boolean on = (t + item.hashCode()) % 30 < 5;
            promotion[t] = on ? 1 : 0;
            price[t] = 4 + (t / 40 + shop.hashCode()) % 3;
            double units = level
                    * (1 + 0.3 * Math.sin(2 * Math.PI * t / 7))
                    * (on ? 2 : 1)
                    * (1.6 - 0.1 * price[t])
                    * random.nextDouble(0.8, 1.2);
            if (t < days) {
                demand[t] = Math.rint(units);
            }
        }
        return DemandSeries.builder(new Sku(item, shop), TimeGrid.DAYS, FIRST, demand)
                .scale(0)
                .attributes(Map.of("category", item.compareTo("i3") < 0 ? "low" : "high", "location", shop))
                .drivers(List.of(
                        new Driver("promotion", Driver.Known.AHEAD, FIRST, promotion),
                        new Driver("price", Driver.Known.AHEAD, FIRST, price)))
                .build();
    }
}
