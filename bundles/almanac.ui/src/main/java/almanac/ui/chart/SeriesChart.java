package almanac.ui.chart;

import almanac.ui.Formats;
import almanac.ui.chart.ChartModel.Band;
import almanac.ui.chart.ChartModel.Line;
import almanac.ui.chart.ChartModel.Role;
import almanac.ui.chart.ChartModel.Shade;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A chart over buckets: bands, bars and lines, with the values under the pointer. Left and right move the pointer by keyboard. */
public final class SeriesChart extends Canvas {
    private static final int RIGHT = 14;
    private static final int LETTERS = 8;
    private static final int[] BAND_ALPHA = {48, 84, 120};
    private static final int SHADE_ALPHA = 40;
    private static final int OPAQUE = 255;
    private static final int LABEL_LETTERS = 10;
    private static final int PAD = 6;
    private static final int SWATCH = 14;
    private static final int THICK = 3;

    private final Formats formats = Formats.usual();
    private final int line;
    private final int letter;
    private ChartModel model;
    private Ticks ticks;
    private int hover = -1;
    private int legendLines = 1;

    /**
     * @param key for tests
     * @param name for screen readers
     */
    public SeriesChart(Composite parent, String key, String name) {
        super(parent, SWT.DOUBLE_BUFFERED);
        GC gc = new GC(this);
        line = gc.getFontMetrics().getHeight();
        letter = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        gc.dispose();
        Access.named(this, key, name);
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = model == null || hover < 0 ? "" : String.join(", ", texts(hover));
            }
        });
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> hover(bucketAt(e.x)));
        addListener(SWT.MouseExit, e -> hover(-1));
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.Traverse, e -> e.doit = true);
    }

    /** Shows a model; null shows nothing. */
    public void show(ChartModel other) {
        model = other;
        ticks = other == null ? null : Ticks.over(other.least(), other.most());
        hover = -1;
        setData("buckets", other == null ? 0 : other.size());
        redraw();
    }

    private void pressed(Event e) {
        if (model != null && (e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.ARROW_RIGHT)) {
            int next = hover < 0 ? model.size() - 1 : hover + (e.keyCode == SWT.ARROW_RIGHT ? 1 : -1);
            hover(Math.max(0, Math.min(model.size() - 1, next)));
        }
    }

    private void hover(int bucket) {
        if (bucket != hover) {
            hover = bucket;
            redraw();
        }
    }

    private Rectangle plot() {
        Rectangle area = getClientArea();
        int left = LETTERS * letter;
        int top = legendLines * line + 2 * PAD;
        return new Rectangle(left, top, area.width - left - RIGHT, area.height - top - line - 2 * PAD);
    }

    private int bucketAt(int x) {
        Rectangle plot = plot();
        if (model == null || model.size() == 0 || x < plot.x || x > plot.x + plot.width) {
            return -1;
        }
        return Math.min(model.size() - 1, (int) ((long) (x - plot.x) * model.size() / Math.max(1, plot.width)));
    }

    private int x(double bucket) {
        Rectangle plot = plot();
        return plot.x + (int) Math.round((bucket + 0.5) * plot.width / model.size());
    }

    private int y(double value) {
        Rectangle plot = plot();
        return plot.y + plot.height - (int) Math.round(ticks.share(value) * plot.height);
    }

    private void paint(GC gc) {
        if (model == null || model.size() == 0) {
            return;
        }
        Palette palette = Palette.of(this);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        legendLines = legend(gc, palette);
        Rectangle plot = plot();
        if (plot.width < LABEL_LETTERS * letter || plot.height < 2 * line) {
            return;
        }
        model.shades().forEach(s -> shade(gc, palette, plot, s));
        axes(gc, palette, plot);
        for (int i = 0; i < model.bands().size(); i++) {
            band(gc, palette, model.bands().get(i), BAND_ALPHA[Math.min(i, BAND_ALPHA.length - 1)]);
        }
        model.bars().forEach(b -> bars(gc, palette, plot, b));
        model.lines().forEach(l -> line(gc, palette, l));
        if (hover >= 0) {
            values(gc, palette, plot);
        }
    }

    private void shade(GC gc, Palette palette, Rectangle plot, Shade shade) {
        gc.setBackground(color(palette, shade.role()));
        gc.setAlpha(SHADE_ALPHA);
        int from = x(shade.from() - 0.5);
        gc.fillRectangle(from, plot.y, Math.max(2, x(shade.to() + 0.5) - from), plot.height);
        gc.setAlpha(OPAQUE);
    }

    private void axes(GC gc, Palette palette, Rectangle plot) {
        for (double tick : ticks.all()) {
            int y = y(tick);
            gc.setForeground(tick == 0 ? palette.muted() : palette.faint());
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.setForeground(palette.muted());
            String text = formats.quantity(tick);
            Point extent = gc.textExtent(text);
            gc.drawText(text, plot.x - PAD - extent.x, y - extent.y / 2, true);
        }
        int every = Math.max(1, (int) Math.ceil((double) LABEL_LETTERS * letter * model.size() / plot.width));
        for (int i = 0; i < model.size(); i += every) {
            String text = model.shortLabel().apply(i);
            Point extent = gc.textExtent(text);
            gc.drawText(text, x(i) - extent.x / 2, plot.y + plot.height + PAD, true);
        }
        if (model.now() >= 0) {
            gc.setForeground(palette.muted());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(x(model.now() - 0.5), plot.y, x(model.now() - 0.5), plot.y + plot.height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void band(GC gc, Palette palette, Band band, int alpha) {
        List<Integer> points = new ArrayList<>();
        List<Integer> back = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            if (!Double.isNaN(band.low()[i]) && !Double.isNaN(band.high()[i])) {
                points.add(x(i));
                points.add(y(band.high()[i]));
                back.add(0, y(band.low()[i]));
                back.add(0, x(i));
            }
        }
        points.addAll(back);
        gc.setBackground(color(palette, band.role()));
        gc.setAlpha(alpha);
        gc.fillPolygon(points.stream().mapToInt(Integer::intValue).toArray());
        gc.setAlpha(OPAQUE);
    }

    private void bars(GC gc, Palette palette, Rectangle plot, Line bars) {
        int width = Math.max(3, plot.width / model.size() / 3);
        gc.setBackground(color(palette, bars.role()));
        for (int i = 0; i < model.size(); i++) {
            double value = bars.values()[i];
            if (!Double.isNaN(value) && value != 0) {
                int top = Math.min(y(value), y(0));
                gc.fillRectangle(x(i) - width / 2, top, width, Math.max(1, Math.abs(y(value) - y(0))));
            }
        }
    }

    private void line(GC gc, Palette palette, Line curve) {
        gc.setForeground(color(palette, curve.role()));
        gc.setBackground(color(palette, curve.role()));
        gc.setLineWidth(2);
        gc.setLineStyle(curve.dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        double[] values = curve.values();
        for (int i = 0; i < model.size(); i++) {
            if (isKnown(values, i) && isKnown(values, i - 1)) {
                gc.drawLine(x(i - 1.0), y(values[i - 1]), x(i), y(values[i]));
            } else if (isKnown(values, i) && !isKnown(values, i + 1)) {
                gc.fillOval(x(i) - THICK, y(values[i]) - THICK, 2 * THICK, 2 * THICK);
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
    }

    private static boolean isKnown(double[] values, int at) {
        return at >= 0 && at < values.length && !Double.isNaN(values[at]);
    }

    /** Names of all that is shown, in as many lines as they need; gives how many. */
    private int legend(GC gc, Palette palette) {
        int x = LETTERS * letter;
        int lines = 1;
        for (Map.Entry<String, Role> name : names().entrySet()) {
            int width = SWATCH + PAD + gc.textExtent(name.getKey()).x + RIGHT;
            if (x + width > getClientArea().width && x > LETTERS * letter) {
                x = LETTERS * letter;
                lines++;
            }
            entry(gc, palette, name, x, PAD + (lines - 1) * line);
            x += width;
        }
        return lines;
    }

    private Map<String, Role> names() {
        Map<String, Role> names = new LinkedHashMap<>();
        model.lines().forEach(l -> names.put(l.name(), l.role()));
        model.bars().forEach(b -> names.put(b.name(), b.role()));
        model.bands().forEach(b -> names.put(b.name(), b.role()));
        model.shades().forEach(s -> names.put(s.name(), s.role()));
        return names;
    }

    private void entry(GC gc, Palette palette, Map.Entry<String, Role> name, int x, int y) {
        boolean isLine = model.lines().stream().anyMatch(l -> l.name().equals(name.getKey()));
        boolean solid = isLine || model.bars().stream().anyMatch(b -> b.name().equals(name.getKey()));
        int thick = isLine ? THICK : SWATCH - 2;
        gc.setBackground(color(palette, name.getValue()));
        gc.setAlpha(solid ? OPAQUE : BAND_ALPHA[1]);
        gc.fillRectangle(x, y + (line - thick) / 2, SWATCH, thick);
        gc.setAlpha(OPAQUE);
        gc.setForeground(palette.ink());
        gc.drawText(name.getKey(), x + SWATCH + PAD, y, true);
    }

    private void values(GC gc, Palette palette, Rectangle plot) {
        List<String> texts = texts(hover);
        int x = x(hover);
        gc.setForeground(palette.muted());
        gc.drawLine(x, plot.y, x, plot.y + plot.height);
        int width = texts.stream().mapToInt(t -> gc.textExtent(t).x).max().orElse(0) + 2 * PAD;
        int height = gc.getFontMetrics().getHeight() * texts.size() + 2 * PAD;
        int left = x + PAD + width > plot.x + plot.width ? x - PAD - width : x + PAD;
        gc.setBackground(palette.ground());
        gc.fillRectangle(left, plot.y + PAD, width, height);
        gc.drawRectangle(left, plot.y + PAD, width, height);
        gc.setForeground(palette.ink());
        for (int i = 0; i < texts.size(); i++) {
            gc.drawText(
                    texts.get(i),
                    left + PAD,
                    plot.y + 2 * PAD + i * gc.getFontMetrics().getHeight(),
                    true);
        }
    }

    /** What a bucket's values are, one text each. */
    private List<String> texts(int bucket) {
        List<String> texts = new ArrayList<>();
        texts.add(model.label().apply(bucket));
        for (Line curve : model.lines()) {
            add(texts, curve.name(), curve.values()[bucket]);
        }
        for (Line bar : model.bars()) {
            add(texts, bar.name(), bar.values()[bucket]);
        }
        for (Band band : model.bands()) {
            if (!Double.isNaN(band.low()[bucket])) {
                texts.add(band.name() + ": " + formats.quantity(band.low()[bucket]) + " – "
                        + formats.quantity(band.high()[bucket]));
            }
        }
        for (Shade shade : model.shades()) {
            if (shade.from() <= bucket && bucket <= shade.to() && !texts.contains(shade.name())) {
                texts.add(shade.name());
            }
        }
        return texts;
    }

    private void add(List<String> texts, String name, double value) {
        if (!Double.isNaN(value)) {
            texts.add(name + ": " + formats.quantity(value));
        }
    }

    private static Color color(Palette palette, Role role) {
        return switch (role) {
            case ACTUAL -> palette.muted();
            case CLEANED -> palette.ink();
            case MODEL -> palette.blue();
            case FINAL -> palette.green();
            case BEFORE -> palette.violet();
            case LEVEL, PROMOTION -> palette.amber();
            case ALERT -> palette.red();
            case ARRIVAL -> palette.green();
        };
    }
}
