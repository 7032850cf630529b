package almanac.cycle.shell;

import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac plan}: one planning run, and its worklist as CSV. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--refresh", descriptionKey = "opt.refresh")
    private boolean refresh;

    @Option(names = "--only-orders", descriptionKey = "opt.only-orders")
    private boolean onlyOrders;

    @Option(names = "--advice", paramLabel = "A.csv", descriptionKey = "opt.advice")
    private String advice;

    @Option(names = "--out", paramLabel = "S.csv", descriptionKey = "opt.out")
    private String out;

    PlanCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), WorklistRows.COLUMNS)) {
            PlanRequest request = new PlanRequest(host.tenant(), host.host(), asOf, !refresh, "command");
            PlanningRun run = services.planning().plan(request, new ConsoleProgress(console));
            List<SkuPlan> plans = services.store().plans(run);
            WorklistRows rows = new WorklistRows(sayings);
            plans.stream()
                    .filter(plan -> !onlyOrders || plan.suggestion() != null)
                    .forEach(plan -> csv.row(rows.of(plan)));
            csv.finish();
            advise(plans, sayings);
            new RunSummary(console, sayings).tell(run, plans, console.err());
        }
        return 0;
    }

    private void advise(List<SkuPlan> plans, Sayings sayings) {
        if (advice == null) {
            return;
        }
        try (CsvOutput csv = CsvOutput.open(console, console.path(advice), AdviceRows.COLUMNS)) {
            AdviceRows rows = new AdviceRows(sayings);
            plans.forEach(plan -> rows.of(plan).forEach(csv::row));
            csv.finish();
        }
    }
}
