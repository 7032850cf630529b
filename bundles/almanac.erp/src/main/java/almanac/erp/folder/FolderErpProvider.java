package almanac.erp.folder;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** Opens folders of CSV files: {@code --host folder:DIR}. */
@Component(property = ErpProvider.HOST + "=folder")
public final class FolderErpProvider implements ErpProvider {
    @Override
    public Erp open(String address, Tenant tenant) {
        return new FolderErp(Path.of(address), tenant);
    }
}
