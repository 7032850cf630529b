package almanac.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;

/** The shipped bundles, running in the OSGi framework that the class path offers. */
public final class OsgiRuntime implements AutoCloseable {
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private final Framework framework;
    private final Storage storage;
    private boolean closed;

    private OsgiRuntime(Framework framework, Storage storage) {
        this.framework = framework;
        this.storage = storage;
    }

    /**
     * Starts the framework and every bundle of a distribution.
     *
     * @param distribution what ships
     * @param work a folder to write in; each call takes its own corner of it and removes it at the end
     * @param settings further framework properties
     * @throws LaunchException naming the bundle that does not install, resolve or start
     */
    public static OsgiRuntime start(Distribution distribution, Path work, Map<String, String> settings)
            throws LaunchException {
        List<Path> jars = distribution.bundles();
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new LaunchException(Texts.get("noFramework")));
        Storage storage = Storage.create(work);
        Map<String, String> configuration = new java.util.HashMap<>(settings);
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.folder().toString());
        OsgiRuntime runtime = new OsgiRuntime(factory.newFramework(configuration), storage);
        try {
            runtime.start(jars);
            return runtime;
        } catch (LaunchException e) {
            runtime.close();
            throw e;
        }
    }

    /** The context of the framework itself. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Returns once the framework has stopped, whoever stopped it. */
    public void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops every bundle in order, then the framework; a second call does nothing. */
    @Override
    public synchronized void close() throws LaunchException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
            storage.close();
        } catch (BundleException e) {
            throw notStarted(framework, e);
        } catch (IOException e) {
            throw new LaunchException(Texts.get("noStorage", storage.folder(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(List<Path> jars) throws LaunchException {
        try {
            framework.start();
        } catch (BundleException e) {
            throw notStarted(framework, e);
        }
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            bundles.add(install(jar));
        }
        for (Bundle bundle : bundles) {
            start(bundle);
        }
    }

    private Bundle install(Path jar) throws LaunchException {
        try {
            // By reference: the jars stay where they are, so nothing is copied at every start.
            return framework.getBundleContext().installBundle("reference:" + jar.toUri());
        } catch (BundleException e) {
            throw new LaunchException(Texts.get("notStarted", jar.getFileName(), Texts.oneLine(e)), e);
        }
    }

    private static void start(Bundle bundle) throws LaunchException {
        boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        if (fragment) {
            return;
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            throw notStarted(bundle, e);
        }
    }

    private static LaunchException notStarted(Bundle bundle, BundleException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new LaunchException(Texts.get("notStarted", bundle.getSymbolicName(), Texts.oneLine(root)), failure);
    }
}
