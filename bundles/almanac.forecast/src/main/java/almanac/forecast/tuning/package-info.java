/** Finds parameters of a method by trying them on earlier origins. */
package almanac.forecast.tuning;
