package almanac.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Whether secrets stay where they are. */
public final class Secrets {
    public static final String SECRET = "s3cret-w0rd";

    private Secrets() {}

    /** Does something that ends in a failure, and looks for the secret in the failure, its causes, and all that was logged meanwhile. */
    public static void assertKeptWhereItFails(ThrowingCallable work) {
        StringWriter failure = new StringWriter();
        assertKept(() -> {
            try {
                work.call();
            } catch (Throwable e) {
                e.printStackTrace(new PrintWriter(failure, true));
            }
        });
        assertThat(failure.toString()).isNotEmpty().doesNotContain(SECRET);
    }

    /** Does something, and looks for the secret in all that was logged meanwhile. */
    public static void assertKept(ThrowingCallable work) {
        try (CapturedLogs logs = new CapturedLogs()) {
            try {
                work.call();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            assertThat(logs.text()).isNotEmpty().doesNotContain(SECRET);
        }
    }
}
