package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.store.PlanScope;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A planner's morning at the demo host, in a new E4 client. One step follows from the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {
    private static final Ui UI = Ui.current;
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));
    private static final int EVERYTHING = 6;
    private static final int APPROVED = 1;

    private static int tile(String key) {
        Canvas tile = UI.get(Canvas.class, "tile." + key);
        return UI.on(() -> tile.getData("count") == null ? -1 : (Integer) tile.getData("count"));
    }

    private static List<SuggestionLife> stored() {
        BundleContext context = FrameworkUtil.getBundle(WorkbenchTest.class).getBundleContext();
        almanac.api.run.Worklist worklist =
                context.getService(context.getServiceReference(almanac.api.run.Worklist.class));
        return worklist.lines(new PlanScope(Tenant.DEFAULT, "demo"));
    }

    private static SuggestionLife stored(String item) {
        return stored().stream()
                .filter(l -> l.line().sku().itemId().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void aHostThatWasNotPlannedSaysSoAndIsPlannedByAButton() {
        UI.until(
                "it says what to do",
                () -> UI.isThere("cockpit.plan") && UI.text("run").contains("not planned"));

        UI.click("cockpit.plan");

        UI.until("tiles are counted", () -> tile("to-decide") > 0);
        assertThat(UI.text("run")).contains("demo");
        assertThat(UI.text("notes")).contains("wait for approval");
        UI.shoot(SHOTS.resolve("cockpit.png"));
    }

    @Test
    @Order(2)
    void aTileOpensTheWorklistWithWhatItCounts() {
        int outOfStock = tile("stocked-out");

        UI.click("tile.stocked-out");

        Worklist worklist = new Worklist(UI);
        worklist.awaitRows(outOfStock);
        worklist.awaitCell(0, "URGENCY", "stocked out");
    }

    @Test
    @Order(3)
    void linesAreFilteredAsOneTypesAndSortedByAHead() {
        Worklist worklist = new Worklist(UI);
        UI.choose("urgency", 0);
        UI.choose("show", EVERYTHING);
        UI.until("every SKU", () -> worklist.rows() > 400);

        UI.enter("words", "tea longjing");
        worklist.awaitCell(0, "ITEM", "TEA-");
        assertThat(worklist.rows()).isLessThan(50);

        UI.enter("words", "");
        UI.until("every SKU again", () -> worklist.rows() > 400);
        UI.choose("show", 0);
        UI.until("to decide", () -> worklist.rows() < 400);
        worklist.sort("VALUE");
        UI.until(
                "the dearest first",
                () -> number(worklist.cell(0, "VALUE")) >= number(worklist.cell(1, "VALUE"))
                        && number(worklist.cell(0, "VALUE")) > number(worklist.cell(worklist.rows() / 2, "VALUE")));
        worklist.sort("VALUE");
        worklist.sort("VALUE");
    }

    private static double number(String cell) {
        return cell.isEmpty() ? -1 : Double.parseDouble(cell.replace(",", ""));
    }

    @Test
    @Order(4)
    void groupsHaveTotals() {
        Worklist worklist = new Worklist(UI);
        int lines = worklist.rows();
        UI.choose("grouping", 1);

        UI.until("heads", () -> worklist.rows() > lines);
        assertThat(worklist.cell(0, "URGENCY")).contains("lines");
        assertThat(worklist.cell(0, "REASON"))
                .contains("lines")
                .contains("units")
                .contains("value");
        assertThat(number(worklist.cell(0, "VALUE"))).isPositive();
        UI.shoot(SHOTS.resolve("worklist-groups.png"));

        UI.choose("grouping", 0);
        worklist.awaitRows(lines);
        assertThat(UI.text("totals")).contains(lines + " lines").contains("supplier minimum reached");
    }

    @Test
    @Order(5)
    void aQuantityIsEditedInItsCellByKeyboard() {
        Worklist worklist = new Worklist(UI);
        worklist.select(0);
        String item = worklist.cell(0, "ITEM");

        UI.key(SWT.F2, '\0');
        UI.get(org.eclipse.swt.widgets.Text.class, "final");
        UI.type("77");
        UI.key(SWT.CR, '\r');

        worklist.awaitCell(0, "FINAL", "77 *");
        assertThat(stored(item).line().finalQuantity()).isEqualTo(77);
        UI.shoot(SHOTS.resolve("worklist.png"));
    }

    @Test
    @Order(6)
    void aLineIsApprovedTakenBackAndApprovedAgain() {
        Worklist worklist = new Worklist(UI);
        int before = worklist.rows();
        worklist.select(0);
        String item = worklist.cell(0, "ITEM");

        UI.key(SWT.F6, '\0');
        worklist.awaitRows(before - 1);
        assertThat(stored(item).status()).isEqualTo(SuggestionStatus.APPROVED);

        UI.click("undo");
        worklist.awaitRows(before);
        assertThat(stored(item).status()).isNotEqualTo(SuggestionStatus.APPROVED);

        worklist.select(0);
        UI.click("approve");
        worklist.awaitRows(before - 1);
    }

    @Test
    @Order(7)
    void aRejectionNeedsAReason() {
        Worklist worklist = new Worklist(UI);
        int before = worklist.rows();
        worklist.select(1);
        String item = worklist.cell(1, "ITEM");

        UI.click("reject");
        UI.get(org.eclipse.swt.widgets.Text.class, "reason");
        assertThat(UI.on(
                        () -> UI.get(org.eclipse.swt.widgets.Button.class, "ok").isEnabled()))
                .isFalse();
        UI.enter("reason", "range is being cleared");
        UI.click("ok");

        worklist.awaitRows(before - 1);
        assertThat(stored(item).status()).isEqualTo(SuggestionStatus.REJECTED);
        assertThat(stored(item).decision().comment()).isEqualTo("range is being cleared");
    }

    @Test
    @Order(8)
    void aLineIsSnoozed() {
        Worklist worklist = new Worklist(UI);
        int before = worklist.rows();
        worklist.select(2);

        UI.click("snooze");
        UI.get(org.eclipse.swt.widgets.Text.class, "until");
        UI.click("ok");

        worklist.awaitRows(before - 1);
    }

    @Test
    @Order(9)
    void theItemPageShowsEverythingBehindTheLine() {
        Worklist worklist = new Worklist(UI);
        worklist.select(0);
        String item = worklist.cell(0, "ITEM");
        UI.until("the item's page", () -> UI.text("sku.head").contains(item));

        UI.until("reasons", () -> UI.text("why").contains("reorder point"));
        Canvas waterfall = UI.get(Canvas.class, "waterfall");
        assertThat(UI.<Integer>on(() -> (Integer) waterfall.getData("steps"))).isGreaterThan(3);
        UI.shoot(SHOTS.resolve("item-why.png"));
        UI.tab("sku.tab.projection");
        awaitBuckets("chart.projection", 28);
        UI.shoot(SHOTS.resolve("item-projection.png"));
        UI.tab("sku.tab.forecast");
        awaitBuckets("chart.forecast", 60);
        assertThat(UI.text("sku.method")).contains("Method").contains("WAPE");
        UI.shoot(SHOTS.resolve("item-forecast.png"));
        UI.tab("sku.tab.policy");
        UI.until("levels", () -> UI.get(Table.class, "policy").getItemCount() >= 8);
        UI.tab("sku.tab.suppliers");
        UI.until("terms", () -> UI.get(Table.class, "suppliers").getItemCount() >= 1);
        UI.tab("sku.tab.documents");
        UI.get(Table.class, "documents");
        UI.tab("sku.tab.history");
        UI.until("events", () -> UI.get(Table.class, "events").getItemCount() >= 1);
        UI.tab("sku.tab.why");
    }

    private static void awaitBuckets(String key, int least) {
        Canvas chart = UI.get(Canvas.class, key);
        UI.until(key, () -> chart.getData("buckets") != null && (Integer) chart.getData("buckets") >= least);
    }

    @Test
    @Order(10)
    void draftsReachTheHost() {
        Worklist worklist = new Worklist(UI);
        UI.choose("show", APPROVED);
        worklist.awaitRows(1);
        String item = worklist.cell(0, "ITEM");

        UI.click("publish");
        UI.key(SWT.CR, '\r');

        worklist.awaitRows(0);
        SuggestionLife ordered = stored(item);
        assertThat(ordered.status()).isEqualTo(SuggestionStatus.ORDERED);
        assertThat(ordered.handover().document()).as("the demo ERP's number").isNotBlank();
        UI.choose("show", 0);
        UI.until("to decide", () -> worklist.rows() > 0);
    }

    @Test
    @Order(11)
    void aRunIsWatchedAndCancelled() {
        UI.tab("Jobs");
        UI.click("jobs.retrain");
        Table tasks = UI.get(Table.class, "tasks");
        UI.until(
                "the run",
                () -> tasks.getItemCount() > 0 && tasks.getItem(0).getText(3).equals("runs"));
        UI.shoot(SHOTS.resolve("jobs.png"));
        UI.run(() -> tasks.setSelection(0));

        UI.click("jobs.cancel-task");

        UI.until("it ends", () -> find(tasks, "cancelled"));
        assertThat(UI.message()).contains("cancelled");
        assertThat(new Worklist(UI).rows()).as("the plan before is still there").isGreaterThan(0);
    }

    private static boolean find(Table table, String state) {
        for (TableItem item : table.getItems()) {
            if (item.getText(3).equals(state)) {
                return true;
            }
        }
        return false;
    }

    @Test
    @Order(12)
    void aViewIsSavedByAName() {
        Worklist worklist = new Worklist(UI);
        UI.choose("grouping", 2);
        UI.until("heads", () -> worklist.cell(0, "URGENCY").contains("lines"));

        UI.click("save");
        UI.enter("name", "by category");
        UI.click("ok");

        UI.until("it is there", () -> {
            org.eclipse.swt.widgets.Combo saved = UI.get(org.eclipse.swt.widgets.Combo.class, "saved");
            return saved.getText().equals("by category");
        });
        UI.run(() -> worklist.table().notifyListeners(SWT.Selection, new Event()));
    }

    @AfterAll
    static void theClientHasGoodManners() {
        Driver.expectGoodManners();
    }
}
