package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.CancelledException;
import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.host.LeftOut;
import almanac.api.host.StockLevel;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanningCycleTest {
    private static final PlanRequest DEMO = new PlanRequest(Tenant.DEFAULT, "demo", null, true, "command");
    private static final PlanRequest REFRESH = new PlanRequest(Tenant.DEFAULT, "demo", null, false, "refresh");
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");

    private final Doubles doubles = new Doubles();

    @Test
    void plans_every_sku_once_through_the_ten_steps() {
        twoSkus();
        doubles.erp.stock.add(new StockLevel(Sku.parse("C@W"), 4, 0, 0));
        doubles.erp.leftOut.add(new LeftOut(Place.of("demand.csv"), Reason.of("row.non-stock-item")));
        List<String> steps = new ArrayList<>();

        PlanningRun run = doubles.cycle().plan(DEMO, new Progress() {
            @Override
            public void begin(String step, long total) {
                if (!steps.contains(step)) {
                    steps.add(step);
                }
            }
        });

        assertThat(steps)
                .containsExactly(
                        "collect", "clean", "store", "drivers", "forecast", "replenish", "compare", "gate", "complete");
        assertThat(run.state()).isEqualTo(PlanningRun.State.COMPLETE);
        assertThat(run.asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(run.bucket()).isEqualTo(TimeBucket.WEEK);
        assertThat(run.skus()).isEqualTo(3);
        assertThat(run.suggestions()).isEqualTo(2);
        assertThat(doubles.store.plans(run))
                .extracting(p -> p.sku().key(), p -> p.suggestion() != null)
                .containsExactlyInAnyOrder(tuple("A@W", true), tuple("B@W", true), tuple("C@W", false));
        MemoryStore.Written written = doubles.store.last.get(SCOPE);
        assertThat(written.series).containsOnlyKeys(Sku.parse("A@W"), Sku.parse("B@W"));
        assertThat(written.forecasts).containsOnlyKeys(Sku.parse("A@W"), Sku.parse("B@W"));
        assertThat(written.leftOut).hasSize(1);
        assertThat(doubles.erp.closed).isTrue();
        assertThat(codes(run))
                .contains("run.accuracy", "run.method", "run.left-out", "run.silent", "run.waiting-no-drafts");
    }

    @Test
    void says_how_good_the_methods_in_use_are_beside_seasonal_naive() {
        twoSkus();
        PlanningRun run = doubles.cycle().plan(DEMO, Progress.NONE);
        Reason accuracy = note(run, "run.accuracy");
        // MAE 2 and 4 over 30 points each, WAPE 0.2 and 0.4 of the same actuals, for both SKUs
        assertThat(accuracy.value("wape")).contains(0.2);
        assertThat(accuracy.value("naiveWape")).contains(0.4);
        assertThat(accuracy.value("skus")).contains(2L);
    }

    @Test
    void the_last_open_bucket_is_not_history() {
        doubles.erp.soldWeekly("A", "2026-01-05", 8, 10).sold("A", "2026-03-02", 3);
        PlanningRun run = doubles.cycle().plan(DEMO, Progress.NONE);
        assertThat(run.asOf()).isEqualTo("2026-03-02");
        assertThat(doubles.forecasting.seen.get(0).toArray()).containsExactly(10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(note(run, "run.open-bucket").value("bucket")).contains("2026-03-02");
    }

    @Test
    void with_a_day_given_later_demand_is_not_known() {
        doubles.erp.soldWeekly("A", "2026-01-05", 20, 10);
        PlanRequest request = new PlanRequest(Tenant.DEFAULT, "demo", LocalDate.parse("2026-02-01"), true, "command");
        PlanningRun run = doubles.cycle().plan(request, Progress.NONE);
        assertThat(run.asOf()).isEqualTo("2026-02-01");
        assertThat(doubles.forecasting.seen.get(0).size()).isEqualTo(4);
    }

    @Test
    void without_a_day_demand_in_the_future_is_an_error_that_names_it() {
        doubles.erp.soldWeekly("A", "2026-01-05", 8, 10).sold("B@W", "2026-03-09", 1);
        assertThatThrownBy(() -> doubles.cycle().plan(DEMO, Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("demand")
                .hasMessageContaining("demand_date")
                .hasMessageContaining("B@W")
                .hasMessageContaining("2026-03-09");
        assertThat(doubles.store.begun).isEmpty();
    }

    @Test
    void a_host_without_demand_or_of_an_unknown_kind_is_refused() {
        assertThatThrownBy(() -> doubles.cycle().plan(DEMO, Progress.NONE)).isInstanceOf(InputException.class);
        PlanRequest tape = new PlanRequest(Tenant.DEFAULT, "tape:x", null, true, "command");
        assertThatThrownBy(() -> doubles.cycle().plan(tape, Progress.NONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("tape")
                .hasMessageContaining("demo, folder");
    }

    @Test
    void a_second_run_compares_with_the_first() {
        twoSkus();
        doubles.cycle().plan(DEMO, Progress.NONE);
        doubles.erp.stock.add(new StockLevel(Sku.parse("A@W"), 5, 0, 0));
        doubles.erp.soldWeekly("D@W", "2026-01-05", 8, 3);

        PlanningRun second = doubles.cycle().plan(DEMO, Progress.NONE);

        Map<String, SkuPlan> plans = new java.util.HashMap<>();
        doubles.store.plans(second).forEach(p -> plans.put(p.sku().key(), p));
        assertThat(plans.get("A@W").suggestion().status()).isEqualTo(SuggestionStatus.CHANGED);
        assertThat(plans.get("A@W").suggestion().previousQuantity()).isEqualTo(20);
        assertThat(plans.get("A@W").suggestion().quantity()).isEqualTo(15);
        assertThat(plans.get("B@W").suggestion().status()).isEqualTo(SuggestionStatus.NEW);
        assertThat(plans.get("B@W").suggestion().previousQuantity()).isEqualTo(14);
        assertThat(plans.get("D@W").suggestion().status()).isEqualTo(SuggestionStatus.NEW);
        assertThat(plans.get("D@W").suggestion().previousQuantity()).isNull();
    }

    @Test
    void a_refresh_keeps_the_methods_in_use_and_a_retrain_chooses_anew() {
        twoSkus();
        doubles.cycle().plan(DEMO, Progress.NONE);
        doubles.cycle().plan(REFRESH, Progress.NONE);
        doubles.cycle().plan(DEMO, Progress.NONE);
        assertThat(doubles.forecasting.plans.get(0).keep()).isEmpty();
        assertThat(doubles.forecasting.plans.get(1).keep()).isEqualTo(Map.of("A@W", "mean", "B@W", "mean"));
        assertThat(doubles.forecasting.plans.get(2).keep()).isEmpty();
    }

    @Test
    void forecasts_reach_over_the_longest_lead_time_and_at_least_the_setting() {
        twoSkus();
        doubles.replenishment.horizonDays = 21;
        doubles.cycle().plan(DEMO, Progress.NONE);
        doubles.replenishment.horizonDays = 140;
        doubles.cycle().plan(DEMO, Progress.NONE);
        assertThat(doubles.forecasting.plans.get(0).request().horizon()).isEqualTo(12);
        assertThat(doubles.forecasting.plans.get(1).request().horizon()).isEqualTo(20);
        assertThat(doubles.forecasting.plans.get(0).request().paths()).isEqualTo(300);
    }

    @Test
    void planners_corrections_are_used_and_stored() {
        twoSkus();
        Sku a = Sku.parse("A@W");
        long bucket = 2922; // the week of 2026-01-05, counted from that of 1970-01-05
        doubles.store.manual.put(a, Map.of(bucket, 90.0));
        PlanningRun run = doubles.cycle().plan(DEMO, Progress.NONE);
        assertThat(doubles.store.series(SCOPE, a).orElseThrow().cleaned().demand(0))
                .isEqualTo(90);
        assertThat(doubles.store.forecast(run, a).orElseThrow().forecast().mean(0))
                .isEqualTo(20);
    }

    @Test
    void explains_a_sku_with_everything_behind_it() {
        twoSkus();
        PlanningRun run = doubles.cycle().plan(DEMO, Progress.NONE);
        var explanation = doubles.cycle().explain(run, Sku.parse("A@W")).orElseThrow();
        assertThat(explanation.plan().suggestion().quantity()).isEqualTo(20);
        assertThat(explanation.forecast().mean(0)).isEqualTo(10);
        assertThat(explanation.champion().method()).isEqualTo("mean");
        assertThat(explanation.series().cleaned().size()).isEqualTo(8);
        assertThat(doubles.cycle().explain(run, Sku.parse("Z@W"))).isEmpty();
    }

    @Test
    void a_cancelled_or_failed_run_leaves_the_last_one_as_it_was() {
        twoSkus();
        PlanningRun first = doubles.cycle().plan(DEMO, Progress.NONE);
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return doubles.store.begun.size() > 1;
            }
        };
        assertThatThrownBy(() -> doubles.cycle().plan(DEMO, cancelled)).isInstanceOf(CancelledException.class);
        doubles.settings = doubles.settings.withMethods(List.of("oracle"));
        assertThatThrownBy(() -> doubles.cycle().plan(DEMO, Progress.NONE)).isInstanceOf(UsageException.class);

        assertThat(doubles.cycle().lastRun(Tenant.DEFAULT, "demo")).contains(first);
        assertThat(doubles.store.begun).allSatisfy(w -> assertThat(w.closed).isTrue());
    }

    @Test
    @Timeout(30)
    void two_runs_of_one_scope_never_overlap() throws Exception {
        twoSkus();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        PlanningCycle cycle = doubles.cycle();
        Progress slow = new Progress() {
            @Override
            public void begin(String step, long total) {
                if (step.equals("collect")) {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                } else if (step.equals("complete")) {
                    now.decrementAndGet();
                }
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            threads.submit(() -> {
                for (int run = 0; run < 20; run++) {
                    cycle.plan(DEMO, slow);
                }
                both.countDown();
            });
        }
        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(most.get()).isEqualTo(1);
        assertThat(doubles.store.begun).hasSize(40);
    }

    /** A sells 10 and B 7 a week, for 8 weeks that end on the Sunday before today. */
    private void twoSkus() {
        doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10).soldWeekly("B@W", "2026-01-05", 8, 7);
        doubles.erp.sold("A@W", "2026-03-01", 0);
    }

    private static List<String> codes(PlanningRun run) {
        return run.notes().stream().map(Reason::code).toList();
    }

    private static Reason note(PlanningRun run, String code) {
        return run.notes().stream()
                .filter(n -> n.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
