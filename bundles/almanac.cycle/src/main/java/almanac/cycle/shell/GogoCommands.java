package almanac.cycle.shell;

import almanac.cycle.HostsComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Process;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The commands in Gogo: {@code almanac:run} takes a whole command line and gives its exit code, the others are for the interactive
 * shell.
 */
@Component(
        service = GogoCommands.class,
        property = {
            "osgi.command.scope=almanac",
            "osgi.command.function=run",
            "osgi.command.function=demo",
            "osgi.command.function=forecast",
            "osgi.command.function=backtest",
            "osgi.command.function=tune",
            "osgi.command.function=plan",
            "osgi.command.function=explain",
            "osgi.command.function=worklist",
            "osgi.command.function=history",
            "osgi.command.function=approve",
            "osgi.command.function=edit",
            "osgi.command.function=snooze",
            "osgi.command.function=reject",
            "osgi.command.function=split",
            "osgi.command.function=move",
            "osgi.command.function=transfer",
            "osgi.command.function=undo",
            "osgi.command.function=publish",
            "osgi.command.function=cancel",
            "osgi.command.function=outbox",
            "osgi.command.function=host",
            "osgi.command.function=override",
            "osgi.command.function=outlook",
            "osgi.command.function=replay",
            "osgi.command.function=serve",
            "osgi.command.function=models",
            "osgi.command.function=jobs",
            "osgi.command.function=promote",
            "osgi.command.function=promotions",
            "osgi.command.function=offers",
            "osgi.command.function=optimise-promotions",
            "osgi.command.function=promotion-candidates"
        })
public final class GogoCommands {
    private final TrackedServices services;
    private final Commands commands;
    private final Path cwd;

    @Activate
    public GogoCommands(BundleContext context) {
        String folder = context.getProperty(HostsComponent.CWD);
        this.services = new TrackedServices(context);
        this.commands = new Commands(services);
        this.cwd = Path.of(folder == null ? "" : folder);
    }

    @Deactivate
    void stop() {
        services.close();
    }

    /** Runs a command line, given as texts or as one list or array of texts; the exit code. */
    @Descriptor("Runs a command line of Almanac and gives its exit code; without one, lists the commands.")
    public int run(CommandSession session, Object[] arguments) {
        return commands.run(flat(arguments), console(session));
    }

    @Descriptor("Plans the embedded demo host and prints what to order, how much, by when and why.")
    public void demo(CommandSession session, Object[] arguments) {
        named("demo", session, arguments);
    }

    @Descriptor("Fits and forecasts each series of a file or a host.")
    public void forecast(CommandSession session, Object[] arguments) {
        named("forecast", session, arguments);
    }

    @Descriptor("Evaluates methods by rolling origins.")
    public void backtest(CommandSession session, Object[] arguments) {
        named("backtest", session, arguments);
    }

    @Descriptor("Tries parameters of a method on earlier origins and says which are best.")
    public void tune(CommandSession session, Object[] arguments) {
        named("tune", session, arguments);
    }

    @Descriptor("One planning run: forecast, policy, suggestions. Writes the worklist.")
    public void plan(CommandSession session, Object[] arguments) {
        named("plan", session, arguments);
    }

    @Descriptor("Why this quantity, or why nothing, by the last run.")
    public void explain(CommandSession session, Object[] arguments) {
        named("explain", session, arguments);
    }

    @Descriptor("Suggestions as they live now: to be decided, snoozed, rejected, approved, ordered.")
    public void worklist(CommandSession session, Object[] arguments) {
        named("worklist", session, arguments);
    }

    @Descriptor("Who did what to the suggestions of a SKU, when, before and after.")
    public void history(CommandSession session, Object[] arguments) {
        named("history", session, arguments);
    }

    @Descriptor("Approves suggestions: they are to be ordered in their final quantity.")
    public void approve(CommandSession session, Object[] arguments) {
        named("approve", session, arguments);
    }

    @Descriptor("Sets another quantity or order date; runs then keep it.")
    public void edit(CommandSession session, Object[] arguments) {
        named("edit", session, arguments);
    }

    @Descriptor(
            "Puts suggestions off until a day of the plan; they come back earlier where they become much more urgent.")
    public void snooze(CommandSession session, Object[] arguments) {
        named("snooze", session, arguments);
    }

