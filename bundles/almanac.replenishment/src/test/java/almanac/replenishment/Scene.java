package almanac.replenishment;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.OpenSupply;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Receipt;
import almanac.api.host.ServiceType;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.policy.BaseStockPolicy;
import almanac.replenishment.policy.DdmrpPolicy;
import almanac.replenishment.policy.MakeToOrderPolicy;
import almanac.replenishment.policy.MinMaxPolicy;
import almanac.replenishment.policy.NewsvendorPolicy;
import almanac.replenishment.policy.NonePolicy;
import almanac.replenishment.policy.RsPolicy;
import almanac.replenishment.policy.RsSPolicy;
import almanac.replenishment.policy.SqPolicy;
import almanac.replenishment.policy.SsPolicy;
import almanac.replenishment.policy.TimePhasedPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** A small company to plan in tests: what is not said is not there. */
final class Scene {
    /** A Sunday, so that weeks begin on the next day. */
    static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    static final Sku SKU = new Sku("tea", "shop");

    LocalDate asOf = SUNDAY;
    Settings settings = Settings.DEFAULT;
    final Map<String, Item> items = new HashMap<>();
    final Map<String, Location> locations = new HashMap<>();
    final Map<Sku, StockPosition> stock = new HashMap<>();
    final Map<String, Supplier> suppliers = new HashMap<>();
    final List<SupplyTerm> terms = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<CalendarDay> calendar = new ArrayList<>();
    final List<PlanningParameter> parameters = new ArrayList<>();
    private final Map<Sku, DemandOutlook> outlooks = new LinkedHashMap<>();

    static Replenisher replenisher(Settings settings) {
        return new Replenisher(
                settings,
                List.of(
                        new SsPolicy(),
                        new SqPolicy(),
                        new RsPolicy(),
                        new NonePolicy(),
                        new RsSPolicy(),
                        new MinMaxPolicy(),
                        new NewsvendorPolicy(),
                        new BaseStockPolicy(),
                        new TimePhasedPolicy(),
                        new DdmrpPolicy(),
                        new MakeToOrderPolicy()));
    }

    Scene item(String id, Integer scale, Double cost, Double price) {
        items.put(
                id,
                new Item(
                        id, null, "drinks", "EA", scale, cost, price, "EUR", true, null, null, null, null, null, null,
                        null, Map.of()));
        return this;
    }

    Scene onHand(Sku sku, double units, OpenSupply... supply) {
        stock.put(sku, new StockPosition(sku, units, 0, 0, List.of(supply), List.of()));
        return this;
    }

    OpenSupply coming(Sku sku, double units, int inDays) {
        return new OpenSupply(sku, SupplyKind.PURCHASE, asOf.plusDays(inDays), units, "acme", "PO-1");
    }

    Scene term(String item, String location, String supplier, double days, double minimum, double pack, double most) {
        terms.add(new SupplyTerm(
                item, location, supplier, true, days, 0.0, null, minimum, pack, most, null, 2.0, null, null, null));
        return this;
    }

    Scene parameter(Sku sku, Double level, ServiceType type, String policy) {
        parameters.add(new PlanningParameter(
                sku == null ? null : sku.itemId(),
                sku == null ? null : sku.locationId(),
                null,
                level,
                type,
                null,
                null,
                null,
                null,
                null,
                policy));
        return this;
    }

    Scene location(String id, String source) {
        locations.put(id, new Location(id, null, "SHOP", source, null, null, Map.of()));
        return this;
    }

    /** Days of demand, each future and day by itself. */
    Scene daily(Sku sku, int paths, int horizon, IntToDoubleFunction draw) {
        float[][] units = new float[paths][horizon];
        for (float[] path : units) {
            for (int h = 0; h < horizon; h++) {
                path[h] = (float) draw.applyAsDouble(h);
            }
        }
        return outlook(sku, TimeGrid.DAYS, new SamplePaths(units));
    }

    Scene outlook(Sku sku, TimeGrid grid, SamplePaths paths) {
        long first = grid.indexOf(asOf.plusDays(1));
        double[] mean = new double[paths.horizon()];
        for (int h = 0; h < mean.length; h++) {
            for (int i = 0; i < paths.count(); i++) {
                mean[h] += paths.at(i, h) / paths.count();
            }
        }
        return outlook(
                new Forecast(sku, grid, first, mean, new double[0], new double[0][], paths, provenance(), List.of()));
    }

    Scene outlook(Forecast forecast) {
        outlooks.put(forecast.sku(), new DemandOutlook(forecast, history(forecast)));
        return this;
    }

    static Provenance provenance() {
        return new Provenance("test", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH);
    }

    private static CleanedSeries history(Forecast forecast) {
        DemandSeries series = DemandSeries.builder(
                        forecast.sku(), forecast.grid(), forecast.firstBucket() - 4, new double[] {1.5, 2, 1, 3})
                .build();
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }

    SupplySide supply() {
        return new SupplySide(asOf, items, locations, stock, suppliers, terms, receipts, calendar, parameters);
    }

    List<SkuPlan> plans() {
        Replenishment.Session session = replenisher(settings).begin(supply());
        outlooks.values().forEach(session::add);
        return session.finish();
    }

    SkuPlan plan(Sku sku) {
        return plans().stream().filter(p -> p.sku().equals(sku)).findFirst().orElseThrow();
    }

    SkuPlan plan() {
        return plan(SKU);
    }

    Supplier supplier(String id, Double minimumValue, Set<java.time.DayOfWeek> weekdays, String calendarId) {
        Supplier supplier = new Supplier(id, null, minimumValue, null, calendarId, weekdays, null, null);
        suppliers.put(id, supplier);
        return supplier;
    }
}
