package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Velocity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What customers would ask for if there were no promotions: level, trend, week, year, holidays, weather. */
final class Pattern {
    private static final double[] SHOP_WEEK = {0.82, 0.80, 0.85, 0.90, 1.10, 1.36, 1.17};
    private static final double[] WHOLESALE_WEEK = {1.30, 1.18, 1.10, 1.08, 1.12, 0.85, 0.37};

    private final Days days;
    private final Weather weather;
    private final Map<String, double[]> calendars = new HashMap<>();

    Pattern(Days days, Weather weather) {
        this.days = days;
        this.weather = weather;
    }

    /** Factors of a listing's demand, one a day, around 1. */
    double[] factors(Listing listing, Dice dice) {
        double growth = dice.uniform(-0.15, 0.28);
        double heat = listing.product().category().heat();
        double[] special = calendar(listing);
        double slow = 0;
        double[] factors = new double[Days.COUNT];
        for (int day = 0; day < Days.COUNT; day++) {
            slow = 0.97 * slow + 0.03 * dice.normal();
            double logs = growth * day / 365 + slow + heat * weather.anomaly(day);
            factors[day] = StrictMath.exp(logs) * special[day];
        }
        return factors;
    }

    /** Units a day, or in the case of slow and lumpy items customers a day, in a market of size 1. */
    static double level(Velocity velocity, Dice dice) {
        return switch (velocity) {
            case FAST -> dice.logNormal(7, 0.5);
            case MEDIUM -> dice.logNormal(0.7, 0.35);
            case SLOW -> dice.logNormal(0.07, 0.6);
            case LUMPY -> dice.logNormal(0.025, 0.4);
        };
    }

    private static double season(Category category, LocalDate date) {
        double angle = 2 * StrictMath.PI * (date.getDayOfYear() - category.peakDay()) / 365.25;
        return category.season() * StrictMath.cos(angle);
    }

    private static double week(boolean shop, DayOfWeek weekday) {
        return (shop ? SHOP_WEEK : WHOLESALE_WEEK)[weekday.ordinal()];
    }

    /** What the calendar does, the same for all listings of a category in the same kind of place. */
    private double[] calendar(Listing listing) {
        Category category = listing.product().category();
        boolean shop = listing.warehouse().isShop();
        return calendars.computeIfAbsent(category.code() + shop, key -> {
            double[] factors = new double[Days.COUNT];
            for (int day = 0; day < Days.COUNT; day++) {
                double season = StrictMath.exp(season(category, Days.date(day)));
                factors[day] = season * week(shop, Days.weekday(day)) * holiday(category, shop, Days.date(day));
            }
            return factors;
        });
    }

    private double holiday(Category category, boolean shop, LocalDate date) {
        if (!shop && days.isPublicHoliday(date)) {
            return 0;
        }
        double factor = lunarNewYear(category, date) * festival(category, date);
        return shop && days.is(Days.GOLDEN_WEEK, date) ? factor * 1.25 : factor;
    }

    /** Rises over three weeks to its height two days before the holidays; a quiet week after them. */
    private double lunarNewYear(Category category, LocalDate date) {
        if (days.is(Days.LUNAR_NEW_YEAR, date)) {
            return category.lnyDuring();
        }
        int until = days.daysUntil(Days.LUNAR_NEW_YEAR, date, 22);
        if (until < 22) {
            return 1 + (category.lnyBefore() - 1) * Math.min(1, (22 - until) / 20.0);
        }
        return days.daysSince(Days.LUNAR_NEW_YEAR, date, 9) < 9 ? 0.8 : 1;
    }

    /** Customers wait for the festivals, then have enough for a while. */
    private double festival(Category category, LocalDate date) {
        double effect = category.festival() - 1;
        if (days.is(Days.DOUBLE_11, date)) {
            return 1 + effect;
        }
        if (days.is(Days.FESTIVAL_618, date)) {
            return 1 + effect / 2;
        }
        boolean waiting = days.daysUntil(Days.DOUBLE_11, date, 6) < 6;
        boolean served = days.daysSince(Days.DOUBLE_11, date, 10) < 10;
        return waiting ? 1 - 0.12 * effect : served ? 1 - 0.1 * effect : 1;
    }
}
