package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HostAddressTest {
    private static final Path CWD = Path.of("shops").toAbsolutePath();

    @Test
    void a_folder_has_one_name_from_wherever_it_is_asked_for() {
        String direct = HostAddress.parse("folder:north", CWD).text();
        assertThat(direct).isEqualTo("folder:" + CWD.resolve("north"));
        assertThat(HostAddress.parse("folder:../north", CWD.resolve("south")).text())
                .isEqualTo(direct);
        assertThat(HostAddress.parse(direct, Path.of("elsewhere")).text()).isEqualTo(direct);
    }

    @Test
    void a_host_without_a_place_is_its_kind() {
        assertThat(HostAddress.parse("demo", CWD).text()).isEqualTo("demo");
        assertThat(HostAddress.parse("demo", CWD).place()).isEmpty();
    }

    @Test
    void nothing_is_no_host() {
        assertThatThrownBy(() -> HostAddress.parse(" ", CWD)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> HostAddress.parse("folder:\0", CWD)).isInstanceOf(UsageException.class);
    }
}
