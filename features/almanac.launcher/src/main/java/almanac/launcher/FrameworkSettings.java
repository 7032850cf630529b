package almanac.launcher;

import java.nio.file.Path;
import java.util.Map;

/** The framework properties that the shipped bundles are started with. */
public final class FrameworkSettings {
    private FrameworkSettings() {}

    /**
     * @param home where the product keeps what it writes; settings lie in its folder {@code conf} as {@code <name>.cfg}
     * @param cwd what relative paths in commands start from
     */
    public static Map<String, String> of(Path home, Path cwd) {
        return Map.of(
                "almanac.home", home.toString(),
                "almanac.cwd", cwd.toString(),
                // The shell reads standard input only when asked to: its end would stop the framework.
                "gosh.args", "--nointeractive",
                "felix.log.level", "1",
                "felix.fileinstall.dir", home.resolve("conf").toString(),
                "felix.fileinstall.filter", ".*\\.(cfg|config)",
                // Settings are there before the first component starts.
                "felix.fileinstall.noInitialDelay", "true",
                "felix.fileinstall.enableConfigSave", "false",
                "felix.fileinstall.log.level", "1");
    }
}
