package almanac.erp.sql;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens databases: {@code --host sql:FILE.properties}, or {@code sql:NAME} for one set up in Configuration Admin. */
@Component(property = ErpProvider.HOST + "=sql")
public final class SqlErpProvider implements ErpProvider {
    private final BundleContext context;
    private final SqlHosts hosts;

    @Activate
    public SqlErpProvider(BundleContext context) {
        this.context = context;
        this.hosts = new SqlHosts(context);
    }

    @Override
    public Erp open(String address, Tenant tenant) {
        SqlHostConfiguration configured = configured(address);
        return hosts.open(configured == null ? SqlHostSettings.read(Path.of(address)) : configured.settings(), tenant);
    }

    @Override
    public String canonical(String address, Path cwd) {
        return configured(address) == null ? ErpProvider.super.canonical(address, cwd) : address;
    }

    private SqlHostConfiguration configured(String name) {
        return HostConfiguration.named(context, SqlHostConfiguration.class, name);
    }
}
