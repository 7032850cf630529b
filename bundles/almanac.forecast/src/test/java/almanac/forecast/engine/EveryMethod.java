package almanac.forecast.engine;

import almanac.api.forecast.Forecaster;
import almanac.forecast.method.Ets;
import almanac.forecast.method.LocalForecaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every method of this bundle, found by its class, so that a new one is tested as soon as it is there. */
final class EveryMethod {
    private EveryMethod() {}

    /** In the order of their names. */
    static List<Forecaster> all() {
        try (Stream<Path> files = Files.list(Path.of(Ets.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("almanac/forecast/method"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .sorted()
                    .map(name -> "almanac.forecast.method." + name.substring(0, name.length() - 6))
                    .map(EveryMethod::load)
                    .filter(EveryMethod::isMethod)
                    .map(EveryMethod::make)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as the engine knows them. */
    static Methods methods() {
        return new Methods(all().stream().map(Method::local).toList());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isMethod(Class<?> type) {
        return LocalForecaster.class.isAssignableFrom(type)
                && Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static Forecaster make(Class<?> type) {
        try {
            return (Forecaster) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
