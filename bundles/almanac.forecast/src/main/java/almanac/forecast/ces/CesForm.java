package almanac.forecast.ces;

import java.util.Locale;

/** How a season enters complex exponential smoothing. */
public enum CesForm {
    /** Not at all. */
    NONE(2),
    /** Each bucket of the season is smoothed by itself, all with the same parameter. */
    SIMPLE(2),
    /** A real seasonal term is added to the smoothed level. */
    PARTIAL(3),
    /** A second complex smoothing, one season back, is added to the first. */
    FULL(4);

    private final int parameters;

    CesForm(int parameters) {
        this.parameters = parameters;
    }

    /** Smoothing parameters, real and imaginary parts counted each. */
    int parameters() {
        return parameters;
    }

    boolean isSeasonal() {
        return this != NONE;
    }

    /** Lower case, as users write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By {@link #key}. */
    public static CesForm of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
