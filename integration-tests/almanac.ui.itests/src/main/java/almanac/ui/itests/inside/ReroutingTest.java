package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.WorklistAction;
import almanac.api.store.PlanScope;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Lines that are ordered otherwise than the run suggests: split, from another supplier, moved from another location, with pasted quantities. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReroutingTest {
    private static final Ui UI = Ui.current;
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");

    private static almanac.api.run.Worklist service() {
        BundleContext context = FrameworkUtil.getBundle(ReroutingTest.class).getBundleContext();
        return context.getService(context.getServiceReference(almanac.api.run.Worklist.class));
    }

    private static List<SuggestionLife> lines(String sku) {
        return service().lines(SCOPE).stream()
                .filter(l -> l.line().sku().key().equals(sku))
                .toList();
    }

    /** An only line of its SKU that waits for a decision. */
    private static SuggestionLife find(Predicate<SuggestionLife> wanted) {
        List<SuggestionLife> all = service().lines(SCOPE);
        return all.stream()
                .filter(l -> l.status().isOpen()
                        && l.line().kind() == SupplyKind.PURCHASE
                        && l.line().finalQuantity() > 1)
                .filter(l -> all.stream()
                                .filter(o -> o.line().sku().equals(l.line().sku()))
                                .count()
                        == 1)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Nobody is called this, and the refusal names who could. */
    private static boolean hasOtherSupplier(SuggestionLife life) {
        return service()
                .act(SCOPE, List.of(life.id()), new WorklistAction.Move("?"), "li", null)
                .get(0)
                .refusal()
                .value("suppliers")
                .orElse("")
                .toString()
                .contains(", ");
    }

    private static Worklist show(SuggestionLife life) {
        Worklist worklist = new Worklist(UI);
        UI.enter("words", life.line().sku().key());
        worklist.awaitRows(1);
        worklist.awaitCell(0, "ITEM", life.line().sku().itemId());
        worklist.select(0);
        return worklist;
    }

    @BeforeAll
    static void linesThatWait() {
        UI.tab("Worklist");
        Worklist worklist = new Worklist(UI);
        UI.choose("grouping", 0);
        UI.choose("urgency", 0);
        UI.choose("show", 0);
        UI.until("rows", () -> worklist.rows() > 10);
    }

    @Test
    @Order(1)
    void aPartGoesToAnotherSupplierAndBack() {
        SuggestionLife life = find(ReroutingTest::hasOtherSupplier);
        Worklist worklist = show(life);

        UI.click("split");
        UI.get(Combo.class, "supplier");
        UI.get(Text.class, "quantity");
        UI.click("ok");

        worklist.awaitRows(2);
        List<SuggestionLife> parts = lines(life.line().sku().key());
        assertThat(parts).extracting(l -> l.line().supplierId()).doesNotHaveDuplicates();
        assertThat(parts.stream().mapToDouble(l -> l.line().finalQuantity()).sum())
                .isEqualTo(life.line().finalQuantity());
        UI.click("undo");
        worklist.awaitRows(1);
    }

    @Test
    @Order(2)
    void allOfItGoesToAnotherSupplierAndBack() {
        SuggestionLife life = find(ReroutingTest::hasOtherSupplier);
        String sku = life.line().sku().key();
        show(life);

        UI.click("move");
        UI.get(Combo.class, "supplier");
        UI.click("ok");

        UI.until(
                "another supplier",
                () -> !lines(sku).get(0).line().supplierId().equals(life.line().supplierId()));
        UI.until("it is told", () -> UI.message().contains("1 line done"));
        UI.click("undo");
        UI.until(
                "the first again",
                () -> lines(sku).get(0).line().supplierId().equals(life.line().supplierId()));
    }

    @Test
    @Order(3)
    void whatAnotherLocationCanSpareIsMovedInPlaceOfBought() {
        SuggestionLife life =
                find(l -> service().transferSources(SCOPE, l.id()).stream().anyMatch(s -> s.units() >= 1));
        String sku = life.line().sku().key();
        TransferSource first = service().transferSources(SCOPE, life.id()).get(0);
        Worklist worklist = show(life);

        UI.click("transfer");
        Combo source = UI.get(Combo.class, "source");
        assertThat(UI.<String>on(source::getText)).startsWith(first.locationId());
        UI.shoot(SHOTS.resolve("transfer.png"));
        UI.enter("quantity", "1");
        UI.enter("comment", "they have too much");
        UI.click("ok");

        worklist.awaitRows(2);
        SuggestionLife moved = lines(sku).stream()
                .filter(l -> l.line().kind() == SupplyKind.TRANSFER)
                .findFirst()
                .orElseThrow();
        assertThat(moved.line().sourceLocationId()).isEqualTo(first.locationId());
        assertThat(service().history(SCOPE, life.id()))
                .last()
                .satisfies(e -> assertThat(e.action()).isEqualTo(SuggestionEvent.Action.SPLIT))
                .satisfies(e -> assertThat(e.comment()).isEqualTo("they have too much"));
        UI.click("undo");
        worklist.awaitRows(1);
    }

    @Test
    @Order(4)
    void quantitiesComeFromASpreadsheetAndLinesGoThere() {
        Worklist worklist = new Worklist(UI);
        UI.enter("words", "");
        UI.until("rows", () -> worklist.rows() > 10);
        worklist.select(0);
        clipboard("Final\n31\n32\n");

        UI.run(() -> worklist.key(SWT.MOD1, 'v'));

        worklist.awaitCell(0, "FINAL", "31 *");
        worklist.awaitCell(1, "FINAL", "32 *");
        UI.run(() -> worklist.key(SWT.MOD1, 'c'));
        UI.until("lines copied", () -> UI.message().contains("copied"));
        String[] copied = clipboard().split("\n");
        assertThat(copied).hasSize(2);
        assertThat(copied[0].split("\t")).contains("Item", "Final");
        assertThat(copied[1].split("\t")).contains(worklist.cell(0, "ITEM"), "31");
        UI.click("undo");
        UI.until("the second as it was", () -> !worklist.cell(1, "FINAL").contains("*"));
        UI.click("undo");
        UI.until("the first as it was", () -> !worklist.cell(0, "FINAL").contains("*"));
    }

    private static void clipboard(String text) {
        UI.run(() -> {
            Clipboard clipboard = new Clipboard(
                    UI.get(org.eclipse.swt.widgets.Table.class, "worklist").getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private static String clipboard() {
        return UI.on(() -> {
            Clipboard clipboard = new Clipboard(
                    UI.get(org.eclipse.swt.widgets.Table.class, "worklist").getDisplay());
            String text = (String) clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text;
        });
    }

    @AfterAll
    static void theClientHasGoodManners() {
        Driver.expectGoodManners();
    }
}
