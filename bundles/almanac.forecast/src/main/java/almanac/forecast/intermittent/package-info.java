/** Models of demand with many empty buckets: rates smoothed where there is demand, and laws of whole units. */
package almanac.forecast.intermittent;
