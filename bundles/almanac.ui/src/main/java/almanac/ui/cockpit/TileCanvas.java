package almanac.ui.cockpit;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A tile: a big number with its words; a button to a mouse, a keyboard and a screen reader. Its size follows from its font. */
final class TileCanvas extends Canvas {
    private static final int WIDE = 22;
    private static final int MARGIN = 10;
    private static final int ROUND = 10;
    private static final int BAR = 4;
    private static final int BIG = 12;

    private final Formats formats = Formats.usual();
    private final Font big;
    private final Font bold;
    private final String key;
    private Tile tile;
    private String detail = "";

    TileCanvas(Composite parent, String key, Runnable pressed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.key = key;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        FontDescriptor usual = FontDescriptor.createFrom(getFont());
        big = resources.create(usual.increaseHeight(BIG).setStyle(SWT.BOLD));
        bold = resources.create(usual.setStyle(SWT.BOLD));
        Access.named(this, "tile." + key, UiTexts.say("tile." + key));
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_PUSHBUTTON;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = tile == null ? "" : String.join(" ", formats.whole(tile.count()), trend(), detail);
            }
        });
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        setToolTipText(UiTexts.say("tile." + key + ".hint"));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseUp, e -> pressed.run());
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = true);
        addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == ' ') {
                pressed.run();
            }
        });
    }

    /**
     * Shows a tile.
     *
     * @param words below the number; empty for none
     */
    void show(Tile other, String words) {
        tile = other;
        detail = words;
        setData("count", other.count());
        setData("change", other.change());
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int usual = (int) Math.ceil(WIDE * gc.getFontMetrics().getAverageCharacterWidth());
        int height = 2 * gc.getFontMetrics().getHeight() + 3 * MARGIN;
        gc.setFont(bold);
        int title = gc.textExtent(UiTexts.say("tile." + key)).x + BAR + 2 * MARGIN;
        gc.setFont(big);
        height += gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? Math.max(usual, title) : wHint, height);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Palette palette = Palette.of(this);
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.band());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        gc.setForeground(isFocusControl() ? palette.blue() : palette.faint());
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        gc.setBackground(accent(palette));
        gc.fillRoundRectangle(1, MARGIN, BAR, area.height - 2 * MARGIN, BAR, BAR);
        gc.setForeground(palette.ink());
        gc.setFont(bold);
        gc.drawText(UiTexts.say("tile." + key), MARGIN + BAR, MARGIN, true);
        if (tile != null) {
            numbers(gc, palette, MARGIN + gc.getFontMetrics().getHeight());
        }
    }

    private void numbers(GC gc, Palette palette, int top) {
        gc.setFont(big);
        String number = formats.whole(tile.count());
        gc.setForeground(tile.count() == 0 ? palette.muted() : accent(palette));
        int y = top + MARGIN / 2;
        gc.drawText(number, MARGIN + BAR, y, true);
        Point extent = gc.textExtent(number);
        gc.setFont(getFont());
        gc.setForeground(palette.muted());
        int line = gc.getFontMetrics().getHeight();
        gc.drawText(trend(), MARGIN + BAR + extent.x + MARGIN, y + (extent.y - line) / 2, true);
        gc.drawText(detail, MARGIN + BAR, y + extent.y + MARGIN / 2, true);
    }

    /** How it changed since the run before, with a sign; empty where that is not known. */
    private String trend() {
        Integer change = tile.change();
        if (change == null) {
            return "";
        }
        String sign = change > 0 ? "▲ +" : change < 0 ? "▼ −" : "=";
        return sign + (change == 0 ? "" : formats.whole(Math.abs(change)));
    }

    private Color accent(Palette palette) {
        return switch (key) {
            case "stocked-out" -> palette.red();
            case "at-risk", "supply.late", "attention" -> palette.amber();
            case "surplus" -> palette.violet();
            case "approved", "ordered" -> palette.green();
            default -> palette.blue();
        };
    }
}
