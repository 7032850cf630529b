package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.UsageException;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac worklist}: suggestions as they live now, the most urgent first. */
@Command(name = "worklist")
final class WorklistCommand implements Callable<Integer> {
    private static final int KEY_WIDTH = 24;
    private static final List<String> COLUMNS = List.of(
            "id",
            "item_id",
            "location_id",
            "supplier_id",
            "source_location_id",
            "kind",
            "status",
            "since",
            "snoozed_until",
            "urgency",
            "suggested_qty",
            "previous_qty",
            "final_qty",
            "edited",
            "unit_price",
            "order_by",
            "arrives",
            "stockout_probability",
            "money_at_risk",
            "decided_by",
            "comment",
            "document",
            "refusal");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--status", split = ",", paramLabel = "STATUS", descriptionKey = "opt.status")
    private List<String> statuses = List.of();

    @Option(names = "--supplier", paramLabel = "ID", descriptionKey = "opt.worklist-supplier")
    private String supplier;

    @Option(names = "--sku", paramLabel = "SKU", descriptionKey = "opt.worklist-sku")
    private String sku;

    @Option(names = "--ended", paramLabel = "N", descriptionKey = "opt.ended")
    private int ended;

    @Option(names = "--out", paramLabel = "W.csv", descriptionKey = "opt.worklist-out")
    private String out;

    WorklistCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.notNegative(console, "--ended", ended);
        List<SuggestionStatus> wanted = statuses.stream().map(this::status).toList();
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        Stream<SuggestionLife> all = ended > 0
                ? services.store().endedSuggestions(scope, ended).stream()
                : services.worklist().lines(scope).stream();
        List<SuggestionLife> lines = all.filter(l -> wanted.isEmpty() || wanted.contains(l.status()))
                .filter(l -> supplier == null || supplier.equals(l.line().from()))
                .filter(l -> sku == null || l.line().sku().equals(HostOptions.sku(sku, console)))
                .toList();
        Map<Long, String> words = waiting(scope);
        if (out != null) {
            try (CsvOutput csv = CsvOutput.open(console, console.path(out), COLUMNS)) {
                lines.forEach(l -> csv.row(row(l, words.get(l.id()))));
                csv.finish();
            }
        } else if (lines.isEmpty()) {
            console.out().println(console.say("worklist.none"));
        } else {
            print(lines, words);
        }
        console.out().flush();
        return 0;
    }

    private SuggestionStatus status(String name) {
        return Arrays.stream(SuggestionStatus.values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(console.say("use.status", name)));
    }

    private void print(List<SuggestionLife> lines, Map<Long, String> words) {
        TextTable table =
                new TextTable(List.of(RIGHT, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, RIGHT, LEFT));
        table.row(List.of(console.say("worklist.head").split("\\|", -1)));
        Locale locale = console.locale();
        for (SuggestionLife life : lines) {
            Suggestion line = life.line();
            table.row(List.of(
                    "#" + life.id(),
                    TextTable.cut(line.sku().key(), KEY_WIDTH),
                    console.say("urgency." + life.seen().urgency()),
                    state(life),
                    Numbers.shown(line.quantity(), locale),
                    line.previousQuantity() == null ? "" : Numbers.shown(line.previousQuantity(), locale),
                    Numbers.shown(line.finalQuantity(), locale) + (life.edited() ? "*" : ""),
                    line.from().isEmpty() ? "-" : line.from(),
                    Objects.toString(line.orderBy(), "-"),
                    Objects.toString(line.arrives(), "-"),
                    line.value() == null ? "-" : Numbers.money(line.value(), locale),
                    remark(life, words.get(life.id()))));
        }
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private String state(SuggestionLife life) {
        String name = console.say("status." + life.status());
        return life.snoozedUntil() == null ? name : name + ' ' + life.snoozedUntil();
    }

    /** Why those that wait in the outbox, or failed there, are not in the host. */
    private Map<Long, String> waiting(PlanScope scope) {
        Map<Long, String> words = new HashMap<>();
        for (OutboxEntry entry : services.worklist().outbox(scope)) {
            boolean open = entry.state() == OutboxEntry.State.WAITING || entry.state() == OutboxEntry.State.FAILED;
            if (open && entry.words() != null) {
                words.put(entry.suggestionId(), entry.words());
            }
        }
        return words;
    }

    private static String remark(SuggestionLife life, String waits) {
        if (life.handover().document() != null) {
            return life.handover().document();
        }
        if (life.handover().refusal() != null) {
            return life.handover().refusal();
        }
        if (waits != null) {
            return waits;
        }
        boolean open = life.status().isOpen() || life.decision() == null;
        return open
                ? ""
                : (life.decision().by() + " " + Objects.toString(life.decision().comment(), "")).strip();
    }

    private static List<String> row(SuggestionLife life, String waits) {
        Suggestion line = life.line();
        return List.of(
                Long.toString(life.id()),
                line.sku().itemId(),
                line.sku().locationId(),
                text(line.supplierId()),
                text(line.sourceLocationId()),
                WorklistRows.lower(line.kind()),
                WorklistRows.lower(line.status()),
                text(life.since()),
                text(life.snoozedUntil()),
                WorklistRows.lower(life.seen().urgency()),
                Numbers.plain(line.quantity()),
                Numbers.plain(line.previousQuantity()),
                Numbers.plain(line.finalQuantity()),
                Boolean.toString(life.edited()),
                Numbers.plain(line.unitPrice()),
                text(line.orderBy()),
                text(line.arrives()),
                Numbers.plain(life.seen().stockoutProbability()),
                Numbers.plain(life.seen().moneyAtRisk()),
                life.decision() == null ? "" : life.decision().by(),
                life.decision() == null ? "" : text(life.decision().comment()),
                text(life.handover().document()),
                text(life.handover().refusal() == null ? waits : life.handover().refusal()));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
