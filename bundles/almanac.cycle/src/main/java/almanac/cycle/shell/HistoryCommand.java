package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionState;
import almanac.api.store.PlanScope;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac history}: who did what to suggestions, when, and what they were before and after. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MANY = 10_000;

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--sku", required = true, paramLabel = "SKU", descriptionKey = "opt.worklist-sku")
    private String sku;

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    HistoryCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        List<SuggestionLife> lives =
                new ArrayList<>(services.store().suggestions(scope, HostOptions.sku(sku, console)));
        services.store().endedSuggestions(scope, MANY).stream()
                .filter(l -> l.line().sku().equals(HostOptions.sku(sku, console)))
                .forEach(lives::add);
        List<SuggestionEvent> events = lives.stream()
                .flatMap(l -> services.worklist().history(scope, l.id()).stream())
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        if (json) {
            Json.print(console.out(), events.stream().map(HistoryCommand::data).toList());
        } else if (events.isEmpty()) {
            console.out().println(console.say("worklist.none"));
        } else {
            print(events);
        }
        console.out().flush();
        return 0;
    }

    private void print(List<SuggestionEvent> events) {
        TextTable table = new TextTable(Collections.nCopies(7, LEFT));
        table.row(List.of(console.say("history.head").split("\\|", -1)));
        for (SuggestionEvent event : events) {
            table.row(List.of(
                    TIME.format(event.at().atZone(ZoneId.systemDefault())),
                    "#" + event.suggestionId(),
                    event.actor(),
                    console.say("event." + event.action()),
                    event.before() == null ? "" : shown(event.before()),
                    shown(event.after()),
                    comment(event.comment())));
        }
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private String shown(SuggestionState state) {
        String text =
                console.say("status." + state.status()) + ' ' + Numbers.shown(state.finalQuantity(), console.locale());
        String from = state.supplierId() != null ? state.supplierId() : state.sourceLocationId();
        return from == null ? text : text + ' ' + from;
    }

    /** Runs give a code, people their own words. */
    private String comment(String said) {
        if (said == null) {
            return "";
        }
        try {
            return console.say("event-why." + said);
        } catch (MissingResourceException e) {
            return said;
        }
    }

    private static Map<String, Object> data(SuggestionEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", event.suggestionId());
        data.put("at", event.at());
        data.put("actor", event.actor());
        data.put("run", event.runId());
        data.put("action", WorklistRows.lower(event.action()));
        data.put("before", event.before() == null ? null : data(event.before()));
        data.put("after", data(event.after()));
        data.put("comment", event.comment());
        return data;
    }

    private static Map<String, Object> data(SuggestionState state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", WorklistRows.lower(state.status()));
        data.put("supplier_id", state.supplierId());
        data.put("source_location_id", state.sourceLocationId());
        data.put("suggested_qty", state.quantity());
        data.put("final_qty", state.finalQuantity());
        data.put("order_by", Objects.toString(state.orderBy(), null));
        data.put("arrives", Objects.toString(state.arrives(), null));
        data.put("snoozed_until", Objects.toString(state.snoozedUntil(), null));
        data.put("edited", state.edited());
        return data;
    }
}
