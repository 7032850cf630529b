package almanac.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
    /**
     * Lunar New Year 1996-2019 as printed in general almanacs; 2027 and 2030, whose new moons fall minutes from midnight in China, by
     * Meeus; Easter by Meeus' own examples (1818, 1954, 1991, 2000); Ramadan by the Umm al-Qura calendar.
     */
    @ParameterizedTest
    @CsvSource({
        "LUNAR_NEW_YEAR, 1996-02-19",
        "LUNAR_NEW_YEAR, 2007-02-18",
        "LUNAR_NEW_YEAR, 2015-02-19",
        "LUNAR_NEW_YEAR, 2019-02-05",
        "LUNAR_NEW_YEAR, 2027-02-06",
        "LUNAR_NEW_YEAR, 2030-02-03",
        "EASTER, 1818-03-22",
        "EASTER, 1954-04-18",
        "EASTER, 1991-03-31",
        "EASTER, 2000-04-23",
        "RAMADAN, 2024-03-11",
        "EID_AL_FITR, 2024-04-10",
        "BLACK_FRIDAY, 2024-11-29",
        "DOUBLE_ELEVEN, 2024-11-11",
        "SIX_EIGHTEEN, 2024-06-18",
        "CHRISTMAS, 2024-12-25",
        "NEW_YEAR, 2024-01-01"
    })
    void date(Holiday holiday, LocalDate date) {
        assertThat(holiday.in(date.getYear())).contains(date);
    }

    @Test
    void unknownYearsAreEmpty() {
        assertThat(Holiday.LUNAR_NEW_YEAR.in(1989)).isEmpty();
        assertThat(Holiday.LUNAR_NEW_YEAR.in(2061)).isEmpty();
    }

    @Test
    void distancesOnDaysAndWeeks() {
        TimeGrid days = TimeGrid.DAYS;
        long eve = days.indexOf(LocalDate.of(2024, 12, 24));
        assertThat(Holidays.daysUntil(Holiday.CHRISTMAS, days, eve)).isEqualTo(1);
        assertThat(Holidays.daysUntil(Holiday.NEW_YEAR, days, eve)).isEqualTo(8);
        assertThat(Holidays.daysSince(Holiday.CHRISTMAS, days, eve + 3)).isEqualTo(2);
        assertThat(Holidays.daysSince(Holiday.EASTER, days, eve)).isEqualTo(Holidays.SIGHT);
        long week = TimeGrid.WEEKS.indexOf(LocalDate.of(2024, 12, 25));
        assertThat(Holidays.daysUntil(Holiday.CHRISTMAS, TimeGrid.WEEKS, week)).isZero();
        assertThat(Holidays.daysSince(Holiday.CHRISTMAS, TimeGrid.WEEKS, week)).isZero();
        assertThat(Holidays.isNear(TimeGrid.WEEKS, week)).isTrue();
        assertThat(Holidays.isNear(TimeGrid.WEEKS, TimeGrid.WEEKS.indexOf(LocalDate.of(2024, 8, 14))))
                .isFalse();
        assertThat(Holidays.isNear(TimeGrid.MONTHS, 12)).isFalse();
    }
}
