package almanac.erp.tryton;

import almanac.api.Tenant;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.LeftOut;
import almanac.api.host.OrderLevel;
import almanac.api.host.Price;
import almanac.api.host.PublishResult;
import almanac.erp.sql.Database;
import almanac.erp.sql.SqlErp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One company of a Tryton: read from its database, written through its server. */
final class TrytonErp extends SqlErp {
    private final TrytonDatabase database;
    private final Set<String> modules;
    private final TrytonSettings settings;
    private final TrytonRpc rpc;
    private final TrytonDrafts drafts;
    private final OrderPoints orderPoints;

    /**
     * @param database closed with this host
     * @param rpc the server that is written to, closed with this host; null where nothing is written
     */
    static TrytonErp open(TrytonSettings settings, Tenant tenant, Database database, TrytonRpc rpc) {
        TrytonDatabase own = new TrytonDatabase(database, settings.company());
        Set<String> modules = own.modules();
        TrytonErp erp = new TrytonErp(settings, tenant, database, own, modules, rpc);
        erp.describe();
        return erp;
    }

    private TrytonErp(
            TrytonSettings settings,
            Tenant tenant,
            Database database,
            TrytonDatabase own,
            Set<String> modules,
            TrytonRpc rpc) {
        super(tenant, new Tenant(String.valueOf(settings.company())), database, TrytonMapping.of(modules));
        this.database = own;
        this.modules = modules;
        this.settings = settings;
        this.rpc = rpc;
        this.orderPoints = new OrderPoints(rpc, own, settings.company());
        OrderPoints held = modules.contains("stock_supply") && settings.holdsOrderPoints() ? orderPoints : null;
        this.drafts = new TrytonDrafts(
                new PurchaseRequests(rpc, own, settings.company(), held),
                new InternalShipments(rpc, own, settings.company()),
                held);
    }

    @Override
    public Set<HostCapability> capabilities() {
        Set<HostCapability> all = EnumSet.of(HostCapability.CHANGES);
        if (takesDrafts()) {
            all.addAll(EnumSet.of(
                    HostCapability.DRAFTS, HostCapability.PREVIEW, HostCapability.DOCUMENTS, HostCapability.CANCEL));
        }
        if (rpc != null && modules.contains("stock_supply")) {
            all.add(HostCapability.LEVELS);
        }
        if (rpc != null && modules.contains("stock_forecast")) {
            all.add(HostCapability.FORECASTS);
        }
        return all;
    }

    @Override
    public boolean takesDrafts() {
        return rpc != null && modules.contains("purchase_request");
    }

    @Override
    public boolean isDryRun() {
        return settings.isDryRun();
    }

    @Override
    public List<PublishResult> publish(List<Draft> all) {
        require(HostCapability.DRAFTS);
        return drafts.publish(all);
    }

    @Override
    public List<String> preview(List<Draft> all) {
        require(HostCapability.PREVIEW);
        return drafts.preview(all);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        require(HostCapability.DOCUMENTS);
        return drafts.documents(keys);
    }

    @Override
    public HostDocument cancel(String key) {
        require(HostCapability.CANCEL);
        return drafts.cancel(key);
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        require(HostCapability.LEVELS);
        return orderPoints.write(levels);
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        require(HostCapability.FORECASTS);
        return new Forecasts(rpc, database, settings.company()).write(forecasts);
    }

    private void require(HostCapability capability) {
        if (!capabilities().contains(capability)) {
            throw new UnsupportedOperationException("not with these settings and modules: " + capability);
        }
    }

    @Override
    public Stream<Price> prices() {
        return modules.contains(PriceLists.MODULE) ? new PriceLists(database).read().prices().stream() : Stream.empty();
    }

    @Override
    public List<LeftOut> leftOut() {
        return new TrytonChecks(database, settings, rpc, modules).leftOut();
    }

    @Override
    public List<HostFinding> check() {
        return new TrytonChecks(database, settings, rpc, modules).findings();
    }

    @Override
    public void close() {
        if (rpc != null) {
            rpc.close();
        }
        super.close();
    }
}
