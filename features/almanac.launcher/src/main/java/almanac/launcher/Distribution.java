package almanac.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that ships: {@code bundles}, {@code conf}, {@code lib} and {@code bin}.
 *
 * @param home the folder
 */
public record Distribution(Path home) {
    private static final Comparator<Path> LIBRARIES_FIRST = Comparator.comparing(Distribution::isOurs)
            .thenComparing(jar -> jar.getFileName().toString());

    /** Every bundle, in the order of starting: what others build on first. */
    List<Path> bundles() throws LaunchException {
        Path folder = home.resolve("bundles");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(LIBRARIES_FIRST)
                    .toList();
        } catch (IOException e) {
            throw new LaunchException(Texts.get("noBundles", folder, e), e);
        }
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("almanac.");
    }
}
