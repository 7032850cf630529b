package almanac.cycle.profile;

import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;

/**
 * What a forecast says in a few numbers; null where it does not say.
 *
 * @param perDay units a day, the mean of the horizon
 * @param naiveRatio mean absolute error over that of seasonal naive
 */
record ForecastFigures(Double perDay, String method, Double wape, Double bias, Double naiveRatio) {
    /** Of a SKU without a forecast. */
    static final ForecastFigures NONE = new ForecastFigures(null, null, null, null, null);

    private static final String NAIVE = "seasonal-naive";

    static ForecastFigures of(ForecastOutcome outcome) {
        Accuracy used = outcome.champion().accuracies().get(outcome.champion().method());
        Accuracy naive = outcome.champion().accuracies().get(NAIVE);
        return new ForecastFigures(
                perDay(outcome.forecast()),
                outcome.forecast().provenance().method(),
                used == null ? null : known(used.wape()),
                used == null ? null : known(used.bias()),
                used == null || naive == null ? null : known(used.mae() / naive.mae()));
    }

    private static double perDay(Forecast forecast) {
        double units = 0;
        double days = 0;
        for (int h = 0; h < forecast.horizon(); h++) {
            units += forecast.mean(h);
            days += forecast.grid().daysIn(forecast.firstBucket() + h);
        }
        return days > 0 ? units / days : 0;
    }

    /** Shares of nothing are not known. */
    private static Double known(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
