package almanac.erp.idempiere;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.erp.sql.TestHosts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Opens the garden as a user's settings would. */
final class Garden {
    static final Sku OAK_HQ = new Sku("Oak", "HQ");

    private Garden() {}

    /** Opens it; further settings as {@code name=value}. */
    static IdempiereErp open(GardenDatabase database, String client, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("url", database.url(), "user", "postgres", "client", client));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return new IdempiereHosts(TestHosts.postgres(), GardenDatabase.CLOCK)
                .open(new IdempiereSettings("garden.properties", Path.of(""), values), Tenant.DEFAULT);
    }

    /** Reads a table to its end. */
    static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    /** Demand by {@code item@location date}. */
    static Map<String, Double> demand(Erp erp) {
        Map<String, Double> demand = new TreeMap<>();
        for (DemandLine line : all(erp.demand(new DemandQuery(TimeBucket.DAY, null, null)))) {
            demand.put(line.sku().key() + " " + line.date(), line.quantity());
        }
        return demand;
    }
}
