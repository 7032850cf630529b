package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.Tenant;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.TrainingFacts;
import almanac.api.run.JobStatus;
import almanac.api.store.ModelEntry;
import almanac.api.store.ModelEntry.State;
import almanac.api.store.PlanScope;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code almanac models}: the registry of models and of methods in use. */
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "opt.models-host")
    private String host;

    @Option(names = "--tenant", paramLabel = "ID", defaultValue = "default", descriptionKey = "opt.tenant")
    private String tenant;

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    ModelsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Tenant whose = HostOptions.tenant(tenant);
        Map<String, List<ModelEntry>> byHost = new LinkedHashMap<>();
        for (String each : hosts()) {
            PlanScope scope = host == null
                    ? services.hosts().scope(whose, each)
                    : services.hosts().known(whose, each);
            List<ModelEntry> models = services.store().models(scope);
            if (!models.isEmpty()) {
                byHost.put(scope.host(), models);
            }
        }
        if (json) {
            List<Map<String, Object>> all = new ArrayList<>();
            byHost.forEach((name, models) -> models.forEach(m -> all.add(data(whose, name, m))));
            Json.print(console.out(), all);
        } else if (byHost.isEmpty()) {
            console.out().println(console.say("models.none"));
        } else {
            print(byHost);
        }
        console.out().flush();
        return 0;
    }

    /** The host asked for, or the demo and every host on the schedule. */
    private SortedSet<String> hosts() {
        if (host != null) {
            return new TreeSet<>(List.of(host));
        }
        SortedSet<String> all = new TreeSet<>(List.of("demo"));
        services.jobs().list().stream().map(JobStatus::host).forEach(all::add);
        return all;
    }

    private void print(Map<String, List<ModelEntry>> byHost) {
        TextTable table = new TextTable(
                List.of(LEFT, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, RIGHT));
        table.row(List.of(console.say("models.head").split("\\|", -1)));
        byHost.forEach((name, models) -> models.forEach(m -> {
            table.row(row(name, m));
            if (m.state() == State.REFUSED) {
                table.below(console.say("models.refused", m.refusal()));
            }
        }));
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private List<String> row(String host, ModelEntry model) {
        Locale locale = console.locale();
        Provenance p = model.provenance();
        TrainingFacts facts = model.facts();
        return List.of(
                host,
                p.method(),
                purpose(facts),
                console.say("models.state." + model.state()),
                facts.series() == 0 ? "-" : Numbers.shown(facts.series(), locale),
                Numbers.shown(facts.loss()),
                Numbers.shown(facts.reference()),
                model.skus() == 0 ? "-" : Numbers.shown(model.skus(), locale),
                share(model.wape()),
                share(model.naiveWape()),
                p.trainedThrough(),
                p.trainedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                model.bytes() == 0 ? "-" : Numbers.shown(model.bytes(), locale));
    }

    /** What a model is for and how far ahead; a dash for a method that fits series one by one. */
    private String purpose(TrainingFacts facts) {
        return facts.purpose().isEmpty()
                ? "-"
                : console.say(
                        "models.purpose." + facts.purpose(),
                        console.say("models.ahead." + facts.bucket(), facts.horizon()));
    }

    private String share(double value) {
        return Double.isNaN(value) ? "-" : Numbers.percent(value, console.locale());
    }

    private static Map<String, Object> data(Tenant tenant, String host, ModelEntry model) {
        Provenance p = model.provenance();
        Map<String, Object> data = new LinkedHashMap<>();
        TrainingFacts facts = model.facts();
        data.put("tenant", tenant.id());
        data.put("host", host);
        data.put("id", model.id());
        data.put("run", model.runId());
        data.put("method", p.method());
        data.put("version", p.version());
        data.put("parameters", p.parameters());
        data.put("seed", p.seed());
        data.put("data_digest", p.dataDigest());
        data.put("trained_through", p.trainedThrough());
        data.put("trained_at", p.trainedAt());
        data.put("bucket", facts.bucket());
        data.put("purpose", facts.purpose());
        data.put("horizon", facts.horizon());
        data.put("series", facts.series());
        data.put("state", WorklistRows.lower(model.state()));
        data.put("refusal", model.refusal());
        data.put("held_back_loss", facts.loss());
        data.put("held_back_reference", facts.reference());
        data.put("role", WorklistRows.lower(model.role()));
        data.put("skus", model.skus());
        data.put("wape", model.wape());
        data.put("naive_wape", model.naiveWape());
        data.put("bytes", model.bytes());
        return data;
    }
}
