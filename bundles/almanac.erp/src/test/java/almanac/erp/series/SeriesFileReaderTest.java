package almanac.erp.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileReaderTest {
    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<DemandSeries> read(String... lines) throws IOException {
        return new SeriesFileReader().read(file("s.csv", lines), null, null);
    }

    private static List<String> labels(DemandSeries series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> series.grid().labelOf(series.firstBucket() + i))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-01-01 2024-01-02 2024-01-03",
        "DAY, 2024-02-28 2024-02-29 2024-03-04",
        "WEEK, 2024-01-01 2024-01-08 2024-01-15",
        "WEEK, 2023-12-31 2024-01-07 2024-01-28",
        "WEEK, 2024-01-03 2024-01-10 2024-01-31",
        "MONTH, 2024-01-01 2024-02-01 2024-03-01",
        "MONTH, 2023-01-31 2023-02-28 2023-03-31",
        "MONTH, 2023-02-28 2023-04-30 2023-05-31",
        "MONTH, 2024-01-15 2024-02-15 2024-06-15",
        "MONTH, 2023-01-30 2023-02-28 2023-03-30",
        "MONTH, 2023-02-01 2023-03-01",
        "QUARTER, 1984-01-01 1984-04-01 1984-07-01",
        "QUARTER, 2023-02-15 2023-05-15 2024-02-15",
        "QUARTER, 2023-03-31 2023-06-30 2023-12-31",
        "YEAR, 1975-01-01 1976-01-01 1978-01-01",
        "YEAR, 2020-12-31 2021-12-31 2022-12-31",
        "YEAR, 2022-02-28 2023-02-28 2024-02-28",
        "YEAR, 2019-06-15 2020-06-15",
        "HOUR, 2024-01-01T22:00:00 2024-01-01T23:00:00 2024-01-02T02:00:00",
        "HOUR, 2024-01-01T00:00:00 2024-01-01T06:00:00",
        "STEP, 1 2 5",
        "STEP, -3 -1",
        "STEP, 1975 1976 1977",
    })
    void findsTheGridAndGivesLabelsBack(TimeBucket bucket, String times) throws IOException {
        List<String> ds = List.of(times.split(" "));
        String[] lines = new String[ds.size() + 1];
        lines[0] = "unique_id,ds,y";
        for (int i = 0; i < ds.size(); i++) {
            lines[i + 1] = "a," + ds.get(i) + "," + i;
        }
        DemandSeries series = read(lines).get(0);
        assertThat(series.grid().bucket()).isEqualTo(bucket);
        assertThat(labels(series)).containsAll(ds);
        assertThat(labels(series).get(0)).isEqualTo(ds.get(0));
        assertThat(labels(series).get(series.size() - 1)).isEqualTo(ds.get(ds.size() - 1));
        List<String> present = IntStream.range(0, series.size())
                .filter(i -> !series.isMissing(i))
                .mapToObj(i -> labels(series).get(i))
                .toList();
        assertThat(present).isEqualTo(ds);
    }

    @Test
    void daysWrittenWithMidnightAreDays() throws IOException {
        DemandSeries series = read("unique_id,ds,y", "a,2024-01-01 00:00:00,1", "a,2024-01-02 00:00:00,2")
                .get(0);
        assertThat(series.grid()).isEqualTo(TimeGrid.DAYS);
    }

    @Test
    void oneGridHoldsSeriesOfDifferentWeekdays() throws IOException {
        List<DemandSeries> all =
                read("unique_id,ds,y", "a,2024-01-01,1", "a,2024-01-08,2", "b,2024-01-03,1", "b,2024-01-10,2");
        assertThat(all.get(0).grid()).isEqualTo(TimeGrid.DAYS);
        assertThat(all.get(0).size()).isEqualTo(8);
    }

    @Test
    void aSingleObservationIsADay() throws IOException {
        DemandSeries series = read("unique_id,ds,y", "a,2024-01-01,7").get(0);
        assertThat(series.grid()).isEqualTo(TimeGrid.DAYS);
        assertThat(series.toArray()).containsExactly(7);
    }

    @Test
    void theCallersBucketIsKeptInTheFilesPhase() throws IOException {
        Path file = file("s.csv", "unique_id,ds,y", "a,2024-01-07,7");
        DemandSeries series =
                new SeriesFileReader().read(file, null, TimeBucket.WEEK).get(0);
        assertThat(series.grid().bucket()).isEqualTo(TimeBucket.WEEK);
        assertThat(labels(series)).containsExactly("2024-01-07");
        DemandSeries monthly =
                new SeriesFileReader().read(file, null, TimeBucket.MONTH).get(0);
        assertThat(series.grid().dateOf(series.endBucket())).isEqualTo(LocalDate.of(2024, 1, 14));
        assertThat(labels(monthly)).containsExactly("2024-01-07");
    }

    @Test
    void unsortedRowsGapsAndEmptyValuesBecomeMissingBuckets() throws IOException {
        List<DemandSeries> all = read(
                "ds,unique_id,y",
                "2024-01-05,b,5",
                "2024-01-04,x@1@L,NaN",
                "2024-01-01,b,1",
                "2024-01-02,b,",
                "2024-01-05,x@1@L,1e1");
        DemandSeries b = all.get(0);
        assertThat(b.sku().key()).isEqualTo("b");
        assertThat(b.toArray()).containsExactly(1, Double.NaN, Double.NaN, Double.NaN, 5);
        assertThat(all.get(1).sku().itemId()).isEqualTo("x@1");
        assertThat(all.get(1).sku().locationId()).isEqualTo("L");
        assertThat(all.get(1).toArray()).containsExactly(Double.NaN, 10);
    }

    @Test
    void driversOfAFutureFileAreKnownAhead() throws IOException {
        Path file = file("s.csv", "unique_id,ds,y,Price,rain", "a,1,10,2.5,0", "a,2,11,,1", "b,1,1,9,");
        Path future = file("f.csv", "unique_id,ds,y,price", "a,2,99,2.25", "a,3,,2", "a,5,,1.5");
        List<DemandSeries> all = new SeriesFileReader().read(file, future, null);
        Driver price = all.get(0).driver("price").orElseThrow();
        assertThat(price.known()).isEqualTo(Driver.Known.AHEAD);
        assertThat(List.of(price.at(1), price.at(2), price.at(3), price.at(4), price.at(5)))
                .containsExactly(2.5, 2.25, 2.0, Double.NaN, 1.5);
        assertThat(all.get(0).demand(1)).isEqualTo(11);
        Driver rain = all.get(0).driver("rain").orElseThrow();
        assertThat(rain.known()).isEqualTo(Driver.Known.PAST_ONLY);
        assertThat(rain.endBucket()).isEqualTo(3);
        assertThat(all.get(1).driver("price").orElseThrow().endBucket()).isEqualTo(2);
    }

    @Test
    void gzipAndByteOrderMarkAreRead() throws IOException {
        Path file = folder.resolve("s.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFFunique_id,ds,y\n零件,1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        DemandSeries series = new SeriesFileReader().read(file, null, null).get(0);
        assertThat(series.sku().itemId()).isEqualTo("零件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unique_id,ds,y;a,2024-01-01,1;a,2024-01-01,2 | s.csv, row 3, column ds: the series 'a' has an earlier row of the same time",
                "unique_id,ds,y;a,1,x | s.csv, row 2, column y: 'x' is not a number",
                "unique_id,ds,y;a,1,inf | s.csv, row 2, column y: 'inf' is not a finite number",
                "unique_id,ds,y,p;a,1,1,-Infinity | s.csv, row 2, column p: '-Infinity' is not a finite number",
                "unique_id,ds,y;a,1,1;a,2024-01-01,1 | s.csv, row 3, column ds: '2024-01-01': a file has either dates or whole numbers, not both",
                "unique_id,ds,y;a,2024-01-01,1;a,7,1 | s.csv, row 3, column ds: '7': a file has either dates or whole numbers, not both",
                "unique_id,ds,y;a,01/02/2024,1 | s.csv, row 2, column ds: '01/02/2024' is neither a date",
                "unique_id,ds,y;a,2024-02-30,1 | s.csv, row 2, column ds: '2024-02-30' is neither a date",
                "unique_id,ds,y;a,2024-01-01T10:30:00,1 | s.csv, row 2, column ds: '2024-01-01T10:30:00' is not on the full hour",
                "unique_id,ds,y;a,20240131,1 | s.csv, row 2, column ds: '20240131' looks like a date without hyphens",
                "unique_id,ds,y;a,99999999999,1 | s.csv, row 2, column ds: '99999999999' is too large",
                "unique_id,ds,y;a,1,1;a,1500000000,1 | s.csv, row 3, column ds: the series would have 1500000000 buckets but has only 2 rows",
                "unique_id,ds,y;,1,1 | s.csv, row 2, column unique_id: must not be empty",
                "unique_id,ds,y;a,,1 | s.csv, row 2, column ds: must not be empty",
                "unique_id,ds,y;a,1 | s.csv, row 2: has 2 fields where the header has 3",
                "unique_id,ds;a,1 | s.csv, row 1, column y: this column is missing; the header has: unique_id, ds",
                "unique_id,ds,y | s.csv: has a header but no row",
            })
    void badInputIsOneLineThatNamesThePlace(String lines, String message) {
        assertThatThrownBy(() -> read(lines.split(";")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve(message).toString())
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unique_id,ds,p;a,2024-01-01,1 | f.csv, column ds: writes time in another way than",
                "unique_id,ds,q;a,3,1 | f.csv, row 1, column q: there is no such column in",
                "unique_id,ds,p;a,3,1;b,3,1 | f.csv, row 3, column unique_id: there is no series 'b' in",
                "unique_id,ds,p;a,3,1;a,3,1 | f.csv, row 3, column ds: the series 'a' has an earlier row of the same time",
            })
    void badFutureFilesAreRefused(String lines, String message) throws IOException {
        Path file = file("s.csv", "unique_id,ds,y,p", "a,1,10,1");
        Path future = file("f.csv", lines.split(";"));
        assertThatThrownBy(() -> new SeriesFileReader().read(file, future, null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve(message).toString());
    }

    @Test
    void aCoarserFrequencyThanTheRowsIsRefused() throws IOException {
        Path file = file("s.csv", "unique_id,ds,y", "a,2024-01-01,1", "a,2024-01-02,1");
        assertThatThrownBy(() -> new SeriesFileReader().read(file, null, TimeBucket.WEEK))
                .hasMessageContaining(
                        "row 3, column ds: this and an earlier row of the series fall into the same WEEK");
        assertThatThrownBy(() -> new SeriesFileReader().read(file, null, TimeBucket.STEP))
                .hasMessageContaining("s.csv, column ds: dates and frequency do not go together");
    }

    @Test
    void wholeNumbersAreStepsWhateverTheFrequency() throws IOException {
        Path steps = file("t.csv", "unique_id,ds,y", "a,7,1");
        DemandSeries series =
                new SeriesFileReader().read(steps, null, TimeBucket.WEEK).get(0);
        assertThat(series.grid()).isEqualTo(TimeGrid.STEPS);
        assertThat(series.firstBucket()).isEqualTo(7);
    }
}
