package almanac.cycle.shell;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command of the contract that is not built yet: says so, whatever its options. */
@Command
final class NotBuiltCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> ignored;

    NotBuiltCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println(console.say("command.not-built", spec.name()));
        return WRONG_USE;
    }
}
