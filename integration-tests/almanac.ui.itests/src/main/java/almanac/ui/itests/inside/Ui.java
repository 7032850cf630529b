package almanac.ui.itests.inside;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** The window, from a thread beside it: finds widgets by their keys, clicks and types through the window system, and waits. */
final class Ui {
    /** The window under test. */
    static Ui current;

    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final long WAIT_MILLIS = 240_000;
    private static final int PAUSE_MILLIS = 40;
    /** Looks after which what has not moved stands still; GTK scrolls when it finds time to. */
    private static final int STILL = 5;

    private final Display display;

    private final Watch watch;

    Ui(Display display, Watch watch) {
        this.display = display;
        this.watch = watch;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Calls on the window's thread. */
    <T> T on(Callable<T> call) {
        List<T> result = new ArrayList<>(1);
        List<Throwable> failure = new ArrayList<>(1);
        display.syncExec(() -> {
            watch.apart();
            try {
                result.add(call.call());
            } catch (Exception | Error e) {
                failure.add(e);
            }
        });
        if (!failure.isEmpty()) {
            throw new AssertionError(failure.get(0).toString(), failure.get(0));
        }
        return result.get(0);
    }

    void run(Runnable step) {
        on(() -> {
            step.run();
            return true;
        });
    }

    /** Waits until something holds; however long that takes within reason is no matter of the test. */
    void until(String what, BooleanSupplier holds) {
        long end = System.currentTimeMillis() + WAIT_MILLIS;
        while (!on(holds::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("never: " + what + "; the client says: " + message());
            }
            pause();
        }
    }

    void awaitWindow() {
        until("a window", () -> shells().stream().anyMatch(Shell::isVisible));
    }

    /** Gives the window all of the screen. */
    void maximise() {
        run(() -> shells().stream()
                .filter(s -> s.getParent() == null && s.isVisible())
                .forEach(s -> s.setMaximized(true)));
    }

    private List<Shell> shells() {
        return Arrays.stream(display.getShells()).filter(s -> !s.isDisposed()).toList();
    }

    void closeWindow() {
        if (!display.isDisposed()) {
            display.syncExec(() -> shells().stream()
                    .filter(s -> s.getParent() == null && s.isVisible())
                    .findFirst()
                    .ifPresent(Shell::close));
        }
    }

    /** What the message line says; empty for nothing. */
    String message() {
        return on(() -> {
            Control label = find(c -> "message".equals(c.getData(KEY))
                    && c instanceof Label l
                    && !l.getText().isEmpty());
            return label == null ? "" : ((Label) label).getText();
        });
    }

    /** A visible widget by its key; waits until it is there. */
    <C extends Control> C get(Class<C> type, String key) {
        until("a widget " + key, () -> visible(key) != null);
        return type.cast(on(() -> visible(key)));
    }

    boolean isThere(String key) {
        return on(() -> visible(key) != null);
    }

    private Control visible(String key) {
        return find(c -> key.equals(c.getData(KEY)) && c.isVisible());
    }

    /** The newest window is looked through first: a dialog lies above the client. */
    private Control find(Predicate<Control> wanted) {
        List<Shell> all = new ArrayList<>(shells());
        java.util.Collections.reverse(all);
        for (Shell shell : all) {
            Deque<Control> queue = new ArrayDeque<>(List.of(shell));
            while (!queue.isEmpty()) {
                Control control = queue.poll();
                if (wanted.test(control)) {
                    return control;
                }
                if (control instanceof Composite composite) {
                    queue.addAll(Arrays.asList(composite.getChildren()));
                }
            }
        }
        return null;
    }

    /** A real click into the middle of a widget. */
    void click(String key) {
        Control control = get(Control.class, key);
        until(key + " can be clicked", control::isEnabled);
        Rectangle area = on(() -> {
            control.getShell().forceActive();
            return display.map(control, null, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
        });
        click(area.x + area.width / 2, area.y + area.height / 2);
    }

    /** A real click into a cell, once the table has scrolled there. */
    void click(Table table, int row, int column) {
        run(() -> {
            table.getShell().forceActive();
            table.showColumn(table.getColumn(column));
        });
        Deque<Rectangle> seen = new ArrayDeque<>();
        until("row " + row + " stands still in sight", () -> {
            Rectangle cell = table.getItem(row).getBounds(column);
            // The client area begins above the heads, and rows below them.
            boolean inSight = cell.y >= 0 && table.getClientArea().contains(cell.x + 8, cell.y + cell.height);
            if (!inSight) {
                table.showItem(table.getItem(row));
            }
            if (!inSight || !cell.equals(seen.peek())) {
                seen.clear();
            }
            seen.push(cell);
            return seen.size() > STILL;
        });
        Rectangle cell = on(() -> display.map(table, null, table.getItem(row).getBounds(column)));
        click(cell.x + 8, cell.y + cell.height / 2);
    }

    private void click(int x, int y) {
        post(SWT.MouseMove, e -> {
            e.x = x;
            e.y = y;
        });
        pause();
        post(SWT.MouseDown, e -> e.button = 1);
        pause();
        post(SWT.MouseUp, e -> e.button = 1);
        pause();
        run(() -> {});
    }

    /** Presses a key through the window system. */
    void key(int keyCode, char character) {
        post(SWT.KeyDown, e -> {
            e.keyCode = keyCode;
            e.character = character;
        });
        post(SWT.KeyUp, e -> {
            e.keyCode = keyCode;
            e.character = character;
        });
        pause();
        run(() -> {});
    }

    void type(String text) {
        text.chars().forEach(c -> key(c, (char) c));
    }

    private void post(int type, java.util.function.Consumer<Event> with) {
        boolean posted = on(() -> {
            Event event = new Event();
            event.type = type;
            with.accept(event);
            return display.post(event);
        });
        if (!posted) {
            throw new AssertionError("the window system did not take an event");
        }
    }

    /** Chooses an entry of a combo box. */
    void choose(String key, int index) {
        Combo combo = get(Combo.class, key);
        run(() -> {
            combo.select(index);
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Sets a text as typing it does. */
    void enter(String key, String value) {
        Text text = get(Text.class, key);
        run(() -> text.setText(value));
    }

    String text(String key) {
        Control control = get(Control.class, key);
        return on(() -> control instanceof Label label
                ? label.getText()
                : control instanceof Text text ? text.getText() : ((Button) control).getText());
    }

    /** Opens a view by the text of its tab, or a page of one by the tab's key. */
    void tab(String text) {
        until("a tab " + text, () -> tabItem(text) != null);
        run(() -> {
            CTabItem item = tabItem(text);
            Event event = new Event();
            event.item = item;
            item.getParent().setSelection(item);
            item.getParent().notifyListeners(SWT.Selection, event);
        });
    }

    private CTabItem tabItem(String text) {
        Control folder = find(c -> c instanceof CTabFolder f
                && f.isVisible()
                && Arrays.stream(f.getItems()).anyMatch(i -> is(i, text)));
        return folder == null
                ? null
                : Arrays.stream(((CTabFolder) folder).getItems())
                        .filter(i -> is(i, text))
                        .findFirst()
                        .orElse(null);
    }

    /** Pages may be called as views are; their keys are their own. */
    private static boolean is(CTabItem item, String textOrKey) {
        return textOrKey.equals(item.getData(KEY)) || textOrKey.equals(item.getText());
    }

    /** Keys of the widgets that Tab reaches from one on. */
    List<String> focusOrder(String first, int count) {
        Control start = get(Control.class, first);
        run(start::setFocus);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(on(() -> {
                Control focus = display.getFocusControl();
                return focus == null ? "nothing" : String.valueOf(focus.getData(KEY));
            }));
            key(SWT.TAB, '\t');
        }
        return keys;
    }

    /** Visible widgets of our views that take the focus and that a screen reader has no name for. */
    List<String> nameless() {
        return on(() -> {
            List<String> found = new ArrayList<>();
            find(c -> {
                boolean speaks = c instanceof Table || c instanceof Tree || c instanceof Text || c instanceof Combo;
                if (speaks && c.isVisible() && c.getData(KEY) == null && isOurs(c)) {
                    found.add(c.toString());
                }
                return false;
            });
            return found;
        });
    }

    /** Whether a widget stands in a view of ours, which all have something with a key. */
    private static boolean isOurs(Control control) {
        for (Composite up = control.getParent(); up != null; up = up.getParent()) {
            if (Arrays.stream(up.getChildren()).anyMatch(c -> c.getData(KEY) != null)) {
                return true;
            }
        }
        return false;
    }

    /** A picture of the whole screen. */
    void shoot(Path file) {
        run(() -> {});
        pause();
        run(() -> {
            Rectangle area = display.getBounds();
            Image image = new Image(display, area.width, area.height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            file.getParent().toFile().mkdirs();
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
    }
}
