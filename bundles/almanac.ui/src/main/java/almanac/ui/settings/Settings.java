package almanac.ui.settings;

import almanac.api.Tenant;
import almanac.ui.desk.Place;
import java.util.Objects;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a planner set, kept in the client's preferences. Framework properties give what nobody set yet. */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String NODE = "almanac.ui";

    private final Preferences node;
    private final Job writing;

    Settings(Preferences node) {
        this.node = node;
        this.writing = Job.createSystem(NODE, (ICoreRunnable) monitor -> write());
        writing.setPriority(Job.SHORT);
    }

    /** Those of the client that runs. */
    public static Settings ofClient() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        return new Settings(node);
    }

    /** What the planner works on. */
    public Place place() {
        return new Place(new Tenant(text("tenant", "default")), text("host", "demo"), text("planner", user()));
    }

    /** Whose name stands behind what is done. */
    private static String user() {
        return Objects.requireNonNullElse(System.getProperty("user.name"), "planner");
    }

    /** Money that may be spent, null where nobody set any. */
    public Double budget() {
        String text = text("budget", "");
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    /**
     * A setting.
     *
     * @param otherwise where neither the planner nor the framework property {@code almanac.ui.KEY} says
     */
    public String text(String key, String otherwise) {
        return node.get(key, Objects.requireNonNullElse(System.getProperty(NODE + '.' + key), otherwise));
    }

    /** Keeps a setting; null forgets it. It holds at once and is written to disk beside the window's thread. */
    public void set(String key, String value) {
        if (value == null) {
            node.remove(key);
        } else {
            node.put(key, value);
        }
        writing.schedule();
    }

    private void write() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            LOG.warn("settings could not be kept", e);
        }
    }
}
