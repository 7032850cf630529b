package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.UsageException;
import picocli.CommandLine.Option;

/** Which host, and whose data on it. */
final class HostOptions {
    @Option(names = "--host", required = true, paramLabel = "HOST", descriptionKey = "opt.host")
    private String host;

    @Option(names = "--tenant", paramLabel = "ID", defaultValue = "default", descriptionKey = "opt.tenant")
    private String tenant;

    String host() {
        return host;
    }

    Tenant tenant() {
        return tenant(tenant);
    }

    /** A SKU of the command line. */
    static Sku sku(String key, Console console) {
        try {
            return Sku.parse(key);
        } catch (IllegalArgumentException e) {
            throw new UsageException(console.say("use.sku", key));
        }
    }

    /** A tenant of the command line. */
    static Tenant tenant(String id) {
        try {
            return new Tenant(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
