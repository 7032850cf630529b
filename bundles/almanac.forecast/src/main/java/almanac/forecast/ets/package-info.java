/** Exponential smoothing in state-space form: models, likelihood, automatic choice. */
package almanac.forecast.ets;
