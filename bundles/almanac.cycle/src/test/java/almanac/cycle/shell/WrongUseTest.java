package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is said in one line, with what may have been meant, in the user's language. */
class WrongUseTest {
    private final MemoryServices services = new MemoryServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pln --host demo | There is no command 'pln'; did you mean plan?",
                "frobnicate | There is no command 'frobnicate'",
                "plan --hst demo | There is no option --hst; did you mean --host",
                "plan --hst=demo | There is no option --hst; did you mean --host",
                "plan --host demo --zzzzzz | There is no option --zzzzzz (",
                "plan | Missing: --host HOST (",
                "plan --host | --host HOST has no value",
                "plan --host demo demo | 'demo' is a word too many",
                "plan --host demo --host demo | --host is given twice",
                "plan --host demo --as-of soon | --as-of: 'soon' is not a date such as",
                "forecast --horizon 3 | One of these is missing: --input SERIES.csv, --host HOST",
                "promote | Missing: --host HOST, --promotion FILE (",
                "forecast --input a.csv --host demo --horizon 3 | These do not go together: --input, --host (",
                "forecast --input a.csv --horizon two | --horizon: 'two' is not a whole number",
                "forecast --input a.csv --horizon 3 --levels many | --levels: 'many' is not a number",
                "plan --host folder | 'folder' needs the folder, file or name",
                "plan --host folder: | 'folder' needs the folder, file or name",
                "plan --host tape:x | There is no host of kind 'tape'; there is: demo, folder.",
                "models --host tape:x | There is no host of kind 'tape'",
                "explain --host tape:x --sku A | There is no host of kind 'tape'",
                "worklist --host tape:x | There is no host of kind 'tape'"
            })
    void isSaidInEnglish(String line, String message) {
        assertThat(run(line, Locale.ENGLISH)).isEqualTo(2);
        assertThat(text(err).replace('\u2019', '\'')).contains(message).hasLineCount(1);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pln | 没有命令“pln”；您是否要用 plan？",
                "plan --hst demo | 没有选项 --hst；您是否要用 --host",
                "plan | 缺少 --host HOST",
                "plan --host | --host HOST 缺少取值",
                "plan --host demo demo | “demo”是多余的词",
                "plan --host demo --as-of soon | --as-of: “soon”不是",
                "forecast --horizon 3 | 缺少其中之一：--input SERIES.csv, --host HOST",
                "forecast --input a.csv --host demo --horizon 3 | 不能同时使用：--input, --host",
                "forecast --input a.csv --horizon two | --horizon：“two”不是整数"
            })
    void isSaidInChinese(String line, String message) {
        assertThat(run(line, Locale.SIMPLIFIED_CHINESE)).isEqualTo(2);
        assertThat(text(err)).contains(message).hasLineCount(1);
    }

    @Test
    void helpOfACommandHasTwoSpellings() {
        assertThat(run("help plan", Locale.ENGLISH)).isZero();
        String help = text(out);
        out.reset();
        assertThat(run("plan --help", Locale.ENGLISH)).isZero();
        assertThat(text(out)).isEqualTo(help).contains("--as-of");
        out.reset();
        assertThat(run("help", Locale.ENGLISH)).isZero();
        assertThat(text(out)).contains("plan", "forecast");
    }

    private int run(String line, Locale locale) {
        Console console = new Console(new PrintStream(out, true), new PrintStream(err, true), folder, locale);
        return new Commands(services).run(List.of(line.split(" ")), console);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
