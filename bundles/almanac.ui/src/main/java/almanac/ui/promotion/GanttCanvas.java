package almanac.ui.promotion;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
import org.eclipse.swt.widgets.ScrollBar;

/**
 * A calendar of promotions. Up and down choose a row, left and right move in time, + and - zoom, Enter opens; the wheel scrolls, with Ctrl
 * it zooms.
 */
final class GanttCanvas extends Canvas {
    private static final int LETTERS = 32;
    private static final int PAD = 4;
    private static final int ROUND = 6;
    private static final int WEEK = 7;
    private static final double ZOOM = 1.25;
    private static final int ALPHA = 110;
    private static final int OPAQUE = 255;

    private final Formats formats = Formats.usual();
    private final GanttText texts = new GanttText(formats);
    private final int labels;
    private final int headHeight;
    private final int rowHeight;
    private final Consumer<Gantt.Bar> chosen;
    private final Consumer<Gantt.Bar> opened;
    private Gantt gantt;
    private List<Gantt.Bar> rows = List.of();
    private Gantt.Bar selected;

    /**
     * @param chosen takes the bar that was chosen
     * @param opened takes the bar that was asked for in full
     */
    GanttCanvas(Composite parent, Consumer<Gantt.Bar> chosen, Consumer<Gantt.Bar> opened) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.BORDER);
        this.chosen = chosen;
        this.opened = opened;
        GC measure = new GC(this);
        int line = measure.getFontMetrics().getHeight();
        labels = (int) Math.ceil(LETTERS * measure.getFontMetrics().getAverageCharacterWidth());
        measure.dispose();
        headHeight = line + 2 * PAD;
        rowHeight = line + 2 * PAD;
        Access.named(this, "promo.calendar", UiTexts.say("promo.tab.calendar"));
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = selected == null ? "" : texts.full(selected);
            }
        });
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> scrolled());
        addListener(SWT.MouseDown, e -> choose(at(e.y)));
        addListener(SWT.MouseDoubleClick, e -> open());
        addListener(SWT.MouseMove, e -> hint(at(e.y)));
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
    }

    void show(Gantt other) {
        boolean first = gantt == null;
        gantt = other;
        rows = other.visible();
        selected = selected == null
                ? null
                : rows.stream().filter(b -> same(b, selected)).findFirst().orElse(null);
        setData("bars", rows.size());
        scrolled();
        if (first) {
            revealNext();
        }
        redraw();
    }

    /** Begins with what is not over yet, and a little before. */
    private void revealNext() {
        int next = (int)
                rows.stream().takeWhile(b -> b.state() == Gantt.State.PAST).count();
        int room = Math.max(1, (getClientArea().height - headHeight) / rowHeight);
        getVerticalBar().setSelection(Math.max(0, next - room / 2));
    }

    /** What is shown; null before anything was. */
    Gantt gantt() {
        return gantt;
    }

    private static boolean same(Gantt.Bar a, Gantt.Bar b) {
        return a.id().equals(b.id()) && a.from().equals(b.from()) && a.draft() == b.draft();
    }

    private void scrolled() {
        ScrollBar bar = getVerticalBar();
        int room = Math.max(1, (getClientArea().height - headHeight) / rowHeight);
        int all = Math.max(rows.size(), 1);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - room)), 0, all, Math.min(room, all), 1, room);
        bar.setEnabled(all > room);
    }

    private int top() {
        return getVerticalBar().getSelection();
    }

    private Gantt.Bar at(int y) {
        int row = y < headHeight ? -1 : (y - headHeight) / rowHeight + top();
        return row >= 0 && row < rows.size() ? rows.get(row) : null;
    }

    private void hint(Gantt.Bar bar) {
        String text = bar == null ? null : texts.full(bar);
        if (text != null ? !text.equals(getToolTipText()) : getToolTipText() != null) {
            setToolTipText(text);
        }
    }

    private void choose(Gantt.Bar bar) {
        setFocus();
        if (bar != null) {
            selected = bar;
            reveal(rows.indexOf(bar));
            redraw();
            chosen.accept(bar);
        }
    }

    private void reveal(int row) {
        int room = Math.max(1, (getClientArea().height - headHeight) / rowHeight);
        if (row < top()) {
            getVerticalBar().setSelection(row);
        } else if (row >= top() + room) {
            getVerticalBar().setSelection(row - room + 1);
        }
    }

    private void open() {
        if (selected != null) {
            opened.accept(selected);
        }
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.CTRL) != 0 && gantt != null) {
            show(gantt.zoomed(e.count > 0 ? 1 / ZOOM : ZOOM));
            e.doit = false;
        }
    }

    private void pressed(Event e) {
        if (gantt == null) {
            return;
        }
        switch (e.keyCode) {
            case SWT.ARROW_UP -> step(-1);
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_LEFT -> show(gantt.moved(-WEEK));
            case SWT.ARROW_RIGHT -> show(gantt.moved(WEEK));
            case '+', '=', SWT.KEYPAD_ADD -> show(gantt.zoomed(1 / ZOOM));
            case '-', SWT.KEYPAD_SUBTRACT -> show(gantt.zoomed(ZOOM));
            case SWT.CR, SWT.KEYPAD_CR -> open();
            default -> {
                // Other keys are the client's.
            }
        }
    }

    private void step(int by) {
        if (!rows.isEmpty()) {
            int next = selected == null ? 0 : rows.indexOf(selected) + by;
            choose(rows.get(Math.max(0, Math.min(rows.size() - 1, next))));
        }
    }

    private void paint(GC gc) {
        if (gantt == null) {
            return;
        }
        Rectangle area = getClientArea();
        Palette palette = Palette.of(this);
        gc.setAntialias(SWT.ON);
        rules(gc, palette, area);
        for (int row = top(); row < rows.size() && headHeight + (row - top()) * rowHeight < area.height; row++) {
            bar(gc, palette, area, rows.get(row), headHeight + (row - top()) * rowHeight);
        }
        today(gc, palette, area);
    }

    private void rules(GC gc, Palette palette, Rectangle area) {
        gc.setBackground(palette.band());
        gc.fillRectangle(0, 0, area.width, headHeight);
        int free = 0;
        for (LocalDate day : gantt.rules()) {
            int x = x(day, area);
            gc.setForeground(palette.faint());
            gc.drawLine(x, 0, x, area.height);
            String text = gantt.days() > 366 ? formats.day(day) : formats.shortDay(day);
            if (x >= free) {
                gc.setForeground(palette.muted());
                gc.drawText(text, x + PAD, PAD, true);
                free = x + gc.textExtent(text).x + 2 * PAD;
            }
        }
    }

    private void today(GC gc, Palette palette, Rectangle area) {
        int x = x(gantt.today(), area);
        if (x >= labels && x <= area.width) {
            gc.setForeground(palette.red());
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(x, headHeight, x, area.height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private int x(LocalDate day, Rectangle area) {
        return labels + (int) Math.round(gantt.share(day) * (area.width - labels));
    }

    private void bar(GC gc, Palette palette, Rectangle area, Gantt.Bar bar, int y) {
        if (bar == selected) {
            gc.setBackground(palette.band());
            gc.fillRectangle(0, y, area.width, rowHeight);
            gc.setForeground(isFocusControl() ? palette.blue() : palette.muted());
            gc.drawRectangle(0, y, area.width - 1, rowHeight - 1);
        }
        gc.setClipping(0, y, labels - PAD, rowHeight);
        gc.setForeground(bar.state() == Gantt.State.PAST ? palette.muted() : palette.ink());
        gc.drawText(sign(bar.state()) + ' ' + texts.label(bar), PAD, y + PAD, true);
        gc.setClipping(labels, y, Math.max(0, area.width - labels), rowHeight);
        int from = x(bar.from(), area);
        int width = Math.max(PAD, x(bar.to().plusDays(1), area) - from);
        gc.setBackground(color(palette, bar.state()));
        gc.setAlpha(ALPHA);
        gc.fillRoundRectangle(from, y + 2, width, rowHeight - 5, ROUND, ROUND);
        gc.setAlpha(OPAQUE);
        gc.setForeground(color(palette, bar.state()));
        gc.setLineStyle(bar.state() == Gantt.State.DRAFT ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawRoundRectangle(from, y + 2, width, rowHeight - 5, ROUND, ROUND);
        gc.setLineStyle(SWT.LINE_SOLID);
        inside(gc, palette, area, texts.inside(bar), new Rectangle(from, y, width, rowHeight));
        gc.setClipping((Rectangle) null);
    }

    /** In the bar where there is room, else behind it, or before it at the right end. */
    private void inside(GC gc, Palette palette, Rectangle area, String text, Rectangle bar) {
        Point extent = gc.textExtent(text);
        int begin = Math.max(bar.x, labels);
        int end = bar.x + bar.width;
        int x = end - begin >= extent.x + 2 * PAD ? begin + PAD : end + PAD;
        if (x + extent.x > area.width) {
            x = bar.x - PAD - extent.x;
        }
        gc.setForeground(palette.ink());
        gc.drawText(text, x, bar.y + PAD, true);
    }

    private static String sign(Gantt.State state) {
        return switch (state) {
            case PAST -> "✓";
            case RUNNING -> "▶";
            case PLANNED -> "○";
            case DRAFT -> "✎";
        };
    }

    private static Color color(Palette palette, Gantt.State state) {
        return switch (state) {
            case PAST -> palette.muted();
            case RUNNING -> palette.amber();
            case PLANNED -> palette.blue();
            case DRAFT -> palette.green();
        };
    }
}
