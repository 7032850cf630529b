package almanac.erp.sql;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds drivers in bundles that declare them as every JDBC driver does, in {@code META-INF/services/java.sql.Driver}. */
final class DriverBundles {
    private static final Logger LOG = LoggerFactory.getLogger(DriverBundles.class);
    private static final String DECLARATION = "META-INF/services/java.sql.Driver";

    private final BundleContext context;

    DriverBundles(BundleContext context) {
        this.context = context;
    }

    /** The driver of a class; empty where no bundle that can be used declares it. */
    Optional<Driver> find(String driverClass) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .filter(bundle -> declares(bundle, driverClass))
                .flatMap(bundle -> driver(bundle, driverClass).stream())
                .findFirst();
    }

    private static boolean declares(Bundle bundle, String driverClass) {
        URL declaration = bundle.getEntry(DECLARATION);
        if (declaration == null) {
            return false;
        }
        try (InputStream in = declaration.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .anyMatch(driverClass::equals);
        } catch (IOException e) {
            LOG.warn("cannot read the drivers of the bundle {}: {}", bundle.getSymbolicName(), e.getMessage());
            return false;
        }
    }

    private static Optional<Driver> driver(Bundle bundle, String driverClass) {
        try {
            return Optional.of(bundle.loadClass(driverClass)
                    .asSubclass(Driver.class)
                    .getConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("the driver {} of the bundle {} does not load", driverClass, bundle.getSymbolicName(), e);
            return Optional.empty();
        }
    }
}
