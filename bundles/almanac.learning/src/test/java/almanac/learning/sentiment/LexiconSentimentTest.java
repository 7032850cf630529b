package almanac.learning.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconSentimentTest {
    private final LexiconSentiment sentiment = new LexiconSentiment();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Excellent coffee, I love it!",
                "Works well and was delivered fast. Recommended.",
                "Not bad at all",
                "I have never been disappointed by this shop",
                "非常好用，很喜欢，会回购！",
                "物超所值，推荐给大家",
                "质量不错，物流很快",
                "没有异味，挺舒服的"
            })
    void praise(String text) {
        assertThat(sentiment.score(text)).isBetween(0.1, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terrible. Broken on arrival, I want a refund!",
                "It is not good",
                "The bread wasn't fresh and tasted awful",
                "Overpriced and flimsy",
                "太差了，收到就是坏的，要求退货",
                "不好吃，很失望",
                "味道不是很好，有点贵",
                "垃圾产品，千万别买"
            })
    void blame(String text) {
        assertThat(sentiment.score(text)).isBetween(-1.0, -0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "I bought two boxes on Monday.", "我星期一买了两箱", "12345", "\uD83D\uDE00"})
    void neither(String text) {
        assertThat(sentiment.score(text)).isZero();
    }

    @Test
    void nothingScoresZero() {
        assertThat(sentiment.score(null)).isZero();
    }

    /** By hand: good is 2; very makes 2.6; not turns it to -1.924 and good to -1.48; x / sqrt(x^2 + 15). */
    @Test
    void rulesByHand() {
        assertThat(sentiment.score("good")).isCloseTo(2 / Math.sqrt(19), within(1e-12));
        assertThat(sentiment.score("very good")).isCloseTo(2.6 / Math.sqrt(2.6 * 2.6 + 15), within(1e-12));
        assertThat(sentiment.score("not good")).isCloseTo(-1.48 / Math.sqrt(1.48 * 1.48 + 15), within(1e-12));
        assertThat(sentiment.score("not very good")).isCloseTo(-1.924 / Math.sqrt(1.924 * 1.924 + 15), within(1e-12));
        assertThat(sentiment.score("No. Good!")).isCloseTo(2 / Math.sqrt(19), within(1e-12));
        assertThat(sentiment.score("非常好")).isCloseTo(2.6 / Math.sqrt(2.6 * 2.6 + 15), within(1e-12));
    }

    @Test
    void caseAndApostrophesDoNotMatter() {
        assertThat(sentiment.score("It ISN’T Good")).isEqualTo(sentiment.score("it isn't good"));
    }
}
