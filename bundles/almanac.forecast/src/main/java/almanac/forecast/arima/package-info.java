/** Seasonal ARIMA models, their exact likelihood and the automatic choice of their order. */
package almanac.forecast.arima;
