package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The views in an E3 client, on the plan that the E4 client made. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassicTest {
    private static final Ui UI = Ui.current;
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));

    @Test
    @Order(1)
    void theCockpitCounts() {
        Canvas tile = UI.get(Canvas.class, "tile.surplus");

        UI.until("tiles", () -> tile.getData("count") != null);
        UI.shoot(SHOTS.resolve("cockpit-e3.png"));
    }

    @Test
    @Order(2)
    void aTileOpensTheWorklistAndALineTheItemPage() {
        Canvas tile = UI.get(Canvas.class, "tile.to-decide");
        int count = UI.on(() -> (Integer) tile.getData("count"));

        UI.click("tile.to-decide");

        Worklist worklist = new Worklist(UI);
        worklist.awaitRows(count);
        worklist.select(1);
        String item = worklist.cell(1, "ITEM");
        UI.until("the item's page", () -> UI.text("sku.head").contains(item));
        UI.until("reasons", () -> !UI.text("why").isEmpty());
        UI.shoot(SHOTS.resolve("worklist-e3.png"));
    }

    @Test
    @Order(3)
    void keysWorkHereToo() {
        Worklist worklist = new Worklist(UI);
        int before = worklist.rows();
        worklist.select(1);

        UI.key(SWT.F6, '\0');

        worklist.awaitRows(before - 1);
        assertThat(UI.message()).contains("1 line done");
        UI.click("undo");
        worklist.awaitRows(before);
    }

    @AfterAll
    static void theClientHasGoodManners() {
        Driver.expectGoodManners();
    }
}
