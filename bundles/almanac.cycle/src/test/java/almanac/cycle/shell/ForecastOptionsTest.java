package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.forecast.HierarchyPlan;
import almanac.api.forecast.TuningPlan;
import almanac.api.host.CustomerLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of {@code forecast} and {@code backtest} beyond the contract, and {@code tune}. */
class ForecastOptionsTest {
    private final MemoryServices services = new MemoryServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void twoSeries() throws IOException {
        services.monthlyFile();
        MemoryServices.anyFile(folder);
        services.groups.put("T1", Map.of("brand", "x"));
        services.groups.put("T2", Map.of("brand", "y"));
        services.doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10).soldWeekly("B@W", "2026-01-05", 8, 7);
        services.doubles.erp.item("A", "toys", null, true);
    }

    @Test
    void parameters_reach_forecast_and_backtest() {
        assertThat(run("forecast --input series.csv --horizon 2 --methods mean --set mean.a=1 --set mean.b=x=y"))
                .isZero();
        assertThat(services.doubles.forecasting.plans.get(0).parameters())
                .isEqualTo(Map.of("mean", Map.of("a", "1", "b", "x=y")));
        assertThat(run("backtest --input series.csv --horizon 2 --origins 1 --methods mean --set mean.a=1"))
                .isZero();
        assertThat(services.doubles.forecasting.backtests.get(0).parameters())
                .isEqualTo(Map.of("mean", Map.of("a", "1")));
    }

    @Test
    void backtest_writes_every_measure_where_asked() {
        run("backtest --input series.csv --horizon 2 --origins 1 --methods mean --all-measures");
        assertThat(text(out).lines()).first().asString().endsWith("pinball,coverage80,seconds,mse,crps,coverage95");
        assertThat(text(out).lines().skip(1)).first().asString().endsWith(",5,1.5,0.95");
    }

    @Test
    void segments_come_below_their_sku() {
        for (int week = 0; week < 8; week++) {
            LocalDate monday = LocalDate.of(2026, 1, 5).plusWeeks(week);
            services.doubles.erp.customerLines.add(new CustomerLine(Sku.parse("A@W"), monday, 6, null, "x", null));
            services.doubles.erp.customerLines.add(new CustomerLine(Sku.parse("A@W"), monday, 4, null, "yy", null));
        }
        assertThat(run("forecast --host demo --horizon 1 --methods mean --by-segment 2 --out f.csv"))
                .isZero();
        assertThat(services.hierarchies)
                .hasSize(2)
                .allMatch(plan -> plan.levels().size() == 1);
        assertThat(text(err)).doesNotContain("Error");
    }

    @Test
    void segments_need_a_host_that_says_whose_demand_it_was() {
        assertThat(run("forecast --input series.csv --horizon 1 --by-segment")).isEqualTo(2);
        assertThat(text(err)).contains("--by-segment goes with --host");
        assertThat(run("forecast --host demo --horizon 1 --by-segment")).isEqualTo(2);
        assertThat(text(err)).contains("customer_id");
        assertThat(run("forecast --host demo --horizon 1 --by-segment 0")).isEqualTo(2);
    }

    @Test
    void levels_of_a_hierarchy_are_columns_of_a_file_below_the_total() {
        assertThat(run("forecast --input series.csv --horizon 2 --hierarchy groups.csv --reconcile middle-out:brand"))
                .isZero();
        HierarchyPlan plan = services.hierarchies.get(0);
        assertThat(plan.reconciliation()).isEqualTo(HierarchyPlan.Reconciliation.MIDDLE_OUT);
        assertThat(plan.middle()).isEqualTo(1);
        assertThat(plan.levels())
                .containsExactly(HierarchyPlan.Level.total(2), new HierarchyPlan.Level("brand", List.of("x", "y")));
    }

    @Test
    void levels_of_a_host_are_attributes() {
        assertThat(run("forecast --host demo --horizon 2 --hierarchy category,location"))
                .isZero();
        HierarchyPlan plan = services.hierarchies.get(0);
        assertThat(plan.reconciliation()).isEqualTo(HierarchyPlan.Reconciliation.SHRINKAGE);
        assertThat(plan.levels().get(1)).isEqualTo(new HierarchyPlan.Level("category", List.of("toys", "-")));
    }

    @Test
    void longer_spans_are_passed_on() {
        assertThat(run("forecast --input series.csv --horizon 2 --temporal 3,12"))
                .isZero();
        assertThat(services.orders).containsExactly("temporal [3, 12]");
    }

    @Test
    void tune_writes_a_row_a_trial_and_says_what_to_set() {
        assertThat(
                        run(
                                "tune --input series.csv --method mean --horizon 1 --search grid --budget 7 --parameters window"))
                .isZero();
        assertThat(text(out).lines())
                .containsExactly("trial,loss,window,pruned", "1,0.9,,false", "2,0.8,2,false", "3,,5,false");
        assertThat(text(err)).contains("--set mean.window=2").contains("no trial has seen");
        TuningPlan plan = services.tunings.get(0);
        assertThat(plan.search()).isEqualTo(TuningPlan.Search.GRID);
        assertThat(plan.budget()).isEqualTo(7);
        assertThat(plan.parameters()).containsExactly("window");
        assertThat(services.doubles.forecasting.backtests)
                .extracting(p -> p.parameters())
                .containsExactly(Map.of("mean", Map.of("window", "2")), Map.of("mean", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "forecast --input series.csv --horizon 2 --set mean=1,method.parameter=value",
        "forecast --input series.csv --horizon 2 --set nope.a=1,no method 'nope'",
        "forecast --input series.csv --horizon 2 --reconcile ols,goes with --hierarchy",
        "forecast --input series.csv --horizon 2 --hierarchy g.csv --reconcile best,none of bottom-up",
        "forecast --input series.csv --horizon 2 --hierarchy g.csv --reconcile middle-out:shop,no level 'shop'",
        "forecast --input series.csv --horizon 2 --hierarchy g.csv --temporal 3,do not go together",
        "forecast --host demo --horizon 2 --hierarchy colour,attribute 'colour'",
        "tune --input series.csv --method auto --horizon 2,no method 'auto'",
        "tune --input series.csv --method mean --horizon 2 --search random,neither grid",
        "tune --input series.csv --method mean --horizon 2 --budget 0,at least 1"
    })
    void wrong_use_is_one_line_and_exit_code_2(String line, String message) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(text(err).replace('\u2019', '\'')).contains(message).hasLineCount(1);
    }

    private int run(String line) {
        Console console = new Console(new PrintStream(out, true), new PrintStream(err, true), folder, Locale.ENGLISH);
        return new Commands(services).run(List.of(line.split(" ")), console);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
