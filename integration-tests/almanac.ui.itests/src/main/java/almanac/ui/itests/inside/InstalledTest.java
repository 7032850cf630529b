package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What p2 installed into a client works there, without anybody starting it. */
class InstalledTest {
    private static final Set<String> HOSTS = new TreeSet<>(Set.of("demo", "folder", "idempiere", "sql", "tryton"));

    @Test
    void nothingThatWasInstalledIsIdle() throws InterruptedException {
        assertThat(Installed.unresolved()).isEmpty();
        assertThat(Installed.neverStarted()).isEmpty();
        for (int i = 0; i < 600 && !Installed.hosts().containsAll(HOSTS); i++) {
            Thread.sleep(100);
        }
        assertThat(Installed.hosts()).containsAll(HOSTS);
    }
}
