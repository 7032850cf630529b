package almanac.ui.sku;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.Ticks;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Steps that lead to a quantity, each beginning where the one before ended. */
final class WaterfallChart extends Canvas {
    private static final int LEFT = 190;
    private static final int RIGHT = 80;
    private static final int ROW = 26;
    private static final int TOP = 8;
    private static final int GAP = 6;

    private final Formats formats = Formats.usual();
    private List<Step> steps = List.of();

    WaterfallChart(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Access.named(this, "waterfall", UiTexts.say("sku.waterfall"));
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(List<Step> other) {
        steps = other;
        setData("steps", other.size());
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 520 : wHint, 2 * TOP + ROW * Math.max(5, steps.size()));
    }

    private void paint(GC gc) {
        if (steps.isEmpty()) {
            return;
        }
        Palette palette = Palette.of(this);
        Rectangle area = getClientArea();
        double least = 0;
        double most = 0;
        double at = 0;
        for (Step step : steps) {
            at = step.isTotal() ? step.change() : at + step.change();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        Ticks ticks = Ticks.over(least, most);
        int width = area.width - LEFT - RIGHT;
        gc.setAntialias(SWT.ON);
        int zero = LEFT + (int) (ticks.share(0) * width);
        gc.setForeground(palette.faint());
        gc.drawLine(zero, TOP, zero, TOP + ROW * steps.size());
        at = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double from = step.isTotal() ? 0 : at;
            at = step.isTotal() ? step.change() : at + step.change();
            int a = LEFT + (int) (ticks.share(Math.min(from, at)) * width);
            int b = LEFT + (int) (ticks.share(Math.max(from, at)) * width);
            int y = TOP + ROW * i;
            gc.setForeground(palette.ink());
            gc.drawText(step.label(), GAP, y + 4, true);
            gc.setBackground(step.isTotal() ? palette.blue() : step.change() < 0 ? palette.green() : palette.amber());
            gc.fillRoundRectangle(a, y + 3, Math.max(2, b - a), ROW - 6, 4, 4);
            String sign = step.isTotal() ? "= " : step.change() < 0 ? "− " : "+ ";
            gc.drawText(sign + formats.quantity(Math.abs(step.change())), b + GAP, y + 4, true);
        }
    }
}
