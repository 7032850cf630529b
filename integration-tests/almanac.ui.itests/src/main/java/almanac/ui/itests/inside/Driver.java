package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Display;

/**
 * Runs the client's own application, and tests beside it in a thread that is not the window's. Reads the framework properties
 * {@code uitest.application} (of the client), {@code uitest.class} (of the tests) and {@code uitest.reports} (a folder).
 */
public final class Driver implements IApplication {
    private static final long WAIT_MILLIS = 120_000;

    /** Resources of the system that were forgotten, as SWT reports them. */
    static final List<Error> LEAKS = new CopyOnWriteArrayList<>();

    /** Of the window's thread. */
    static volatile Watch watch;

    private volatile long failures = -1;

    /** The client let go of whatever it took from the system, and never waited for store or host on the window's thread. */
    static void expectGoodManners() {
        System.gc();
        assertThat(LEAKS).as("resources of the system that were forgotten").isEmpty();
        assertThat(watch.forbidden()).as("done on the window's thread").isEmpty();
    }

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Resource.setNonDisposeHandler(LEAKS::add);
        Thread window = Thread.currentThread();
        Thread tests = new Thread(() -> test(window), "tests");
        tests.setDaemon(true);
        tests.start();
        application().start(context);
        tests.join(WAIT_MILLIS);
        return failures == 0 ? EXIT_OK : Integer.valueOf(1);
    }

    @Override
    public void stop() {
        // The window is closed by the tests.
    }

    private static IApplication application() throws CoreException {
        IExtension extension = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime", "applications", System.getProperty("uitest.application"));
        return (IApplication)
                extension.getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension("class");
    }

    private void test(Thread window) {
        Ui ui = null;
        try {
            Display display = display(window);
            watch = Watch.on(display);
            ui = new Ui(display, watch);
            Ui.current = ui;
            ui.awaitWindow();
            Path folder = Path.of(System.getProperty("uitest.reports"));
            failures = new Reports(folder).run(Class.forName(System.getProperty("uitest.class")));
            watch.report(folder.resolve("ui-thread-" + System.getProperty("uitest.suite") + ".txt"));
        } catch (ReflectiveOperationException | IOException | RuntimeException | Error e) {
            e.printStackTrace();
        } finally {
            if (ui != null) {
                ui.closeWindow();
            }
        }
    }

    private static Display display(Thread window) {
        long end = System.currentTimeMillis() + WAIT_MILLIS;
        Display display = Display.findDisplay(window);
        while (display == null || !answers(display)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("no display");
            }
            Ui.pause();
            display = Display.findDisplay(window);
        }
        return display;
    }

    /** A display that is still being made is found, but takes no work yet: SWT fails then. */
    private static boolean answers(Display display) {
        try {
            display.syncExec(() -> {});
            return true;
        } catch (NullPointerException e) {
            return false;
        }
    }
}
