package almanac.ui.widget;

import almanac.api.replenishment.Urgency;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours by the background they stand on, so that light and dark themes both work. Colours hold no resource of the system. */
public final class Palette {
    private static final double HALF = 0.5;

    private final boolean dark;
    private final RGB ground;
    private final RGB ink;

    private Palette(RGB ground, RGB ink) {
        this.ground = ground;
        this.ink = ink;
        this.dark = brightness(ground) < HALF;
    }

    /** The palette for a control as it looks now. */
    public static Palette of(Control control) {
        return new Palette(
                control.getBackground().getRGB(), control.getForeground().getRGB());
    }

    private static double brightness(RGB c) {
        return (0.299 * c.red + 0.587 * c.green + 0.114 * c.blue) / 255;
    }

    public boolean isDark() {
        return dark;
    }

    public Color ground() {
        return new Color(ground);
    }

    public Color ink() {
        return new Color(ink);
    }

    /** For grid lines. */
    public Color faint() {
        return mixed(0.16);
    }

    /** For axes, hints and what is over. */
    public Color muted() {
        return mixed(0.6);
    }

    /** For what groups: heads, bands behind a chart. */
    public Color band() {
        return mixed(0.07);
    }

    private Color mixed(double share) {
        return new Color(
                mix(ground.red, ink.red, share),
                mix(ground.green, ink.green, share),
                mix(ground.blue, ink.blue, share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    public Color blue() {
        return dark ? new Color(110, 168, 254) : new Color(24, 99, 186);
    }

    public Color red() {
        return dark ? new Color(255, 130, 120) : new Color(183, 28, 28);
    }

    public Color amber() {
        return dark ? new Color(255, 196, 92) : new Color(176, 96, 0);
    }

    public Color green() {
        return dark ? new Color(120, 214, 140) : new Color(27, 122, 52);
    }

    public Color violet() {
        return dark ? new Color(198, 160, 255) : new Color(106, 62, 168);
    }

    /** The colour of an urgency; null for that of the text. A sign always stands beside it. */
    public Color of(Urgency urgency) {
        return switch (urgency) {
            case STOCKED_OUT -> red();
            case AT_RISK -> amber();
            case ORDER_NOW -> blue();
            case SURPLUS -> violet();
            case SOON, NONE -> null;
        };
    }
}
