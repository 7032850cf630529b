package almanac.erp.tryton;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.erp.sql.Database;
import almanac.erp.sql.HostConfiguration;
import almanac.erp.sql.SqlHosts;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens Tryton: {@code --host tryton:FILE.properties}, or {@code tryton:NAME} for one set up in Configuration Admin. */
@Component(property = ErpProvider.HOST + "=tryton")
public final class TrytonErpProvider implements ErpProvider {
    private final BundleContext context;
    private final SqlHosts databases;

    @Activate
    public TrytonErpProvider(BundleContext context) {
        this.context = context;
        this.databases = new SqlHosts(context);
    }

    @Override
    public Erp open(String address, Tenant tenant) {
        TrytonConfiguration configured = configured(address);
        TrytonSettings settings = configured == null ? TrytonSettings.read(Path.of(address)) : configured.settings();
        settings.company();
        Tenant own = settings.database().tenant(tenant);
        Database database = databases.database(settings.database());
        try {
            return TrytonErp.open(settings, own, database, settings.rpc(databases::credentials));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String canonical(String address, Path cwd) {
        return configured(address) == null ? ErpProvider.super.canonical(address, cwd) : address;
    }

    private TrytonConfiguration configured(String name) {
        return HostConfiguration.named(context, TrytonConfiguration.class, name);
    }
}
