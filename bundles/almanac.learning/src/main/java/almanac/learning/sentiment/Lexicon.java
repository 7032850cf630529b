package almanac.learning.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that say how people feel about what they bought. Text in letters is split at what is no letter; Chinese, which has no spaces, by the
 * longest word known at each place.
 */
final class Lexicon {
    private static final String FILE = "lexicon.txt";
    private static final String BREAKS = ".,;:!?\n，。；：！？、…";

    private final Map<String, Word> known = new HashMap<>();
    private int longest = 1;

    private Lexicon() {}

    /** Reads the lexicon that goes with the code. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lexicon.add(line.trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    /** A line has one value and any number of words: {@code -2 awful terrible}. */
    private void add(String line) {
        String[] parts = line.split("\\s+");
        Word word = parts[0].equals("not")
                ? Word.NEGATION
                : parts[0].startsWith("x")
                        ? new Word(Word.Kind.DEGREE, Double.parseDouble(parts[0].substring(1)))
                        : new Word(Word.Kind.FEELING, Double.parseDouble(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            known.put(parts[i], word);
            longest = Math.max(longest, parts[i].length());
        }
    }

    /** The words of a text in their order. */
    List<Word> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < lower.length()) {
            char c = lower.charAt(i);
            if (BREAKS.indexOf(c) >= 0) {
                words.add(Word.BREAK);
                i++;
            } else if (isHan(c)) {
                i += han(lower, i, words);
            } else if (Character.isLetter(c)) {
                int end = i;
                while (end < lower.length() && (isLatin(lower.charAt(end)) || lower.charAt(end) == '\'')) {
                    end++;
                }
                end = Math.max(end, i + 1);
                words.add(latin(lower.substring(i, end)));
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    private Word latin(String word) {
        if (word.endsWith("n't")) {
            return Word.NEGATION;
        }
        return known.getOrDefault(word, Word.PLAIN);
    }

    /** Takes the longest known word; a character that begins none is a plain word and counts for nothing. */
    private int han(String text, int at, List<Word> words) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            Word word = known.get(text.substring(at, at + length));
            if (word != null) {
                words.add(word);
                return length;
            }
        }
        return 1;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !isHan(c);
    }
}
