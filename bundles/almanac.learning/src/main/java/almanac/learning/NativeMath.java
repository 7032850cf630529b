package almanac.learning;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.bytedeco.openblas.global.openblas;
import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;
import org.nd4j.linalg.factory.Nd4j;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into ND4J and its native library: starts them when they are first needed, not when the bundle starts, and keeps them to one
 * thread, so that results do not depend on the number of processors and planning threads do not fight over them.
 *
 * <p>Where the library does not load, the product works without learned models: one line in the log says so, and each use fails with the
 * same {@link AlmanacException}.
 */
@Component(service = NativeMath.class)
public final class NativeMath {
    private static final Logger LOG = LoggerFactory.getLogger(NativeMath.class);
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private static final String ARTIFACT = "/META-INF/maven/org.nd4j/nd4j-native/pom.properties";

    private final Callable<?> library;
    private boolean started;
    private AlmanacException failure;

    /** Unpacks the native library under {@code almanac.home}, or where JavaCPP does by default. */
    @Activate
    public NativeMath(BundleContext context) {
        this(home(context.getProperty("almanac.home")));
    }

    /**
     * @param home the folder to unpack the native library under; null for JavaCPP's default
     */
    public NativeMath(Path home) {
        this(() -> startNd4j(home));
    }

    /**
     * @param library starts the native library; called once
     */
    NativeMath(Callable<?> library) {
        this.library = library;
    }

    /** Work that needs the native library. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call() throws E;
    }

    /**
     * Does some work with the native library started and class loaders set as DL4J needs them.
     *
     * @throws AlmanacException naming the platform, where the library does not load
     */
    public <T, E extends Exception> T run(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(NativeMath.class.getClassLoader());
        try {
            start();
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private synchronized void start() {
        if (failure != null) {
            throw failure;
        }
        if (started) {
            return;
        }
        try {
            library.call();
            started = true;
        } catch (Exception | LinkageError e) {
            String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            failure = new AlmanacException(Texts.of(NativeMath.class).get("native.missing", platform), e);
            LOG.warn("{} ({})", failure.getMessage(), rootOf(e).toString());
            throw failure;
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private static Path home(String property) {
        return property == null || property.isBlank() ? null : Path.of(property);
    }

    /** ND4J looks for its backend once, when it is first touched: everything it reads must be set before. */
    private static Object startNd4j(Path home) throws IOException {
        long begin = System.nanoTime();
        String version = version();
        if (home != null && System.getProperty(CACHE) == null) {
            System.setProperty(
                    CACHE, home.resolve("native").resolve("nd4j-" + version).toString());
        }
        ClassLoader libraries = CpuBackend.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(libraries);
        DL4JClassLoading.setDl4jClassloader(libraries);
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        openblas.blas_set_num_threads(1);
        LOG.info("ND4J {} started in {} ms", version, (System.nanoTime() - begin) / 1_000_000);
        return Nd4j.getBackend();
    }

    /** Releases unpack side by side: JavaCPP tells files apart by their name only. */
    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = CpuBackend.class.getResourceAsStream(ARTIFACT)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
