package almanac.cycle.shell;

import almanac.cycle.HostsComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;
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
            "osgi.command.function=replay",
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
            "osgi.command.function=serve",
            "osgi.command.function=models",
            "osgi.command.function=jobs"
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
    public int run(CommandSession session, Object[] arguments) {
        return commands.run(flat(arguments), console(session));
    }

    public void demo(CommandSession session, Object[] arguments) {
        named("demo", session, arguments);
    }

    public void forecast(CommandSession session, Object[] arguments) {
        named("forecast", session, arguments);
    }

    public void backtest(CommandSession session, Object[] arguments) {
        named("backtest", session, arguments);
    }

    public void tune(CommandSession session, Object[] arguments) {
        named("tune", session, arguments);
    }

    public void plan(CommandSession session, Object[] arguments) {
        named("plan", session, arguments);
    }

    public void explain(CommandSession session, Object[] arguments) {
        named("explain", session, arguments);
    }

    public void replay(CommandSession session, Object[] arguments) {
        named("replay", session, arguments);
    }

    public void worklist(CommandSession session, Object[] arguments) {
        named("worklist", session, arguments);
    }

    public void history(CommandSession session, Object[] arguments) {
        named("history", session, arguments);
    }

    public void approve(CommandSession session, Object[] arguments) {
        named("approve", session, arguments);
    }

    public void edit(CommandSession session, Object[] arguments) {
        named("edit", session, arguments);
    }

    public void snooze(CommandSession session, Object[] arguments) {
        named("snooze", session, arguments);
    }

    public void reject(CommandSession session, Object[] arguments) {
        named("reject", session, arguments);
    }

    public void split(CommandSession session, Object[] arguments) {
        named("split", session, arguments);
    }

    public void move(CommandSession session, Object[] arguments) {
        named("move", session, arguments);
    }

    public void transfer(CommandSession session, Object[] arguments) {
        named("transfer", session, arguments);
    }

    public void undo(CommandSession session, Object[] arguments) {
        named("undo", session, arguments);
    }

    public void override(CommandSession session, Object[] arguments) {
        named("override", session, arguments);
    }

    public void outlook(CommandSession session, Object[] arguments) {
        named("outlook", session, arguments);
    }

    public void publish(CommandSession session, Object[] arguments) {
        named("publish", session, arguments);
    }

    public void cancel(CommandSession session, Object[] arguments) {
        named("cancel", session, arguments);
    }

    public void outbox(CommandSession session, Object[] arguments) {
        named("outbox", session, arguments);
    }

    public void host(CommandSession session, Object[] arguments) {
        named("host", session, arguments);
    }

    public void serve(CommandSession session, Object[] arguments) {
        named("serve", session, arguments);
    }

    public void models(CommandSession session, Object[] arguments) {
        named("models", session, arguments);
    }

    public void jobs(CommandSession session, Object[] arguments) {
        named("jobs", session, arguments);
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
