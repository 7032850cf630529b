package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The views beside the worklist in Chinese. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChineseViewsTest {
    private static final Ui UI = Ui.current;
    private static final Views VIEWS = new Views(UI);
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));
    private static final String CHINESE = "\\p{IsHan}";

    @Test
    @Order(1)
    void theCockpitCounts() {
        UI.maximise();
        UI.tab("驾驶舱");
        Canvas tile = UI.get(Canvas.class, "tile.attention");
        UI.until("tiles", () -> tile.getData("count") != null);
        assertThat(UI.<String>on(tile::getToolTipText)).containsPattern(CHINESE);
        UI.shoot(SHOTS.resolve("cockpit-all-zh.png"));
    }

    @Test
    @Order(2)
    void accuracyIsTold() {
        UI.tab("准确度与数据");
        VIEWS.awaitRows("segments", 2);
        UI.tab("accuracy.tab.trend");
        VIEWS.awaitBuckets("chart.accuracy", 2);
        UI.shoot(SHOTS.resolve("accuracy-trend-zh.png"));
        UI.tab("accuracy.tab.value");
        VIEWS.awaitRows("steps", 2);
        assertThat(VIEWS.texts("steps")).containsPattern(CHINESE).contains("回测");
        UI.shoot(SHOTS.resolve("accuracy-value-zh.png"));
    }

    @Test
    @Order(3)
    void aForecastIsEditedAndTheEditTakenBack() {
        UI.tab("预测编辑");
        Tree tree = VIEWS.forecasts();
        VIEWS.take(VIEWS.itemWithParts(tree));
        int[] ahead = VIEWS.ahead();
        VIEWS.select("buckets", ahead[0]);
        VIEWS.edit("percent", "25", "展会", ahead[0]);
        assertThat(UI.text("forecast.save")).isEqualTo("保存 1");
        assertThat(VIEWS.texts("node-overrides")).contains("展会").contains("未保存");
        UI.shoot(SHOTS.resolve("forecast-zh.png"));
        UI.click("forecast.discard");
        UI.until(
                "no draft is left",
                () -> UI.get(Button.class, "forecast.save").getText().equals("保存 0"));
    }

    @Test
    @Order(4)
    void aPromotionIsPlanned() {
        UI.tab("促销");
        UI.until("the past is learned", () -> UI.text("promo.head").contains("学习"));
        UI.shoot(SHOTS.resolve("promotions-calendar-zh.png"));
        VIEWS.promote(Services.bestSeller(), "30");
        VIEWS.awaitRows("pre-build", 1);
        assertThat(UI.text("promo.words")).containsPattern(CHINESE);
        UI.shoot(SHOTS.resolve("promotions-plans-zh.png"));
        UI.tab("promo.tab.calendar");
        // What is open at the end is opened at the next start.
        UI.tab("驾驶舱");
    }

    @Test
    @Order(5)
    void jobsAreListed() {
        UI.tab("作业");
        VIEWS.awaitRows("jobs", 2);
        Table jobs = UI.get(Table.class, "jobs");
        assertThat(UI.<String>on(() -> jobs.getItem(1).getText(2))).containsPattern(CHINESE);
        VIEWS.select("jobs", 0);
        UI.shoot(SHOTS.resolve("jobs-scheduled-zh.png"));
    }
}
