package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)[,}]");

    private final ReplenishmentWording wording = new ReplenishmentWording();

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = load("Messages.properties");
        Properties chinese = load("Messages_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String code : english.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(code)))
                    .as(code)
                    .containsAll(placeholders(chinese.getProperty(code)));
        }
    }

    @Test
    void everyReasonOfAPlanHasWords() {
        SplittableRandom random = new SplittableRandom(2);
        Sku depot = new Sku("tea", "depot");
        Scene scene =
                new Scene().item("tea", 0, 3.0, 5.0).location("depot", null).location("shop", "depot");
        scene.term("tea", "depot", "acme", 10, 60, 24, 50)
                .daily(Scene.SKU, 200, 20, h -> random.nextInt(9))
                .daily(depot, 200, 20, h -> random.nextInt(9))
                .onHand(Scene.SKU, 3)
                .onHand(depot, 20, scene.coming(depot, 5, -2), scene.coming(depot, 5, 80));
        for (SkuPlan plan : scene.plans()) {
            for (Reason reason : plan.reasons()) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(wording.say(reason, locale).orElse("no words"))
                            .as(reason.code())
                            .doesNotContain("{", "no words");
                }
            }
        }
    }

    @Test
    void sentencesReadAsPlannersSpeak() {
        Reason order = Reason.of(
                "order.below-reorder-point",
                "quantity",
                1240.0,
                "position",
                80.0,
                "reorderPoint",
                140.5,
                "orderUpTo",
                1320.0,
                "wanted",
                1240.0);
        assertThat(wording.say(order, Locale.ENGLISH))
                .contains("Order 1,240: the position of 80 is at or below the reorder point of 140.5;"
                        + " 1,240 would bring it up to 1,320.");
        assertThat(wording.say(Reason.of("service.cycle", "level", 0.975, "scope", 4L), Locale.SIMPLIFIED_CHINESE))
                .contains("目标：97.5% 的订货周期不缺货（物料参数）。");
        assertThat(wording.say(Reason.of("someone.elses"), Locale.ENGLISH)).isEmpty();
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(ReplenishmentWording.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> placeholders(String pattern) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.results().map(m -> m.group(1)).distinct().sorted().toList();
    }
}