    @Descriptor("Rejects suggestions with a reason; they do not come back the next day.")
    public void reject(CommandSession session, Object[] arguments) {
        named("reject", session, arguments);
    }

    @Descriptor("Splits off a part of a suggestion for another supplier.")
    public void split(CommandSession session, Object[] arguments) {
        named("split", session, arguments);
    }

    @Descriptor("Moves a suggestion to another supplier.")
    public void move(CommandSession session, Object[] arguments) {
        named("move", session, arguments);
    }

    @Descriptor("Moves units here from another location that has more than it needs, in place of buying them.")
    public void transfer(CommandSession session, Object[] arguments) {
        named("transfer", session, arguments);
    }

    @Descriptor("Takes back the last action of a planner.")
    public void undo(CommandSession session, Object[] arguments) {
        named("undo", session, arguments);
    }

    @Descriptor("Gives approved suggestions to the host as drafts, each exactly once.")
    public void publish(CommandSession session, Object[] arguments) {
        named("publish", session, arguments);
    }

    @Descriptor("Takes drafts back from the host while they are drafts there.")
    public void cancel(CommandSession session, Object[] arguments) {
        named("cancel", session, arguments);
    }

    @Descriptor("What is on its way to the host, what it refused, and what became of what it took.")
    public void outbox(CommandSession session, Object[] arguments) {
        named("outbox", session, arguments);
    }

    @Descriptor(
            "Checks a host: what is there, what is missing or odd, with a fix for each. Or writes reorder levels or forecasts of the last run into it.")
    public void host(CommandSession session, Object[] arguments) {
        named("host", session, arguments);
    }

    @Descriptor(
            "Sets forecasts or parameters over the model's and the host's; lists and withdraws them, and tells what they were worth. Without --set, --add, --percent or --parameter: the list.")
    public void override(CommandSession session, Object[] arguments) {
        named("override", session, arguments);
    }

    @Descriptor(
            "What suppliers have on order and can expect in the next weeks, by the last run and what was decided since.")
    public void outlook(CommandSession session, Object[] arguments) {
        named("outlook", session, arguments);
    }

    @Descriptor("Replays what would have been ordered over demand that is known by now, and what that would have cost.")
    public void replay(CommandSession session, Object[] arguments) {
        named("replay", session, arguments);
    }

    @Descriptor("Plans on a schedule, until stopped.")
    public void serve(CommandSession session, Object[] arguments) {
        named("serve", session, arguments);
    }

    @Descriptor("Models and methods in use, with their accuracy.")
    public void models(CommandSession session, Object[] arguments) {
        named("models", session, arguments);
    }

    @Descriptor("Schedules, with their last and next runs.")
    public void jobs(CommandSession session, Object[] arguments) {
        named("jobs", session, arguments);
    }

    @Descriptor("Says what planned promotions would do: a row for each promotion, SKU and bucket that it changes.")
    public void promote(CommandSession session, Object[] arguments) {
        named("promote", session, arguments);
    }

    @Descriptor("How past promotions went: a row for each promotion and SKU. With --effects: what was learned of them.")
    public void promotions(CommandSession session, Object[] arguments) {
        named("promotions", session, arguments);
    }

    @Descriptor(
            "Learns which of a few small offers to make: keeps the log, says what choosing by it would have earned, chooses. Without an option: the log.")
    public void offers(CommandSession session, Object[] arguments) {
        named("offers", session, arguments);
    }

    /** Commands whose names no method can have. The name comes first; Gogo may choose this for the other commands too. */
    public Object _main(CommandSession session, Object[] nameAndArguments) {
        List<String> words = flat(nameAndArguments);
        boolean run = words.get(0).equals("run");
        int code = commands.run(run ? words.subList(1, words.size()) : words, console(session));
        return run ? code : null;
    }

    private void named(String name, CommandSession session, Object[] arguments) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(flat(arguments));
        commands.run(all, console(session));
    }

    private Console console(CommandSession session) {
        Process process = Process.Utils.current();
        return new Console(
                process == null ? session.getConsole() : process.out(),
                process == null ? session.getConsole() : process.err(),
                cwd,
                Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static List<String> flat(Object[] arguments) {
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Collection<?> list) {
                list.forEach(a -> all.add(String.valueOf(a)));
            } else if (argument instanceof Object[] array) {
                Arrays.stream(array).map(String::valueOf).forEach(all::add);
            } else {
                all.add(String.valueOf(argument));
            }
        }
        return all;
    }
}
