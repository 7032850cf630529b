package almanac.erp.idempiere;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.erp.sql.HostConfiguration;
import almanac.erp.sql.SqlHosts;
import java.nio.file.Path;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens iDempiere: {@code --host idempiere:FILE.properties}, or {@code idempiere:NAME} for one set up in Configuration Admin. */
@Component(property = ErpProvider.HOST + "=idempiere")
public final class IdempiereErpProvider implements ErpProvider {
    private final BundleContext context;
    private final IdempiereHosts hosts;

    @Activate
    public IdempiereErpProvider(BundleContext context) {
        this.context = context;
        this.hosts = new IdempiereHosts(new SqlHosts(context), Clock.systemDefaultZone());
    }

    @Override
    public Erp open(String address, Tenant tenant) {
        IdempiereHostConfiguration configured = configured(address);
        return hosts.open(
                configured == null ? IdempiereSettings.read(Path.of(address)) : configured.settings(), tenant);
    }

    @Override
    public String canonical(String address, Path cwd) {
        return configured(address) == null ? ErpProvider.super.canonical(address, cwd) : address;
    }

    private IdempiereHostConfiguration configured(String name) {
        return HostConfiguration.named(context, IdempiereHostConfiguration.class, name);
    }
}
