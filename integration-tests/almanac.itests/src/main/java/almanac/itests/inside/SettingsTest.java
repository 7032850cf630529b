package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class SettingsTest {
    /** The test outside wrote {@code conf/almanac.itests.cfg} before the start. */
    @Test
    void comeFromFiles() throws IOException {
        Configuration configuration =
                Framework.service(ConfigurationAdmin.class, null).getConfiguration("almanac.itests", "?");

        assertThat(configuration.getProperties().get("answer")).isEqualTo("42");
    }
}
