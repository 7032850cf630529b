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

/** A tile: a big number with its words; a button to a mouse, a keyboard and a screen reader. */
final class TileCanvas extends Canvas {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 104;
    private static final int MARGIN = 12;
    private static final int ROUND = 10;
    private static final int BAR = 4;
    private static final int BIG = 12;

    private final Formats formats = Formats.usual();
    private final Font big;
    private final Font bold;
    private final String key;
    private Tile tile;

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
                e.result = tile == null ? "" : formats.whole(tile.count());
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

    void show(Tile other) {
        tile = other;
        setData("count", other.count());
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? WIDTH : wHint, HEIGHT);
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
        gc.drawText(UiTexts.say("tile." + key), MARGIN + BAR, MARGIN - 2, true);
        if (tile != null) {
            numbers(gc, palette, area);
        }
    }

    private void numbers(GC gc, Palette palette, Rectangle area) {
        gc.setFont(big);
        String number = formats.whole(tile.count());
        gc.setForeground(tile.count() == 0 ? palette.muted() : accent(palette));
        int y = MARGIN + 18;
        gc.drawText(number, MARGIN + BAR, y, true);
        Point extent = gc.textExtent(number);
        gc.setFont(getFont());
        trend(gc, palette, MARGIN + BAR + extent.x + 10, y + extent.y / 2 - 2);
        if (tile.money() != null) {
            gc.setForeground(palette.muted());
            gc.drawText(
                    UiTexts.say("tile.money." + tile.moneyKey(), formats.money(tile.money())),
                    MARGIN + BAR,
                    area.height - MARGIN - gc.getFontMetrics().getHeight(),
                    true);
        }
    }

    private void trend(GC gc, Palette palette, int x, int y) {
        Integer change = tile.change();
        if (change != null) {
            String sign = change > 0 ? "▲ +" : change < 0 ? "▼ " : "= ";
            gc.setForeground(palette.muted());
            gc.drawText(sign + (change == 0 ? "" : change), x, y, true);
        }
    }

    private Color accent(Palette palette) {
        return switch (key) {
            case "stocked-out" -> palette.red();
            case "at-risk", "supply.late" -> palette.amber();
            case "surplus" -> palette.violet();
            case "approved", "ordered" -> palette.green();
            default -> palette.blue();
        };
    }
}
