package almanac.cycle;

import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Cleaning;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.cycle.life.LifeRules;
import almanac.cycle.replay.HostReplay;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import almanac.cycle.step.ForecastAll;
import almanac.cycle.step.Promote;
import almanac.cycle.worklist.Approvals;
import almanac.cycle.worklist.Backoff;
import almanac.cycle.worklist.PlannersWorklist;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A planning cycle over doubles, for tests. */
public final class Doubles {
    /** A Tuesday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    public static final Path CWD = Path.of("").toAbsolutePath();

    /** Takes planners' corrections and makes none itself. */
    public static final Cleaning CLEANING = (raw, rules, manual) -> {
        double[] units = raw.toArray();
        List<Correction> corrections = new ArrayList<>();
        manual.forEach((bucket, value) -> {
            int i = (int) (bucket - raw.firstBucket());
            corrections.add(new Correction(bucket, Correction.Cause.MANUAL, "manual", units[i], value));
            units[i] = value;
        });
        DemandSeries cleaned = raw.withDemand(units);
        return new CleanedSeries(raw, cleaned, corrections, DemandClass.SMOOTH);
    };

    public final MemoryErp erp = new MemoryErp();
    public final MemoryStore store = new MemoryStore();
    public final MeanForecasting forecasting = new MeanForecasting();
    public final DoublingPlanner promotions = new DoublingPlanner();
    public final LowStockReplenishment replenishment = new LowStockReplenishment();
    public Approvals approvals = Approvals.OPEN;
    public CycleSettings settings = CycleSettings.DEFAULT;
    public final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    public final Hosts hosts = new Hosts(Map.of("demo", provider(true), "folder", provider(false)), CWD);

    private ErpProvider provider(boolean alone) {
        return new ErpProvider() {
            @Override
            public boolean standsAlone() {
                return alone;
            }

            @Override
            public Erp open(String address, Tenant tenant) {
                return erp;
            }
        };
    }

    public PlanningCycle cycle() {
        return new PlanningCycle(
                hosts,
                store,
                scope -> settings,
                new Collect(clock),
                new Clean(CLEANING),
                new Promote(promotions),
                new ForecastAll(forecasting),
                replenishment,
                () -> LifeRules.DEFAULT,
                clock);
    }

    public HostReplay hostReplay() {
        return new HostReplay(
                hosts,
                scope -> settings,
                new Clean(CLEANING),
                new Promote(promotions),
                forecasting,
                Map.of(),
                replenishment,
                new PlainReplay());
    }

    public PlannersWorklist worklist() {
        return new PlannersWorklist(
                hosts, store, replenishment, () -> approvals, () -> LifeRules.DEFAULT, () -> Backoff.USUAL, clock);
    }

    public HostSeries hostSeries() {
        return new HostSeries(hosts, store, scope -> settings, new Collect(clock), new Clean(CLEANING));
    }
}
