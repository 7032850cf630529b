package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void theConfigurationStartsFromTheSameSettings() throws ReflectiveOperationException {
        for (RecordComponent setting : Settings.class.getRecordComponents()) {
            Object shipped = setting.getAccessor().invoke(Settings.DEFAULT);
            Object configured = ReplenishmentConfiguration.class
                    .getMethod(setting.getName())
                    .getDefaultValue();
            assertThat(configured.toString()).as(setting.getName()).isEqualTo(shipped.toString());
        }
    }
}
