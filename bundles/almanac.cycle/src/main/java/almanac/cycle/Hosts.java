package almanac.cycle;

import almanac.api.Tenant;
import almanac.api.UsageException;
import almanac.api.forecast.Sentiment;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.api.store.PlanScope;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** Opens hosts by their address. Any number of threads. */
public class Hosts {
    private final Map<String, ErpProvider> providers;
    private final Path cwd;
    private volatile Sentiment sentiment;

    /**
     * @param providers by kind; read at each call, so it may change
     * @param cwd what relative paths start from
     */
    public Hosts(Map<String, ErpProvider> providers, Path cwd) {
        this.providers = providers;
        this.cwd = cwd;
    }

    /** Whose plan an address stands for; the address need not be reachable. */
    public PlanScope scope(Tenant tenant, String host) {
        return new PlanScope(tenant, address(host).text());
    }

    /**
     * As {@link #scope}, for somebody who typed the address.
     *
     * @throws UsageException where there is no such kind of host, or more than the kind must be said
     */
    public PlanScope known(Tenant tenant, String host) {
        provider(address(host));
        return scope(tenant, host);
    }

    private ErpProvider provider(HostAddress address) {
        ErpProvider provider = providers.get(address.kind());
        if (provider == null) {
            throw new UsageException(CycleTexts.say(
                    "host.unknown-kind", address.kind(), String.join(", ", new TreeSet<>(providers.keySet()))));
        }
        if (address.place().isEmpty() && !provider.standsAlone()) {
            throw new UsageException(CycleTexts.say("host.no-place", address.kind()));
        }
        return provider;
    }

    /**
     * Opens the host of a scope; the caller closes it.
     *
     * @throws UsageException where there is no such kind of host, or more than the kind must be said
     */
    public Erp open(PlanScope scope) {
        HostAddress address = address(scope.host());
        ErpProvider provider = provider(address);
        Erp host = provider.open(address.place(), scope.tenant());
        Sentiment scorer = sentiment;
        return scorer == null ? host : new ErpWithReviews(host, scorer);
    }

    private HostAddress address(String text) {
        return HostAddress.parse(text, (kind, place) -> {
            ErpProvider provider = providers.get(kind);
            return provider == null ? HostAddress.path(place, cwd) : provider.canonical(place, cwd);
        });
    }

    /**
     * Says by what reviews are scored; without it they are no signals.
     *
     * @param scorer null for nothing
     */
    public final void scoreReviewsBy(Sentiment scorer) {
        sentiment = scorer;
    }
}
