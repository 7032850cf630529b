package almanac.learning.trees;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.learning.NativeMath;
import com.microsoft.ml.lightgbm.lightgbmlib;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into LightGBM's native library: loads it when it is first needed, not when the bundle starts.
 *
 * <p>On Linux LightGBM needs GCC's OpenMP runtime, {@code libgomp.so.1}. Where the system lacks it, the one that ND4J brings is loaded
 * first. Where LightGBM does not load, the product works without trees: one line in the log says so, and each use fails with the same
 * {@link AlmanacException}.
 */
@Component(service = LightGbm.class)
public final class LightGbm {
    private static final Logger LOG = LoggerFactory.getLogger(LightGbm.class);
    private static final String ARTIFACT = "/META-INF/maven/io.github.metarank/lightgbm4j/pom.properties";

    private final Callable<?> library;
    private boolean started;
    private AlmanacException failure;

    /** Unpacks the native library under {@code almanac.home}, or in a temporary folder. */
    @Activate
    public LightGbm(BundleContext context, @Reference NativeMath math) {
        this(home(context.getProperty("almanac.home")), math);
    }

    /**
     * @param home the folder to unpack the native library under; null for a temporary one
     * @param math brings an OpenMP runtime where the system has none
     */
    public LightGbm(Path home, NativeMath math) {
        this(() -> load(home, math));
    }

    /**
     * @param library loads the native library; called once
     */
    LightGbm(Callable<?> library) {
        this.library = library;
    }

    /**
     * Loads the native library, the first time.
     *
     * @throws AlmanacException naming the platform, where it does not load
     */
    public synchronized void start() {
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
            failure = new AlmanacException(
                    Texts.of(NativeMath.class).get("native.no-trees", platform, e.getMessage()), e);
            LOG.warn("{}", failure.getMessage());
            throw failure;
        }
    }

    private static Object load(Path home, NativeMath math) throws IOException {
        long begin = System.nanoTime();
        Path folder = home == null
                ? Files.createTempDirectory("almanac-lightgbm")
                : Files.createDirectories(home.resolve("native").resolve("lightgbm-" + version()));
        for (String file : files()) {
            Path unpacked = unpack(file, folder);
            try {
                System.load(unpacked.toString());
            } catch (UnsatisfiedLinkError e) {
                if (e.getMessage() == null || !e.getMessage().contains("gomp")) {
                    throw e;
                }
                LOG.info("The system has no libgomp.so.1; the one of ND4J is tried");
                math.run(() -> null);
                System.load(unpacked.toString());
            }
        }
        lightgbmlib.LGBM_SetMaxThreads(1);
        LOG.info("LightGBM {} started in {} ms", version(), (System.nanoTime() - begin) / 1_000_000);
        return folder;
    }

    /** The libraries of this platform, in the order of loading, as resources of the binding. */
    private static List<String> files() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x86_64";
        if (os.startsWith("windows")) {
            return List.of(
                    "/lightgbm4j/windows/" + processor + "/lib_lightgbm.dll",
                    "/lightgbm4j/windows/" + processor + "/lib_lightgbm_swig.dll");
        }
        String folder = "/lightgbm4j/" + (os.startsWith("mac") ? "osx/" : "linux/") + processor + "/";
        String ending = os.startsWith("mac") ? ".dylib" : ".so";
        return List.of(folder + "lib_lightgbm" + ending, folder + "lib_lightgbm_swig" + ending);
    }

    /** Written beside its place and then moved there, so that two processes that start at once do not see half a file. */
    private static Path unpack(String resource, Path folder) throws IOException {
        Path target = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = lightgbmlib.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + "?");
            }
            byte[] library = in.readAllBytes();
            if (!Files.exists(target) || Files.size(target) != library.length) {
                Path part = Files.createTempFile(folder, "unpacking", null);
                Files.write(part, library);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target.toAbsolutePath();
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = lightgbmlib.class.getResourceAsStream(ARTIFACT)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static Path home(String property) {
        return property == null || property.isBlank() ? null : Path.of(property);
    }
}
