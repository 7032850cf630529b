package almanac.store;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyMessageIsThereInChineseToo() {
        ResourceBundle english = ResourceBundle.getBundle("almanac.store.Messages", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("almanac.store.Messages", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }

    @Test
    void messagesAreInTheLanguageAskedFor() {
        assertThat(Texts.of(StoreFailures.class, Locale.SIMPLIFIED_CHINESE).get("store.locked", "/数据/store.mv.db"))
                .isEqualTo("计划库 /数据/store.mv.db 正被另一个程序占用。");
    }
}
