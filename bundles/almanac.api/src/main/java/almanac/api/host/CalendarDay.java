package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code calendar}.
 *
 * @param closed nothing is ordered, shipped or received
 * @param event name of a holiday or event; may be null
 */
public record CalendarDay(String calendarId, LocalDate date, boolean closed, String event) {}
