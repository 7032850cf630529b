package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.UsageException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Runs one command. The exit code is 0 where it is done, 1 where it failed, 2 where it was used wrongly; a failure is one line on
 * stderr, its trace is in the log.
 */
final class Commands {
    static final List<String> NAMES = List.of(
            "demo",
            "forecast",
            "backtest",
            "tune",
            "plan",
            "explain",
            "worklist",
            "history",
            "approve",
            "edit",
            "snooze",
            "reject",
            "split",
            "move",
            "transfer",
            "undo",
            "publish",
            "cancel",
            "outbox",
            "host",
            "override",
            "outlook",
            "replay",
            "serve",
            "models",
            "jobs",
            "promote",
            "promotions",
            "optimise-promotions",
            "promotion-candidates",
            "offers");

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Services services;

    Commands(Services services) {
        this.services = services;
    }

    /**
     * Runs it.
     *
     * @param arguments the command and its options
     */
    int run(List<String> arguments, Console console) {
        CommandLine line = commandLine(console);
        if (arguments.isEmpty()) {
            line.usage(line.getErr());
            return WRONG_USE;
        }
        return line.execute(withoutHelp(arguments).toArray(String[]::new));
    }

    /** {@code help plan} is {@code plan --help}. */
    private static List<String> withoutHelp(List<String> arguments) {
        if (!arguments.get(0).equals("help")) {
            return arguments;
        }
        List<String> words = new ArrayList<>(arguments.subList(1, arguments.size()));
        words.add("--help");
        return words;
    }

    private CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new AlmanacCommand())
                .addSubcommand(new DemoCommand(services, console))
                .addSubcommand(new ForecastCommand(services, console))
                .addSubcommand(new BacktestCommand(services, console))
                .addSubcommand(new TuneCommand(services, console))
                .addSubcommand(new PlanCommand(services, console))
                .addSubcommand(new ExplainCommand(services, console))
                .addSubcommand(new ReplayCommand(services, console))
                .addSubcommand(new WorklistCommand(services, console))
                .addSubcommand(new HistoryCommand(services, console))
                .addSubcommand(new OutboxCommand(services, console))
                .addSubcommand(new HostCommand(services, console))
                .addSubcommand(new OverrideCommand(services, console))
                .addSubcommand(new OutlookCommand(services, console))
                .addSubcommand(new ServeCommand(services, console))
                .addSubcommand(new ModelsCommand(services, console))
                .addSubcommand(new JobsCommand(services, console))
                .addSubcommand(new PromoteCommand(services, console))
                .addSubcommand(new PromotionsCommand(services, console))
                .addSubcommand(new OptimisePromotionsCommand(services, console))
                .addSubcommand(new PromotionCandidatesCommand(services, console));
        line.addSubcommand(new OffersCommand(services, console));
        DecisionCommands.all(services, console).forEach(line::addSubcommand);
        line.addSubcommand(new UiCommand(console));
        line.getSubcommands().get("ui").getCommandSpec().usageMessage().hidden(true);
        everyone(line, console);
        return line;
    }

    private void everyone(CommandLine line, Console console) {
        line.setResourceBundle(ResourceBundle.getBundle(
                "almanac.cycle.shell.Messages",
                console.locale(),
                Commands.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setAdjustLineBreaksForWideCJKCharacters(true);
        line.registerConverter(LocalDate.class, text -> date(text, console));
        line.setParameterExceptionHandler((e, args) -> wrongUse(e, List.of(args), console));
        line.setExecutionExceptionHandler((e, failed, parsed) -> failed(e, console));
        withHelp(line);
        line.getSubcommands().values().forEach(Commands::withHelp);
    }

    private static void withHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("opt.help")
                        .build());
    }

    private static LocalDate date(String text, Console console) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(console.say("use.date", text));
        }
    }

    private static int wrongUse(ParameterException e, List<String> words, Console console) {
        CommandLine command = e.getCommandLine();
        console.err()
                .println(console.say(
                        "command.wrong",
                        oneLine(new WrongUse(console).say(e, words)),
                        command.getCommandSpec().qualifiedName()));
        console.err().flush();
        return WRONG_USE;
    }

    private static int failed(Exception e, Console console) {
        LOG.debug("command failed", e);
        if (e instanceof AlmanacException) {
            console.err().println(oneLine(e.getMessage()));
        } else {
            LOG.error("command failed", e);
            console.err().println(console.say("command.failed", oneLine(e.toString())));
        }
        console.err().flush();
        return e instanceof UsageException ? WRONG_USE : FAILED;
    }

    private static String oneLine(String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
