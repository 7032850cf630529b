package almanac.forecast.theta;

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

    /** The abbreviation of the paper: STM, OTM, DSTM, DOTM. */
    public String name() {
        return (dynamic ? "D" : "") + (optimised ? "O" : "S") + "TM";
    }
}
