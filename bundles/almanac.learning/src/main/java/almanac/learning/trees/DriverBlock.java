package almanac.learning.trees;

import almanac.api.forecast.Cause;
import java.util.ArrayList;
import java.util.List;

/** What one driver says of the target: its value, against the series' own past, before and after, and what demand did under it. */
final class DriverBlock implements Block {
    /** How a driver is read. */
    enum Kind {
        /** Money a unit: ratios count. */
        PRICE,
        /** Mostly nothing, now and then something: promotion, closing, holiday. */
        EVENT,
        /** Known ahead, of any size. */
        VALUE,
        /** Only seen as it happens. */
        PAST
    }

    /** Buckets after which an event is out of sight. */
    private static final int SIGHT = 30;

    private static final int RECENT = 4;

    private final String name;
    private final int number;
    private final Kind kind;
    private final Seasons seasons;
    private final Profiles market;

    /**
     * @param number of the driver in a {@link View}
     * @param market mean price of the category, by bucket, over each item's own; for prices
     */
    DriverBlock(String name, int number, Kind kind, Seasons seasons, Profiles market) {
        this.name = name;
        this.number = number;
        this.kind = kind;
        this.seasons = seasons;
        this.market = market;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        String[] names =
                switch (kind) {
                    case PRICE -> new String[] {"to_past", "to_now", "to_year_ago", "to_category"};
                    case EVENT ->
                        new String[] {
                            "value",
                            "before",
                            "after",
                            "year_ago",
                            "in",
                            "until",
                            "since",
                            "share",
                            "demand_on",
                            "demand_off"
                        };
                    case VALUE -> new String[] {"value", "to_past", "to_year_ago"};
                    case PAST -> new String[] {"last", "to_past", "recent"};
                };
        for (String n : names) {
            columns.add(Column.of(name + "." + n, Cause.ofDriver(name)));
        }
        return columns;
    }

    @Override
    public void put(Point p, Row row) {
        DriverView driver = p.view().driver(number);
        if (driver == null) {
            for (int i = columns().size(); i > 0; i--) {
                row.put(Double.NaN);
            }
            return;
        }
        int origin = p.origin();
        int from = Math.max(0, origin - Math.max(seasons.level(), seasons.year()));
        double past = driver.mean(from, origin);
        double now = driver.at(p.target(), origin);
        double yearAgo = seasons.year() == 0
                ? Double.NaN
                : driver.at(p.target() - seasons.year() * (p.step() / seasons.year() + 1), origin);
        switch (kind) {
            case PRICE -> putPrice(p, row, now, past, driver.at(origin - 1, origin), yearAgo);
            case EVENT -> putEvent(p, row, driver, from, yearAgo);
            case VALUE -> {
                row.put(now);
                row.put(now - past);
                row.put(now - yearAgo);
            }
            case PAST -> {
                row.put(driver.at(origin - 1, origin));
                row.put(driver.at(origin - 1, origin) - past);
                row.put(driver.mean(Math.max(0, origin - RECENT), origin));
            }
        }
    }

    private void putPrice(Point p, Row row, double now, double past, double last, double yearAgo) {
        row.put(ratio(now, past));
        row.put(ratio(now, last));
        row.put(ratio(now, yearAgo));
        row.put(ratio(ratio(now, past), market.recent(p, "category")));
    }

    private void putEvent(Point p, Row row, DriverView driver, int from, double yearAgo) {
        int origin = p.origin();
        row.put(driver.at(p.target(), origin));
        row.put(driver.at(p.target() - 1, origin));
        row.put(driver.at(p.target() + 1, origin));
        row.put(yearAgo);
        row.put(run(driver, p.target(), -1, true, origin));
        row.put(run(driver, p.target(), 1, false, origin));
        row.put(run(driver, p.target(), -1, false, origin));
        int seen = Math.max(from, p.start());
        int all = p.view().count(seen, origin);
        int on = driver.countOn(seen, origin);
        double sold = driver.demandOn(seen, origin);
        row.put(all == 0 ? Double.NaN : (double) on / all);
        row.put(on == 0 ? Double.NaN : sold / on / p.level());
        row.put(all == on ? Double.NaN : (p.view().sum(seen, origin) - sold) / (all - on) / p.level());
    }

    /** Buckets from the target on, in one direction, that the event is on, or off, without a break. */
    private static double run(DriverView driver, int target, int direction, boolean on, int origin) {
        int length = 0;
        while (length < SIGHT && driver.at(target + direction * length, origin) > 0 == on) {
            length++;
        }
        return length;
    }

    private static double ratio(double value, double to) {
        return to > 0 ? value / to : Double.NaN;
    }
}
