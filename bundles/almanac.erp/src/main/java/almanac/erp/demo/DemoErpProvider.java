package almanac.erp.demo;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opens the embedded demo ERP: {@code --host demo}, or {@code demo:seed=7} for another company. */
@Component(property = ErpProvider.HOST + "=demo")
public final class DemoErpProvider implements ErpProvider {
    private final DemoHosts hosts;

    /** Its databases are kept in the folder that the framework or system property {@code almanac.home} names, else in {@code ~/.almanac}. */
    @Activate
    public DemoErpProvider(
            BundleContext context, @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory h2) {
        String home = context.getProperty("almanac.home");
        this.hosts = new DemoHosts(
                home == null ? Path.of(System.getProperty("user.home"), ".almanac") : Path.of(home), new H2Files(h2));
    }

    @Override
    public Erp open(String address, Tenant tenant) {
        return hosts.open(address, tenant);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    /** A demo company is known by its seed, not by a file. */
    @Override
    public String canonical(String address, Path cwd) {
        return address.strip();
    }
}
