/** Small, fast minimisers for the likelihoods of forecasting methods. */
package almanac.forecast.optimise;
