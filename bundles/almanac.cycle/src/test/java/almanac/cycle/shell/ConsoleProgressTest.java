package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final ConsoleProgress progress = new ConsoleProgress(
            new Console(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), Path.of(""), Locale.ENGLISH),
            nanos::get);

    @Test
    void shows_rate_and_what_is_left_now_and_then() {
        progress.begin("forecast", 1000);
        at(0.5, 50);
        at(5, 250);
        at(6, 260);
        at(10, 500);
        assertThat(lines())
                .containsExactly(
                        "forecast: 250 of 1,000 (25%), 50/s, about 0:15 left",
                        "forecast: 500 of 1,000 (50%), 50/s, about 0:10 left");
    }

    @Test
    void a_step_of_unknown_length_shows_how_much_is_done() {
        progress.begin("collect", 0);
        at(10, 30_000);
        assertThat(lines()).containsExactly("collect: 30,000, 3,000/s");
    }

    @Test
    void quick_steps_are_not_shown() {
        progress.begin("compare", 10);
        at(0.1, 10);
        assertThat(lines()).isEmpty();
    }

    private void at(double seconds, long done) {
        nanos.set((long) (seconds * 1e9));
        progress.done(done);
    }

    private java.util.List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
