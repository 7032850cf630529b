package almanac.ui;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Starts what the features brought along. Eclipse hosts start nothing that they install but what is lazy, and drivers and the log are not.
 * The host's own settings stay as they are: it is for this run only.
 */
public final class Activator implements BundleActivator {
    /** In the order of starting; those that are not installed are left out. */
    private static final List<String> NEEDED = List.of(
            "org.apache.aries.spifly.dynamic.bundle",
            "ch.qos.logback.core",
            "ch.qos.logback.classic",
            "org.apache.felix.scr",
            "org.apache.felix.configadmin",
            "org.apache.felix.metatype",
            "com.h2database",
            "org.postgresql.jdbc");

    /** Reads settings from the files of a folder. Where none is named it would look into one of its own choice. */
    private static final String SETTINGS_READER = "org.apache.felix.fileinstall";

    private static final String SETTINGS_FOLDER = "felix.fileinstall.dir";

    @Override
    public void start(BundleContext context) throws BundleException {
        for (String name : NEEDED) {
            start(context, name);
        }
        if (context.getProperty(SETTINGS_FOLDER) != null) {
            start(context, SETTINGS_READER);
        }
    }

    private static void start(BundleContext context, String name) throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName()) && bundle.getState() != Bundle.ACTIVE) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
    }

    @Override
    public void stop(BundleContext context) {
        // What was started may be in use by others.
    }
}
