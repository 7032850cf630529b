package almanac.ui.worklist;

import java.util.Arrays;

/** A row of numbers as a row of bars, made of characters so that it can be copied, exported and read in any theme. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char UNKNOWN = '·';

    private Sparkline() {}

    /** The bars, the highest as high as a line of text; empty where nothing is above 0. */
    static String of(double[] numbers) {
        double most = Arrays.stream(numbers).filter(n -> n > 0).max().orElse(0);
        if (!(most > 0)) {
            return "";
        }
        StringBuilder text = new StringBuilder(numbers.length);
        for (double number : numbers) {
            text.append(Double.isNaN(number) ? UNKNOWN : BARS.charAt(level(number / most)));
        }
        return text.toString();
    }

    private static int level(double share) {
        return (int) Math.round(Math.max(0, share) * (BARS.length() - 1));
    }
}
