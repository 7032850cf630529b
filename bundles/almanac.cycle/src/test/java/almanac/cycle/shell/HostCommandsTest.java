package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Tenant;
import almanac.api.host.ForecastLine;
import almanac.api.host.OrderLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What concerns the host itself: checking it, what is on its way there, and what it keeps of the plan. */
class HostCommandsTest {
    private final MemoryServices services = new MemoryServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A sells 10 a week and has nothing. */
    @BeforeEach
    void plan() {
        services.doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10);
        services.doubles.erp.sold("A@W", "2026-03-01", 0);
        services.doubles.erp.takesDrafts = true;
        run("plan --host demo");
        run("approve --host demo --all --by li");
    }

    @Test
    void what_does_not_arrive_is_shown_with_the_words_of_the_host() {
        String key = services.doubles
                .store
                .suggestion(services.hosts().scope(Tenant.DEFAULT, "demo"), 1)
                .orElseThrow()
                .handover()
                .draftKey();
        services.doubles.erp.silentFor.put(key, false);
        assertThat(run("publish --host demo --all")).isEqualTo(1);
        assertThat(err()).contains("did not answer (try 1): the line went dead");
        assertThat(run("worklist --host demo")).isZero();
        assertThat(out()).contains("the line went dead");
        assertThat(run("outbox --host demo")).isZero();
        assertThat(out()).contains("A@W", "waiting", "the line went dead");
        services.doubles.erp.silentFor.clear();
        assertThat(run("outbox --host demo --retry")).isZero();
        assertThat(out()).contains("sent", "D1", "draft");
        assertThat(run("outbox --host demo --json")).isZero();
        assertThat(out()).contains("\"state\" : \"sent\"", "\"document_state\" : \"draft\"");
        assertThat(run("cancel --host demo --all --reason enough")).isZero();
        assertThat(out()).contains("#1 A@W").contains("expired");
        assertThat(run("cancel --host demo --id 1")).isEqualTo(1);
    }

    @Test
    void a_dry_run_says_what_it_would_write() {
        services.doubles.erp.dryRun = true;
        assertThat(run("publish --host demo --all")).isZero();
        assertThat(err()).contains("Dry run, nothing was written. It would be: 20.0 of A@W");
    }

    @Test
    void a_check_ends_with_1_where_the_host_cannot_be_used() {
        assertThat(run("host check --host demo")).isZero();
        assertThat(out()).contains("WARNING  stock", "Map the table stock.");
        assertThat(run("host check --host demo --json")).isZero();
        assertThat(out()).contains("\"usable\" : true", "\"code\" : \"check.no-stock\"");
        services.doubles.erp.sold("A@W", "2099-01-01", 1);
        assertThat(run("host check --host demo")).isEqualTo(1);
        assertThat(out()).contains("ERROR  demand", "2099-01-01");
        assertThat(run("host polish --host demo")).isEqualTo(2);
    }

    @Test
    void levels_and_forecasts_of_the_last_run_go_to_the_host() {
        assertThat(run("host levels --host demo")).isZero();
        assertThat(services.doubles.erp.levels)
                .isNotEmpty()
                .allMatch(l -> l.orderUpTo() >= l.reorderPoint())
                .extracting(OrderLevel::supplierId)
                .containsExactly("S1");
        assertThat(out()).contains("levels: 1 written, 0 not.");
        assertThat(run("host forecasts --host demo")).isZero();
        assertThat(services.doubles.erp.forecasts).isNotEmpty().allMatch(f -> !f.to().isBefore(f.from()));
        services.doubles.erp.refusal = "no";
        assertThat(run("host levels --host demo")).isEqualTo(1);
        services.doubles.erp.takesDrafts = false;
        assertThat(run("host levels --host demo")).isEqualTo(1);
        assertThat(err()).contains("takes no levels");
    }

    @Test
    void what_a_planner_has_set_goes_to_the_host() {
        assertThat(run("host forecasts --host demo")).isZero();
        double before = total();
        assertThat(run("override --host demo --sku A@W --percent 50 --reason event"))
                .isZero();
        assertThat(run("host forecasts --host demo")).isZero();
        assertThat(total()).isCloseTo(1.5 * before, within(0.1));
    }

    /** Units that the host was last given. */
    private double total() {
        double total = services.doubles.erp.forecasts.stream()
                .mapToDouble(ForecastLine::quantity)
                .sum();
        services.doubles.erp.forecasts.clear();
        return total;
    }

    private int run(String line) {
        out.reset();
        err.reset();
        Console console = new Console(new PrintStream(out), new PrintStream(err), Path.of(""), Locale.ENGLISH);
        return new Commands(services).run(List.of(line.split(" ")), console);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
