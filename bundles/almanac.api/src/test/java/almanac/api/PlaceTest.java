package almanac.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | ''       | stock.csv                          | stock.csv",
                "0    | quantity | stock.csv, column quantity         | stock.csv 的 quantity 列",
                "1234 | ''       | stock.csv, row 1234                | stock.csv 第 1234 行",
                "1234 | quantity | stock.csv, row 1234, column quantity | stock.csv 第 1234 行 quantity 列"
            })
    void isSaidInTheUsersLanguage(long row, String column, String english, String chinese) {
        Place place = new Place("stock.csv", row, column);
        assertThat(place.in(Texts.of(Place.class, Locale.ENGLISH))).isEqualTo(english);
        assertThat(place.in(Texts.of(Place.class, Locale.SIMPLIFIED_CHINESE))).isEqualTo(chinese);
    }
}
