package almanac.erp.demo.shop;

/** Daily mean temperature of the Yangtze delta, with warm and cold spells. */
final class Weather {
    private final double[] anomaly = new double[Days.COUNT];

    Weather(long seed) {
        Dice dice = new Dice(seed, "weather");
        double spell = 0;
        for (int day = 0; day < Days.COUNT; day++) {
            spell = 0.75 * spell + 2.1 * dice.normal();
            anomaly[day] = spell;
        }
    }

    /** Degrees Celsius above what the season would have. */
    double anomaly(int day) {
        return anomaly[day];
    }

    /** Degrees Celsius, one decimal. */
    double celsius(int day) {
        double angle = 2 * StrictMath.PI * (Days.date(day).getDayOfYear() - 205) / 365.25;
        return Math.round((16.5 + 12 * StrictMath.cos(angle) + anomaly[day]) * 10) / 10.0;
    }
}
