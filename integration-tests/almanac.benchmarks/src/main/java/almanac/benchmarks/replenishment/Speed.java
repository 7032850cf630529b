package almanac.benchmarks.replenishment;

import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** How long reorder points and suggestions of many SKUs take, from forecasts as they are stored. */
final class Speed {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * One pass.
     *
     * @param wall seconds
     * @param cpu seconds of all threads of this process
     * @param orders lines suggested
     */
    record Pass(double wall, double cpu, long orders) {}

    private Speed() {}

    static Pass pass(Replenishment replenishment, Company company) {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        Replenishment.Session session = replenishment.begin(company.supply());
        company.outlooks().forEach(session::add);
        List<SkuPlan> plans = session.finish();
        long orders = plans.stream().filter(p -> p.suggestion() != null).count();
        return new Pass((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, orders);
    }
}
