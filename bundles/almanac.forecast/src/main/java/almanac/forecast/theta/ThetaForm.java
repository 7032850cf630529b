package almanac.forecast.theta;

import java.util.List;

/**
 * Which theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, "Models for optimising the theta method and their
 * relationship to state space models", International Journal of Forecasting 32, 1151-1161).
 *
 * @param dynamic the line is the one through what was known at each bucket, else the one through the whole history
 * @param optimised theta is estimated, else it is 2
 */
public record ThetaForm(boolean dynamic, boolean optimised) {
    public static final ThetaForm STANDARD = new ThetaForm(false, false);
    public static final ThetaForm OPTIMISED = new ThetaForm(false, true);
    public static final ThetaForm DYNAMIC_STANDARD = new ThetaForm(true, false);
    public static final ThetaForm DYNAMIC_OPTIMISED = new ThetaForm(true, true);

    /** Every form. */
    public static final List<ThetaForm> ALL = List.of(STANDARD, OPTIMISED, DYNAMIC_STANDARD, DYNAMIC_OPTIMISED);

    /** Estimated: alpha and the first level, theta, and the line where it goes through the whole history. */
    int parameters() {
        return 2 + (optimised ? 1 : 0) + (dynamic ? 0 : 2);
    }

    /** The abbreviation of the paper: STM, OTM, DSTM, DOTM. */
    public String name() {
        return (dynamic ? "D" : "") + (optimised ? "O" : "S") + "TM";
    }
}
