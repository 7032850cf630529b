package almanac.api.forecast;

/** A forecast with the choice that led to it. */
public record ForecastOutcome(Forecast forecast, Champion champion) {}
