package almanac.cycle.shell;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code almanac ui} without the source tree: says where the workbench is, whatever its options. The window needs another framework. */
@Command(name = "ui")
final class UiCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    private final Console console;

    @Unmatched
    private List<String> ignored;

    UiCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println(console.say("command.ui"));
        return WRONG_USE;
    }
}
