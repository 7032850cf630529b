package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.cycle.outlook.ProjectedOrder;
import almanac.cycle.outlook.SupplierOutlook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac outlook}: what suppliers have on order and can expect, as a file to share. */
@Command(name = "outlook")
final class OutlookCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "supplier_id",
            "week",
            "basis",
            "item_id",
            "item_name",
            "location_id",
            "order_on",
            "arrives",
            "quantity",
            "unit_price",
            "value",
            "document");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--supplier", paramLabel = "ID", descriptionKey = "opt.outlook-supplier")
    private String supplier;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "8", descriptionKey = "opt.weeks")
    private int weeks;

    @Option(names = "--out", paramLabel = "F.csv", descriptionKey = "opt.out")
    private String out;

    OutlookCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.atLeastOne(console, "--weeks", weeks);
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        PlanningRun run = services.store()
                .lastComplete(scope)
                .orElseThrow(() -> new UsageException(console.say("use.not-planned", host.host())));
        List<ProjectedOrder> orders = new SupplierOutlook(services.hosts(), services.store()).of(run, supplier, weeks);
        Map<String, String> names = names(scope);
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), COLUMNS)) {
            orders.forEach(order -> csv.row(row(order, names)));
            csv.finish();
        }
        console.err()
                .println(console.say(
                        "outlook.done",
                        orders.size(),
                        orders.stream()
                                .map(ProjectedOrder::supplierId)
                                .distinct()
                                .count(),
                        run.asOf().toString()));
        return 0;
    }

    private Map<String, String> names(PlanScope scope) {
        Map<String, String> names = new HashMap<>();
        try (Erp erp = services.hosts().open(scope);
                Stream<Item> items = erp.items()) {
            items.filter(item -> item.name() != null).forEach(item -> names.put(item.itemId(), item.name()));
        }
        return names;
    }

    private static List<String> row(ProjectedOrder order, Map<String, String> names) {
        LocalDate day = order.orderOn() == null ? order.arrives() : order.orderOn();
        return List.of(
                order.supplierId(),
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(),
                WorklistRows.lower(order.basis()),
                order.sku().itemId(),
                names.getOrDefault(order.sku().itemId(), ""),
                order.sku().locationId(),
                Objects.toString(order.orderOn(), ""),
                order.arrives().toString(),
                Numbers.plain(order.quantity()),
                Numbers.plain(order.unitPrice()),
                order.unitPrice() == null ? "" : Numbers.plain(order.unitPrice() * order.quantity()),
                Objects.toString(order.document(), ""));
    }
}
