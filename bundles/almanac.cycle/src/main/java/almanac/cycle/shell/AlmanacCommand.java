package almanac.cycle.shell;

import picocli.CommandLine.Command;

/** {@code almanac}: names a command. */
@Command(name = "almanac", synopsisSubcommandLabel = "COMMAND")
final class AlmanacCommand {}
