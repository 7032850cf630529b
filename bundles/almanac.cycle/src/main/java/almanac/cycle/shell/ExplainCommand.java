package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.run.Explanation;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac explain}: why this quantity, or why nothing, by the last complete run of a host. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final Services services;
    private final Console standard;

    @Mixin
    private HostOptions host;

    @Option(names = "--sku", required = true, paramLabel = "ITEM@LOCATION", descriptionKey = "opt.sku")
    private String sku;

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "opt.lang")
    private String language;

    ExplainCommand(Services services, Console console) {
        this.services = services;
        this.standard = console;
    }

    @Override
    public Integer call() {
        Console console = console();
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        Explanation explanation = explanation(console);
        if (json) {
            Json.print(console.out(), new ExplanationData(sayings).of(explanation));
        } else {
            new ExplanationText(console, sayings).print(explanation);
        }
        return 0;
    }

    private Console console() {
        if (language == null) {
            return standard;
        }
        if (!LANGUAGES.contains(language)) {
            throw new UsageException(standard.say("use.language", language, String.join(", ", LANGUAGES)));
        }
        return standard.in(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private Explanation explanation(Console console) {
        Planning planning = services.planning();
        services.hosts().known(host.tenant(), host.host());
        PlanningRun run = planning.lastRun(host.tenant(), host.host()).orElseGet(() -> firstRun(planning, console));
        Sku asked = HostOptions.sku(sku, console);
        Optional<Explanation> found = planning.explain(run, asked);
        return found.orElseThrow(() -> new AlmanacException(unknown(console, run, asked)));
    }

    private PlanningRun firstRun(Planning planning, Console console) {
        console.err().println(console.say("explain.first-run", host.host()));
        return planning.plan(
                new PlanRequest(host.tenant(), host.host(), null, true, "command"), new ConsoleProgress(console));
    }

    private String unknown(Console console, PlanningRun run, Sku asked) {
        List<Sku> known =
                services.store().plans(run).stream().map(plan -> plan.sku()).toList();
        List<String> close = Closest.to(asked, known);
        String name = run.scope().host();
        return close.isEmpty()
                ? console.say("explain.unknown", asked.key(), name)
                : console.say("explain.unknown-close", asked.key(), name, String.join(", ", close));
    }
}
