package almanac.benchmarks.replenishment;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.benchmarks.replenishment.Achieved.Case;
import almanac.replenishment.Replenisher;
import almanac.replenishment.Settings;
import almanac.replenishment.policy.RsPolicy;
import almanac.replenishment.policy.SqPolicy;
import almanac.replenishment.policy.SsPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures replenishment on made-up companies and demand of known laws; needs no data. */
@Command(
        name = "replenishment",
        description =
                "Speed over many SKUs, lost sales against the optimum, service achieved against asked. Needs no data.")
public final class ReplenishmentBenchmark implements Callable<Integer> {
    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "speed,lost-sales,service",
            description = "Default: ${DEFAULT-VALUE}.")
    private List<String> parts;

    @Option(names = "--skus", defaultValue = "50000", description = "Default: ${DEFAULT-VALUE}.")
    private int skus;

    @Option(names = "--passes", defaultValue = "5", description = "Passes over all SKUs (default: ${DEFAULT-VALUE}).")
    private int passes;

    @Option(
            names = "--periods",
            defaultValue = "1000000",
            description = "Simulated for lost sales (default: ${DEFAULT-VALUE}).")
    private int periods;

    @Option(names = "--demand", split = ",", description = "Kinds of demand to sell (default: all).")
    private List<String> kinds = Demands.KINDS;

    @Option(names = "--almanac", hidden = true)
    private String launcher;

    private final List<ReplenishmentPolicy> policies = List.of(new SsPolicy(), new SqPolicy(), new RsPolicy());
    private final Replenisher replenisher = new Replenisher(Settings.DEFAULT, policies);

    @Override
    public Integer call() {
        if (parts.contains("speed")) {
            speed();
        }
        if (parts.contains("lost-sales")) {
            lostSales();
        }
        if (parts.contains("service")) {
            service();
        }
        return 0;
    }

    private void speed() {
        Company company = Company.of(skus, 1);
        print("| pass | SKUs | lines | wall s | CPU s | CPU us a SKU |");
        print("|---|---|---|---|---|---|");
        for (int pass = 1; pass <= passes; pass++) {
            Speed.Pass took = Speed.pass(replenisher, company);
            print(
                    "| %d | %d | %d | %.2f | %.2f | %.0f |",
                    pass, skus, took.orders(), took.wall(), took.cpu(), took.cpu() / skus * 1e6);
        }
    }

    private void lostSales() {
        print("| p | L | cost | standard error | optimum | above it |");
        print("|---|---|---|---|---|---|");
        for (int row = 0; row < LostSales.shortages().length; row++) {
            for (int leadTime = 1; leadTime <= LostSales.leadTimes(); leadTime++) {
                LostSales.Cell cell = LostSales.cell(row, leadTime, periods);
                print(
                        "| %.0f | %d | %.3f | %.3f | %.2f | %.1f%% |",
                        cell.shortage(),
                        leadTime,
                        cell.cost(),
                        cell.error(),
                        cell.optimum(),
                        100 * (cell.cost() / cell.optimum() - 1));
            }
        }
    }

    private void service() {
        Map<String, ReplenishmentPolicy> byName =
                policies.stream().collect(Collectors.toMap(ReplenishmentPolicy::policy, Function.identity()));
        Achieved achieved = new Achieved(replenisher, byName);
        print("| demand | policy | service | lead time | review | asked | achieved | points off |");
        print("|---|---|---|---|---|---|---|---|");
        for (String demand : kinds) {
            for (String policy : byName.keySet()) {
                for (ServiceType type : List.of(ServiceType.CYCLE, ServiceType.FILL_RATE)) {
                    for (int[] time : new int[][] {{14, 7, 0}, {10, 3, 3}, {5, 1, 0}}) {
                        double asked = type == ServiceType.CYCLE ? 0.9 : 0.97;
                        double got = achieved.of(new Case(demand, policy, type, asked, time[0], time[1], time[2]));
                        print(
                                "| %s | %s | %s | %d ± %d | %d | %.1f | %.1f | %+.1f |",
                                demand,
                                policy,
                                type,
                                time[0],
                                time[2],
                                time[1],
                                100 * asked,
                                100 * got,
                                100 * (got - asked));
                    }
                }
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
