package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The views on a dark desktop, in double size. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DarkTest {
    private static final Ui UI = Ui.current;
    private static final Views VIEWS = new Views(UI);
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));

    private static int brightness(Control control) {
        RGB colour = UI.on(() -> control.getBackground().getRGB());
        return (colour.red + colour.green + colour.blue) / 3;
    }

    @Test
    @Order(1)
    void tilesAreDarkAndNoneIsCut() {
        UI.maximise();
        UI.tab("Cockpit");
        Canvas tile = UI.get(Canvas.class, "tile.stocked-out");
        UI.until("tiles", () -> tile.getData("count") != null);
        assertThat(brightness(tile)).isLessThan(128);
        UI.shoot(SHOTS.resolve("dark-cockpit.png"));
        assertThat(UI.<Boolean>on(() -> Arrays.stream(tile.getParent().getChildren())
                        .allMatch(t -> t.getSize().x >= t.computeSize(SWT.DEFAULT, SWT.DEFAULT).x)))
                .as("every tile has the room that it asks for")
                .isTrue();
    }

    @Test
    @Order(2)
    void chartsTakeTheDesktopsColours() {
        UI.tab("Accuracy and data");
        VIEWS.awaitRows("segments", 1);
        UI.tab("accuracy.tab.trend");
        VIEWS.awaitBuckets("chart.accuracy", 2);
        assertThat(brightness(UI.get(Canvas.class, "chart.accuracy"))).isLessThan(128);
        UI.shoot(SHOTS.resolve("dark-accuracy.png"));
        UI.tab("Forecast editor");
        Tree tree = VIEWS.forecasts();
        VIEWS.take(VIEWS.itemWithParts(tree));
        VIEWS.awaitBuckets("chart.node", 20);
        UI.shoot(SHOTS.resolve("dark-forecast.png"));
        UI.tab("Cockpit");
    }
}
