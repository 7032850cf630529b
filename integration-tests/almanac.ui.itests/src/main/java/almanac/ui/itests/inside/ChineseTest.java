package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same client started again, in Chinese. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChineseTest {
    private static final Ui UI = Ui.current;
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));

    @Test
    @Order(1)
    void theLayoutIsAsItWasLeft() {
        Worklist worklist = new Worklist(UI);

        UI.until("rows", () -> worklist.rows() > 0);
        assertThat(UI.<String>on(() -> UI.get(Combo.class, "saved").getText())).isEqualTo("by category");
        assertThat(UI.<Integer>on(() -> UI.get(Combo.class, "grouping").getSelectionIndex()))
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void everythingIsInChinese() {
        Worklist worklist = new Worklist(UI);
        UI.choose("grouping", 0);
        worklist.awaitCell(0, "URGENCY", "缺货");
        assertThat(UI.text("approve")).isEqualTo("批准");
        assertThat(worklist.cell(0, "REASON")).containsPattern("\\p{IsHan}");
        worklist.select(0);
        UI.tab("物料");
        UI.until("reasons", () -> UI.text("why").contains("订货点"));
        UI.shoot(SHOTS.resolve("worklist-zh.png"));
        UI.tab("sku.tab.forecast");
        Canvas chart = UI.get(Canvas.class, "chart.forecast");
        UI.until("forecast", () -> chart.getData("buckets") != null && (Integer) chart.getData("buckets") > 0);
        UI.shoot(SHOTS.resolve("item-forecast-zh.png"));
        UI.tab("sku.tab.projection");
        UI.shoot(SHOTS.resolve("item-projection-zh.png"));
        UI.tab("驾驶舱");
        UI.until("tiles", () -> UI.get(Canvas.class, "tile.to-decide").getData("count") != null);
        UI.shoot(SHOTS.resolve("cockpit-zh.png"));
        UI.tab("作业");
        UI.shoot(SHOTS.resolve("jobs-zh.png"));
    }

    @AfterAll
    static void theClientHasGoodManners() {
        Driver.expectGoodManners();
    }
}
