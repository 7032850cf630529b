package almanac.learning.sentiment;

import almanac.api.forecast.Sentiment;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Adds up what a lexicon says of each word, turned round after a negation, more or less after a word of degree, and brings the sum x to
 * {@code x / sqrt(x^2 + 15)}: the rules and the constant of Hutto and Gilbert (2014), "VADER: a parsimonious rule-based model for sentiment analysis of social media text", ICWSM,
 * 216-225. The lexicon is our own. Works offline.
 */
@Component(service = Sentiment.class)
public final class LexiconSentiment implements Sentiment {
    private static final double SPREAD = 15;
    private static final double TURNED = -0.74;
    private static final int REACH = 3;

    private final Lexicon lexicon = Lexicon.load();

    @Override
    public double score(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        List<Word> words = lexicon.words(text);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == Word.Kind.FEELING) {
                sum += words.get(i).weight() * around(words, i);
            }
        }
        return sum / Math.sqrt(sum * sum + SPREAD);
    }

    /** What words before a feeling make of it, within one clause. */
    private static double around(List<Word> words, int at) {
        double factor = 1;
        for (int back = 1; back <= REACH && at - back >= 0; back++) {
            Word word = words.get(at - back);
            if (word.kind() == Word.Kind.BREAK) {
                return factor;
            }
            if (word.kind() == Word.Kind.NEGATION) {
                factor *= TURNED;
            } else if (word.kind() == Word.Kind.DEGREE) {
                factor *= word.weight();
            }
        }
        return factor;
    }
}
