package almanac.forecast.ets;

/**
 * An estimated model with its states after the history.
 *
 * @param aicc Akaike's information criterion with the correction for short series (Hyndman et al. 2008, section 7.2.3), up to a
 *     constant that all forms share
 * @param level after the last bucket
 * @param trend after the last bucket
 * @param season indices by bucket number modulo the length; empty where there is none; kept, never to be changed
 * @param errors one-step errors, relative for multiplicative errors; kept, never to be changed
 */
public record EtsModel(
        EtsForm form, Smoothing smoothing, double aicc, double level, double trend, double[] season, double[] errors) {}
