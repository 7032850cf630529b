package almanac.forecast.ets;

import java.util.Locale;

/**
 * Which exponential smoothing model: ETS(error, trend, season) in the notation of Hyndman, Koehler, Ord and Snyder (2008), "Forecasting
 * with Exponential Smoothing", section 2.5.
 *
 * @param multiplicativeError errors in proportion to the level, else of constant size
 */
public record EtsForm(boolean multiplicativeError, Trend trend, Season season) {
    /** How the level moves on. */
    public enum Trend {
        NONE("N"),
        ADDITIVE("A"),
        DAMPED("Ad");

        private final String letter;

        Trend(String letter) {
            this.letter = letter;
        }
    }

    /** How the season is laid over it. */
    public enum Season {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    /** Reads {@code ANN}, {@code MAdM} and the like. */
    public static EtsForm parse(String name) {
        for (Trend trend : Trend.values()) {
            for (Season season : Season.values()) {
                for (boolean multiplicative : new boolean[] {false, true}) {
                    EtsForm form = new EtsForm(multiplicative, trend, season);
                    if (form.name().equalsIgnoreCase(name)) {
                        return form;
                    }
                }
            }
        }
        throw new IllegalArgumentException("not an ETS model: " + name);
    }

    /** For instance {@code AAdN}. */
    public String name() {
        return (multiplicativeError ? "M" : "A")
                + trend.letter
                + season.name().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    public boolean hasTrend() {
        return trend != Trend.NONE;
    }

    public boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    public boolean isSeasonal() {
        return season != Season.NONE;
    }

    /** Smoothing parameters: alpha, then beta, gamma and phi where the form has them. */
    public int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? 1 : 0) + (isDamped() ? 1 : 0);
    }

    /** All that is estimated, for information criteria: smoothing parameters, first states, the error's size. */
    public int parameters(int seasonLength) {
        return smoothingParameters() + 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? seasonLength - 1 : 0) + 1;
    }
}
