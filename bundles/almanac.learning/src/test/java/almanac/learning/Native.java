package almanac.learning;

import java.nio.file.Path;

/** The native library for tests, started once. */
public final class Native {
    public static final NativeMath MATH = new NativeMath((Path) null);

    private Native() {}

    /** Starts it for tests that use networks directly. */
    public static void start() {
        MATH.run(() -> null);
    }
}
