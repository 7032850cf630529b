package almanac.cycle;

import almanac.api.forecast.Sentiment;
import almanac.api.host.ErpProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Offers the hosts whose adapters are installed; adapters may come and go while a run goes on. */
@Component(service = Hosts.class)
public final class HostsComponent extends Hosts {
    /** Framework property: what relative paths start from; the process's folder where it is not set. */
    public static final String CWD = "almanac.cwd";

    private final Map<String, ErpProvider> providers;

    @Activate
    public HostsComponent(BundleContext context) {
        this(new ConcurrentHashMap<>(), context.getProperty(CWD));
    }

    private HostsComponent(Map<String, ErpProvider> providers, String cwd) {
        super(providers, Path.of(cwd == null ? "" : cwd));
        this.providers = providers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(ErpProvider provider, Map<String, Object> properties) {
        providers.put(String.valueOf(properties.get(ErpProvider.HOST)), provider);
    }

    void removeProvider(ErpProvider provider, Map<String, Object> properties) {
        providers.remove(String.valueOf(properties.get(ErpProvider.HOST)), provider);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setSentiment(Sentiment scorer) {
        scoreReviewsBy(scorer);
    }

    void unsetSentiment(Sentiment scorer) {
        scoreReviewsBy(null);
    }
}
