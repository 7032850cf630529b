package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.host.StockLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What planners do after a run: decide, override, look ahead. */
class PlannerCommandsTest {
    private final MemoryServices services = new MemoryServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** A sells 10 a week and has nothing, B has plenty. */
    @BeforeEach
    void plan() {
        services.doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10).soldWeekly("B@W", "2026-01-05", 8, 7);
        services.doubles.erp.sold("A@W", "2026-03-01", 0);
        services.doubles.erp.stock.add(new StockLevel(Sku.parse("B@W"), 40, 0, 0));
        services.doubles.erp.takesDrafts = true;
        run("plan --host demo");
    }

    @Test
    void a_decision_is_one_line_and_a_refusal_ends_with_1() {
        assertThat(run("approve --host demo --sku A@W --by li")).isZero();
        assertThat(text(out)).isEqualTo("#1 A@W: 20 from S1 by 2026-03-01: approved\n");
        assertThat(run("approve --host demo --id 1")).isEqualTo(1);
        assertThat(text(err)).contains("#1 A@W: It is approved");
        assertThat(run("publish --host demo --all --by li")).isZero();
        assertThat(text(out)).contains("ordered D1");
        assertThat(run("history --host demo --sku A@W")).isZero();
        assertThat(text(out)).contains("suggested", "approved", "sent to the host", "li");
    }

    @Test
    void units_are_moved_from_another_location() {
        services.doubles.erp.soldWeekly("A@E", "2026-01-05", 8, 10);
        services.doubles.erp.stock.add(new StockLevel(Sku.parse("A@E"), 50, 0, 0));
        run("plan --host demo");
        assertThat(run("transfer --host demo --sku A@W --source X --by li")).isEqualTo(1);
        assertThat(text(err)).contains("these have: E");
        assertThat(run("transfer --host demo --sku A@W --source E --quantity 5 --by li"))
                .isZero();
        assertThat(run("history --host demo --sku A@W")).isZero();
        assertThat(text(out)).contains("split", "transfer instead", "new 5 E");
    }

    @Test
    void wrong_use_names_what_is_wrong() {
        assertThat(run("approve --host demo --sku B@W")).isEqualTo(2);
        assertThat(text(err)).contains("B@W");
        assertThat(run("approve --host demo")).isEqualTo(2);
        assertThat(run("snooze --host demo --sku A@W")).isEqualTo(2);
        assertThat(run("worklist --host demo --status lost")).isEqualTo(2);
        assertThat(run("approve --host folder:none --all")).isEqualTo(2);
    }

    @Test
    void the_worklist_shows_the_status_of_now() throws Exception {
        run("snooze --host demo --sku A@W --days 3 --by li --reason later");
        assertThat(run("worklist --host demo --status snoozed")).isZero();
        assertThat(text(out)).contains("snoozed 2026-03-04", "li later");
        assertThat(run("worklist --host demo --out w.csv")).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("w.csv"));
        assertThat(lines.get(1)).startsWith("1,A,W,S1,,purchase,snoozed,2026-03-01,2026-03-04,order_now,20,,20,false,");
    }

    @Test
    void the_plan_shows_it_as_its_status_and_suggests_nothing_new() {
        run("reject --host demo --sku A@W --by li --reason enough");
        assertThat(run("plan --host demo --only-orders")).isZero();
        assertThat(text(out)).contains("A,W,S1,rejected,").contains("enough");
        assertThat(text(err)).contains("0 suggestions").contains("1 stay rejected");
    }

    @Test
    void an_override_changes_the_final_forecast_and_not_the_baseline() {
        assertThat(run("override --host demo --sku A@W --set 25 --reason fair --by li"))
                .isZero();
        assertThat(text(out)).contains("A@W", "forecast_set", "fair");
        assertThat(run("plan --host demo --only-orders")).isZero();
        assertThat(text(out)).contains("A,W,S1,changed,").contains(",50,");
        assertThat(run("explain --host demo --sku A@W")).isZero();
        assertThat(text(out)).contains("Override 1 by li (fair): 25 a bucket");
        assertThat(run("override --host demo --withdraw 1")).isZero();
        assertThat(run("override --host demo --withdraw 1")).isEqualTo(2);
    }

    @Test
    void an_override_needs_a_reason_a_target_and_a_value_that_makes_sense() {
        assertThat(run("override --host demo --sku A@W --set 25")).isEqualTo(2);
        assertThat(run("override --host demo --set 25 --reason fair")).isEqualTo(2);
        assertThat(run("override --host demo --all --set 25 --add 3 --reason fair"))
                .isEqualTo(2);
        assertThat(run("override --host demo --all --parameter service_level=2 --reason x"))
                .isEqualTo(2);
        assertThat(text(err)).contains("service_level");
    }

    @Test
    void the_outlook_begins_with_what_is_suggested() {
        assertThat(run("outlook --host demo --weeks 4")).isZero();
        assertThat(text(out))
                .startsWith("supplier_id,week,basis,item_id,item_name,location_id,order_on,arrives,quantity,")
                .contains("S1,2026-02-23,suggested,A,,W,2026-03-01,2026-03-15,20,2.5,50,");
    }

    private int run(String line) {
        out.reset();
        err.reset();
        Console console = new Console(print(out), print(err), folder, Locale.ENGLISH);
        return new Commands(services).run(List.of(line.split(" ")), console);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
