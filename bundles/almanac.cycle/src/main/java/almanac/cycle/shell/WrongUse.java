package almanac.cycle.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the user's language; picocli itself speaks English only. */
final class WrongUse {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, BigDecimal.class);

    private final Console console;

    WrongUse(Console console) {
        this.console = console;
    }

    /** One sentence. */
    String say(ParameterException wrong, List<String> words) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(wrong.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing, words);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return console.say("use.twice", name(twice.getOverwritten()));
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return console.say("use.together", choices(wrong.getCommandLine(), words));
        }
        return wrong.getArgSpec() != null && wrong.getValue() != null
                ? value(wrong.getArgSpec(), wrong.getValue(), wrong.getMessage())
                : wrong.getMessage();
    }

    private String unknown(CommandLine line, String word) {
        boolean option = word.startsWith("-");
        boolean command = !line.getSubcommands().isEmpty();
        if (!option && !command) {
            return console.say("use.too-much", word);
        }
        Collection<String> known = option
                ? line.getCommandSpec().optionsMap().keySet()
                : line.getSubcommands().keySet();
        String key = option ? "use.no-option" : "use.no-command";
        List<String> close = Closest.to(nameOf(word), known);
        return close.isEmpty()
                ? console.say(key, nameOf(word))
                : console.say(key + "-close", nameOf(word), String.join(", ", close));
    }

    /** An option that is spelt wrongly leaves another one missing; the spelling is what is wrong. */
    private String missing(MissingParameterException wrong, List<String> words) {
        CommandLine line = wrong.getCommandLine();
        Set<String> known = line.getCommandSpec().optionsMap().keySet();
        return words.stream()
                .filter(word -> word.startsWith("--") && !known.contains(nameOf(word)))
                .findFirst()
                .map(word -> unknown(line, word))
                .orElseGet(() -> missing(wrong.getMissing(), words));
    }

    private String missing(List<ArgSpec> missing, List<String> words) {
        String names = missing.stream().map(WrongUse::shown).collect(Collectors.joining(", "));
        boolean withoutValue = words.stream()
                .anyMatch(word -> missing.stream().anyMatch(each -> name(each).equals(nameOf(word))));
        boolean oneOf = missing.stream().allMatch(WrongUse::isChoice);
        return console.say(withoutValue ? "use.no-value" : oneOf ? "use.one-of" : "use.needed", names);
    }

    private String value(ArgSpec option, String value, String message) {
        Class<?> type = option.auxiliaryTypes()[0];
        if (WHOLE.contains(type)) {
            return console.say("use.not-whole", name(option), value);
        }
        if (NUMBERS.contains(type)) {
            return console.say("use.not-number", name(option), value);
        }
        return type == LocalDate.class ? name(option) + ": " + console.say("use.date", value) : message;
    }

    /** Whether an option is one of several of which one is asked for. */
    private static boolean isChoice(ArgSpec option) {
        return option.group() != null && option.group().exclusive();
    }

    private static String choices(CommandLine line, List<String> words) {
        Map<String, OptionSpec> known = line.getCommandSpec().optionsMap();
        return words.stream()
                .map(WrongUse::nameOf)
                .filter(known::containsKey)
                .filter(name -> isChoice(known.get(name)))
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(String word) {
        return word.startsWith("--") ? word.replaceAll("(?s)=.*", "") : word;
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private static String shown(ArgSpec option) {
        return Stream.of(name(option), option.paramLabel())
                .distinct()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
