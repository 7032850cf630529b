package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac outbox}: what is on its way to the host, what it refused, and what became of what it took. */
@Command(name = "outbox")
final class OutboxCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--retry", descriptionKey = "opt.retry")
    private boolean retry;

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    OutboxCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        if (retry) {
            services.worklist().publish(scope, waiting(scope), System.getProperty("user.name"));
        }
        List<OutboxEntry> entries = services.worklist().outbox(scope);
        if (json) {
            Json.print(console.out(), entries.stream().map(e -> data(scope, e)).toList());
        } else if (entries.isEmpty()) {
            console.out().println(console.say("worklist.none"));
        } else {
            print(scope, entries);
        }
        console.out().flush();
        return 0;
    }

    private List<Long> waiting(PlanScope scope) {
        return services.worklist().outbox(scope).stream()
                .filter(e -> e.state() == OutboxEntry.State.WAITING || e.state() == OutboxEntry.State.FAILED)
                .map(OutboxEntry::suggestionId)
                .toList();
    }

    private void print(PlanScope scope, List<OutboxEntry> entries) {
        TextTable table = new TextTable(List.of(RIGHT, LEFT, LEFT, RIGHT, LEFT, LEFT, LEFT, LEFT));
        table.row(List.of(console.say("outbox.head").split("\\|", -1)));
        for (OutboxEntry entry : entries) {
            table.row(List.of(
                    "#" + entry.suggestionId(),
                    sku(scope, entry),
                    console.say("outbox." + entry.state()),
                    Integer.toString(entry.tries()),
                    time(entry.nextAt()),
                    Objects.toString(entry.document(), ""),
                    entry.documentState() == null ? "" : console.say("document." + entry.documentState()),
                    Objects.toString(entry.words(), "")));
        }
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private String sku(PlanScope scope, OutboxEntry entry) {
        return services.store()
                .suggestion(scope, entry.suggestionId())
                .map(life -> life.line().sku().key())
                .orElse("");
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    private Map<String, Object> data(PlanScope scope, OutboxEntry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", entry.suggestionId());
        data.put("sku", sku(scope, entry));
        data.put("key", entry.key());
        data.put("state", WorklistRows.lower(entry.state()));
        data.put("tries", entry.tries());
        data.put("queued_at", entry.queuedAt());
        data.put("queued_by", entry.queuedBy());
        data.put("tried_at", entry.triedAt());
        data.put("next_at", entry.nextAt());
        data.put("document", entry.document());
        data.put("document_state", entry.documentState() == null ? null : WorklistRows.lower(entry.documentState()));
        data.put("words", entry.words());
        return data;
    }
}
