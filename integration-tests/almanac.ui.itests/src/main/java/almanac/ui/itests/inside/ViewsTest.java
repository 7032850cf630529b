package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.service.cm.ConfigurationAdmin;

/** The views beside the worklist, at the demo host that was planned before. One step follows from the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ViewsTest {
    private static final Ui UI = Ui.current;
    private static final Views VIEWS = new Views(UI);
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));
    private static final int WEEKS = 8;

    @Test
    @Order(1)
    void whatIsSetForATotalFlowsDownAndUp() {
        UI.maximise();
        UI.tab("Forecast editor");
        Tree tree = VIEWS.forecasts();
        TreeItem item = VIEWS.itemWithParts(tree);
        VIEWS.take(item);
        int[] ahead = VIEWS.ahead();
        VIEWS.select("buckets", ahead[1]);
        VIEWS.edit("set", "1000", "range-review", ahead[1]);

        assertThat(VIEWS.number(VIEWS.cell("buckets", ahead[1], Views.FINAL))).isEqualTo(1000);
        int parts = UI.on(item::getItemCount);
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            int part = i;
            VIEWS.take(UI.on(() -> item.getItem(part)));
            sum += VIEWS.number(VIEWS.cell("buckets", ahead[1], Views.FINAL));
            assertThat(VIEWS.rows("node-overrides"))
                    .as("it stands at its parts")
                    .isPositive();
        }
        assertThat(sum).isCloseTo(1000, within(0.1 * parts));

        VIEWS.select("buckets", ahead[1]);
        double last = VIEWS.number(VIEWS.cell("buckets", ahead[1], Views.FINAL));
        VIEWS.edit("add", "40", "range-review", ahead[1]);
        VIEWS.take(item);
        assertThat(VIEWS.number(VIEWS.cell("buckets", ahead[1], Views.FINAL)))
                .as("a part of %s and 40 more flows up", last)
                .isCloseTo(1040, within(0.2));
        UI.click("forecast.discard");
        Table buckets = UI.get(Table.class, "buckets");
        UI.until(
                "it is as it was",
                () -> !buckets.getItem(ahead[1]).getText(Views.FINAL).equals("1,040"));
    }

    @Test
    @Order(2)
    void lastYearIsCopied() {
        int[] ahead = VIEWS.ahead();
        VIEWS.select("buckets", ahead);
        VIEWS.edit("copy", "50", "as-last-year", ahead[0]);
        double lastYear = VIEWS.number(VIEWS.cell("buckets", ahead[0], 4));
        assertThat(VIEWS.number(VIEWS.cell("buckets", ahead[0], Views.FINAL))).isCloseTo(lastYear / 2, within(0.1));
        UI.click("forecast.discard");
        UI.until(
                "no draft is left", () -> !UI.get(Button.class, "forecast.save").isEnabled());
    }

    @Test
    @Order(3)
    void anOverriddenForecastChangesTheSuggestion() {
        SuggestionLife before = Services.suggestions().stream()
                .filter(l -> l.status().isOpen() && l.line().supplierId() != null)
                .findFirst()
                .orElseThrow();
        Sku sku = before.line().sku();
        VIEWS.take(UI.get(Tree.class, "forecast.tree"), sku);
        int[] ahead = VIEWS.ahead();
        VIEWS.select("buckets", ahead);
        VIEWS.edit("percent", "300", "fair", ahead[0]);
        UI.shoot(SHOTS.resolve("forecast.png"));
        UI.click("forecast.save");
        UI.until("it is saved", () -> !UI.get(Button.class, "forecast.save").isEnabled());

        PlanningRun last = planWeeksAgo();
        UI.click("forecast.plan");
        UI.until("another plan", () -> Services.lastRun().asOf().equals(last.asOf()));

        double after = Services.suggestions().stream()
                .filter(l -> l.line().sku().equals(sku))
                .mapToDouble(l -> l.line().finalQuantity())
                .sum();
        assertThat(after)
                .as("suggested of %s, before %s", sku, before.line().finalQuantity())
                .isGreaterThan(1.5 * before.line().finalQuantity());
        Table buckets = UI.get(Table.class, "buckets");
        int first = ahead[0];
        UI.until(
                "what was forecast of the last week, and by how much it was off",
                () -> !buckets.getItem(first - 1).getText(Views.ERROR).isEmpty());
    }

    /** So that there are forecasts of weeks that are over; gives the run that was the last one. */
    private static PlanningRun planWeeksAgo() {
        PlanningRun last = Services.lastRun();
        PlanRequest request =
                new PlanRequest(Tenant.DEFAULT, "demo", last.asOf().minusWeeks(WEEKS), false, "refresh");
        Services.get(Planning.class).plan(request, Progress.NONE);
        return last;
    }

    @Test
    @Order(4)
    void forecastsThatNeedAttentionAreCounted() {
        UI.tab("Cockpit");
        Canvas tile = UI.get(Canvas.class, "tile.attention");
        UI.until(
                "forecasts needing attention, and how many more they are",
                () -> tile.getData("count") != null
                        && (Integer) tile.getData("count") > 0
                        && tile.getData("change") != null);
        UI.shoot(SHOTS.resolve("cockpit-all.png"));

        UI.click("tile.attention");

        Worklist worklist = new Worklist(UI);
        UI.choose("grouping", 0);
        UI.until(
                "as many lines as the tile counts",
                () -> worklist.table().getItemCount() == (Integer) tile.getData("count"));
    }

    @Test
    @Order(5)
    void accuracyIsToldBySegmentAndOverTime() {
        UI.tab("Accuracy and data");
        VIEWS.awaitRows("segments", 2);
        assertThat(VIEWS.cell("segments", 0, 3)).endsWith("%");
        UI.choose("accuracy.segment", 0);
        assertThat(VIEWS.rows("segments")).as("everything together").isEqualTo(1);
        UI.tab("accuracy.tab.trend");
        VIEWS.awaitBuckets("chart.accuracy", WEEKS);
        assertThat(VIEWS.rows("realised-buckets")).isEqualTo(VIEWS.buckets("chart.accuracy"));
        assertThat(VIEWS.cell("realised", 0, 3)).endsWith("%");
        UI.shoot(SHOTS.resolve("accuracy-trend.png"));
        UI.choose("accuracy.trend-segment", 1);
        VIEWS.awaitRows("realised", 2);
        VIEWS.select("realised", 1);
        VIEWS.awaitBuckets("chart.accuracy", WEEKS);
    }

    @Test
    @Order(6)
    void whatEachStepAddedAndWhichMethodsWereComparedIsTold() {
        UI.tab("accuracy.tab.value");
        VIEWS.awaitRows("steps", 2);
        assertThat(VIEWS.texts("steps")).contains("backtest").contains("realised");
        UI.shoot(SHOTS.resolve("accuracy-value.png"));
        UI.tab("accuracy.tab.candidates");
        VIEWS.awaitRows("methods", 3);
        assertThat(VIEWS.texts("methods"))
                .contains("champion")
                .contains("challenger")
                .contains("seasonal-naive");
        UI.shoot(SHOTS.resolve("accuracy-methods.png"));
        UI.tab("accuracy.tab.models");
        VIEWS.awaitRows("models", 1);
        assertThat(Installed.methods())
                .as("this client has nothing that learns across SKUs")
                .contains("seasonal-naive")
                .doesNotContain("trees", "gru-global");
        assertThat(VIEWS.texts("models")).doesNotContain("trees").doesNotContain("gru-global");
        UI.tab("accuracy.tab.segments");
    }

    @Test
    @Order(7)
    void aPlannedPromotionSaysWhatToHaveReady() {
        UI.tab("Promotions");
        UI.until("the past is learned", () -> UI.text("promo.head").contains("Learned"));
        Canvas calendar = UI.get(Canvas.class, "promo.calendar");
        UI.until("promotions", () -> calendar.getData("bars") != null && (Integer) calendar.getData("bars") > 0);
        UI.shoot(SHOTS.resolve("promotions-calendar.png"));

        VIEWS.promote(Services.bestSeller(), "30");

        VIEWS.awaitRows("pre-build", 1);
        assertThat(VIEWS.number(VIEWS.cell("pre-build", 0, 4))).isPositive();
        assertThat(VIEWS.cell("pre-build", 0, 3)).as("order by").containsPattern("\\d{4}-\\d\\d-\\d\\d");
        UI.click("promo.copy");
        VIEWS.select("plan", 0);
        UI.click("promo.edit");
        UI.enter("promo.discount", "10");
        UI.click("ok");
        UI.click("promo.what-if");
        Table plans = UI.get(Table.class, "plans");
        UI.until(
                "both plans",
                () -> plans.getItemCount() == 2
                        && !plans.getItem(0).getText(4).isEmpty()
                        && !plans.getItem(1).getText(4).isEmpty());
        assertThat(VIEWS.number(VIEWS.cell("plans", 0, 4)))
                .as("a deeper discount sells more")
                .isGreaterThan(VIEWS.number(VIEWS.cell("plans", 1, 4)));
        VIEWS.awaitBuckets("chart.plan", 2);
        UI.shoot(SHOTS.resolve("promotions-plans.png"));
        UI.tab("promo.tab.review");
        VIEWS.awaitRows("reviews", 1);
        UI.shoot(SHOTS.resolve("promotions-review.png"));
        UI.tab("promo.tab.calendar");
    }

    @Test
    @Order(8)
    void aScheduledJobIsStartedWatchedAndCancelled() throws IOException {
        Dictionary<String, Object> settings = new Hashtable<>();
        settings.put("host", "demo");
        settings.put("name", "night");
        settings.put("refreshCron", "0 0 2 1 1 ? 2099");
        settings.put("retrainCron", "0 0 3 1 1 ? 2099");
        Services.get(ConfigurationAdmin.class)
                .getFactoryConfiguration("almanac.plan", "night", "?")
                .update(settings);
        UI.tab("Jobs");
        VIEWS.awaitRows("jobs", 2);
        Table jobs = UI.get(Table.class, "jobs");
        UI.until("both", () -> jobs.getItem(1).getText(0).equals("night/retrain"));
        assertThat(VIEWS.cell("jobs", 1, 7)).as("next start").isNotEmpty();
        VIEWS.select("jobs", 1);
        long before = Services.lastRun().id();

        UI.click("jobs.run-now");
        Table log = UI.get(Table.class, "job-log");
        UI.until(
                "it goes on",
                () -> log.getItemCount() > 2 && !jobs.getItem(1).getText(4).equals("–"));
        UI.shoot(SHOTS.resolve("jobs-scheduled.png"));
        UI.click("jobs.cancel-job");

        UI.until("it has stopped", () -> {
            String result = jobs.getItem(1).getText(6);
            return jobs.getItem(1).getText(4).equals("–")
                    && !result.isEmpty()
                    && log.getItem(0).getText(1).contains(result);
        });
        assertThat(VIEWS.cell("jobs", 1, 6))
                .as("what the step that was stopped said")
                .isNotEqualTo("done");
        assertThat(Services.lastRun().id()).as("the plan before stands").isEqualTo(before);
    }

    @Test
    @Order(9)
    void theKeyboardReachesEveryTileAndEveryWidgetHasAName() {
        UI.tab("Cockpit");
        UI.click("cockpit.refresh");
        List<String> order = UI.focusOrder("tile.stocked-out", 4);
        assertThat(order).containsExactly("tile.stocked-out", "tile.at-risk", "tile.supply.late", "tile.surplus");
        for (String view : List.of("Cockpit", "Forecast editor", "Promotions", "Accuracy and data", "Jobs")) {
            UI.tab(view);
            assertThat(UI.nameless()).as(view).isEmpty();
        }
        UI.key(SWT.ESC, '\0');
    }

    @AfterAll
    static void nothingOfTheSystemIsForgotten() {
        System.gc();
        assertThat(Driver.LEAKS).isEmpty();
    }
}
