package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListSettingTest {
    @Test
    void entriesComeOneByOneOrWithCommas() {
        assertThat(ListSetting.of(new String[] {"auto", "trees"})).containsExactly("auto", "trees");
        assertThat(ListSetting.of(new String[] {"auto, gru-global,"})).containsExactly("auto", "gru-global");
        assertThat(ListSetting.of(new String[] {"trees.bags=1\n ets.model=AAA"}))
                .containsExactly("trees.bags=1", "ets.model=AAA");
        assertThat(ListSetting.of(new String[] {})).isEmpty();
    }
}
