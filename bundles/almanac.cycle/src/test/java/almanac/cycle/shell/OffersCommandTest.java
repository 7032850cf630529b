package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.promotion.OfferDecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code offers}: what it logs, chooses and tells, and where it finds fault. */
class OffersCommandTest {
    private final MemoryServices services = new MemoryServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        services.offers = new FirstOffer(true);
        write("offers.csv", "name,mechanic,discount_pct,cost", "none,,,", "ten,COUPON,10,0.5");
        write(
                "past.csv",
                "at,subject,offer,probability,reward,policy,context_loyalty",
                "2026-01-05,c1,ten,0.5,3.5,,0.25",
                "2026-01-06T10:00:00Z,c2,none,0.5,,flip,",
                ",c3,none,1,-1,thompson,-2");
        write("today.csv", "subject,context_loyalty", "c7,0.5", "c8,");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private int run(String line) {
        return run(line, Locale.ENGLISH);
    }

    private int run(String line, Locale locale) {
        Console console = new Console(stream(out), stream(err), folder, locale);
        return new Commands(services)
                .run(List.of(("offers --host demo --experiment mail " + line).split(" ")), console);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void imported() {
        assertThat(run("--offers offers.csv --import past.csv")).as(text(err)).isZero();
    }

    @Test
    void past_decisions_are_logged_as_they_were_made() {
        imported();
        assertThat(text(err)).contains("3 decisions added to the log.");
        List<OfferDecision> log = services.doubles.store.offers;
        assertThat(log).extracting(OfferDecision::policy).containsExactly("logged", "flip", "logged");
        assertThat(log).extracting(OfferDecision::reward).containsExactly(3.5, null, -1.0);
        assertThat(log)
                .extracting(OfferDecision::at)
                .containsExactly(
                        Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-06T10:00:00Z"), Instant.EPOCH);
        assertThat(log.get(0).subject().context()).containsExactly(Map.entry("loyalty", 0.25));
        assertThat(log.get(1).subject().context()).isEmpty();
        assertThat(log.get(0).chosen().cost()).isEqualTo(0.5);
        assertThat(log.get(0).eligible()).hasSize(2);
    }

    @Test
    void the_log_is_a_table() {
        imported();
        assertThat(run("")).isZero();
        assertThat(text(out).lines())
                .containsExactly(
                        "id,at,subject,offer,mechanic,discount_pct,cost,probability,explored,policy,reward",
                        "1,2026-01-05T00:00:00Z,c1,ten,COUPON,10,0.5,0.5,false,logged,3.5",
                        "2,2026-01-06T10:00:00Z,c2,none,,0,0,0.5,false,flip,",
                        "3,1970-01-01T00:00:00Z,c3,none,,0,0,1,false,logged,-1");
    }

    @Test
    void choices_are_written_and_logged() throws IOException {
        assertThat(run("--offers offers.csv --choose today.csv --out made.csv"))
                .as(text(err))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("made.csv")))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("1,")
                .endsWith(",c7,none,,0,0,0.75,false,thompson,");
        assertThat(services.doubles.store.offers).hasSize(2);
    }

    @Test
    void rewards_are_noted_once() throws IOException {
        imported();
        write("rewards.csv", "id,reward", "2,7.25", "9,1");
        assertThat(run("--rewards rewards.csv")).isZero();
        assertThat(services.doubles.store.rewarded).containsExactly(Map.entry(2L, 7.25));
        assertThat(text(err)).contains("1 rewards noted; 1 decisions are not there or had one.");
    }

    @Test
    void what_it_would_have_earned_is_a_table_that_can_be_read() {
        imported();
        assertThat(run("--evaluate")).isZero();
        assertThat(text(out).lines())
                .contains("As logged                                       1.235     1      2")
                .contains("Chosen by what was learned: inverse propensity      -     -      -")
                .contains("3 decisions judged; they tell as much as 2 of its own would.")
                .contains("It may act: the lower limit of the gain is above 0.");
    }

