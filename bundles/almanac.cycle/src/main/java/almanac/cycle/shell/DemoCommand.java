package almanac.cycle.shell;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code almanac demo}: plans the embedded host and prints what to order, how much, by when and why. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String HOST = "demo";

    private final Services services;
    private final Console console;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", descriptionKey = "opt.top")
    private int top;

    DemoCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.atLeastOne(console, "--top", top);
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        console.err().println(console.say("demo.begins"));
        PlanningRun run = services.planning()
                .plan(new PlanRequest(Tenant.DEFAULT, HOST, null, true, "command"), new ConsoleProgress(console));
        List<SkuPlan> plans = services.store().plans(run);
        List<SkuPlan> orders =
                plans.stream().filter(p -> p.suggestion() != null).limit(top).toList();
        new RunSummary(console, sayings).tell(run, plans, console.out());
        console.out().println();
        console.out().println(console.say("demo.list", orders.size(), run.suggestions()));
        new WorklistTable(console, sayings, names(run)).print(orders);
        console.out().println();
        if (!orders.isEmpty()) {
            console.out().println(console.say("demo.next", orders.get(0).sku().key()));
        }
        console.out().flush();
        return 0;
    }

    private Map<String, String> names(PlanningRun run) {
        Map<String, String> names = new HashMap<>();
        try (Erp erp = services.hosts().open(run.scope());
                Stream<Item> items = erp.items()) {
            items.filter(item -> item.name() != null).forEach(item -> names.put(item.itemId(), item.name()));
        }
        return names;
    }
}