    @Test
    void it_speaks_chinese() {
        imported();
        assertThat(run("--evaluate", Locale.SIMPLIFIED_CHINESE)).isZero();
        assertThat(text(out)).contains("历史实际", "可以执行：增益的下限大于 0。");
    }

    @Test
    void refused_choices_are_one_line_and_nothing_is_logged() {
        services.offers = new FirstOffer(false);
        assertThat(run("--offers offers.csv --choose today.csv --out made.csv")).isEqualTo(1);
        assertThat(text(err)).isEqualTo("switched off" + System.lineSeparator());
        assertThat(services.doubles.store.offers).isEmpty();
        assertThat(folder.resolve("made.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--import past.csv",
                "--choose today.csv",
                "--offers offers.csv --import past.csv --evaluate",
                "--offers offers.csv --import past.csv --choose today.csv",
                "--rewards past.csv --evaluate"
            })
    void wrong_use(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(services.doubles.store.offers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offers.csv | name,discount_pct;ten,120 | offers.csv, row 2, column discount_pct: 120 does not fit here",
                "offers.csv | name,discount_pct;a,5;b,-5 | offers.csv, row 3, column discount_pct: -5 does not fit here",
                "offers.csv | name,cost;a,-0.1 | offers.csv, row 2, column cost: -0.1 does not fit here",
                "offers.csv | name,cost;a,much | offers.csv, row 2, column cost: much does not fit here",
                "offers.csv | name,cost;a,NaN | offers.csv, row 2, column cost: NaN does not fit here",
                "offers.csv | name;a;b;a | offers.csv, row 4, column name: a is there twice",
                "offers.csv | mechanic;COUPON | offers.csv, row 2, column name: nothing here",
                "offers.csv | name | offers.csv: there is no offer in it",
                "past.csv | subject,offer,probability;c1,twenty,0.5 | past.csv, row 2, column offer: there is no offer twenty",
                "past.csv | subject,offer,probability;c1,ten,0 | past.csv, row 2, column probability: 0 does not fit here",
                "past.csv | subject,offer,probability;c1,ten,1.5 | past.csv, row 2, column probability: 1.5 does not fit here",
                "past.csv | subject,offer,probability;c1,ten, | past.csv, row 2, column probability: nothing here",
                "past.csv | subject,offer;c1,ten | past.csv, row 2, column probability: nothing here",
                "past.csv | subject,offer,probability;,ten,0.5 | past.csv, row 2, column subject: nothing here",
                "past.csv | at,subject,offer,probability;5.1.2026,c1,ten,1 | past.csv, row 2, column at: 5.1.2026 does not fit here",
                "past.csv | subject,offer,probability,reward;c1,ten,1,big | past.csv, row 2, column reward: big does not fit here",
                "past.csv | subject,offer,probability,context_a;c1,ten,1,x | past.csv, row 2, column context_a: x does not fit here",
            })
    void bad_rows_are_one_line_with_their_place(String file, String content, String message) throws IOException {
        write(file, content.split(";"));
        assertThat(run("--offers offers.csv --import past.csv")).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(text(err).strip()).endsWith(message);
        assertThat(services.doubles.store.offers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,reward;1.5,2 | rewards.csv, row 2, column id: 1.5 does not fit here",
                "id,reward;1,2;1,3 | rewards.csv, row 3, column id: 1 is there twice",
                "id,reward;1, | rewards.csv, row 2, column reward: nothing here",
                "id;1 | rewards.csv, row 2, column reward: nothing here",
            })
    void bad_rewards(String content, String message) throws IOException {
        write("rewards.csv", content.split(";"));
        assertThat(run("--rewards rewards.csv")).isEqualTo(1);
        assertThat(text(err).strip()).endsWith(message);
    }

    @Test
    void a_file_that_is_not_there_is_named_once() {
        assertThat(run("--offers offers.csv --choose tomorrow.csv")).isEqualTo(1);
        assertThat(text(err).strip()).endsWith("tomorrow.csv: there is no such file");
    }
}
