package almanac.benchmarks.replenishment;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.host.Item;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A made-up company: weekly forecasts as the store keeps them (means and quantiles, no sample paths), stock, orders, suppliers, receipts.
 *
 * @param outlooks one a SKU
 */
record Company(SupplySide supply, List<DemandOutlook> outlooks) {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final int HORIZON = 13;
    private static final int SUPPLIERS = 200;
    private static final double[] PROBABILITIES = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};
    /** Of a gamma distribution with shape 2, as multiples of its mean (R: qgamma(p, 2) / 2). */
    private static final double[] SPREAD = {0.1211, 0.2659, 0.4806, 0.8392, 1.3463, 1.9449, 2.7858};

    private static final Provenance PROVENANCE =
            new Provenance("made-up", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH);

    static Company of(int skus, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Item> items = new HashMap<>();
        Map<Sku, StockPosition> stock = new HashMap<>();
        Map<String, Supplier> suppliers = new HashMap<>();
        List<SupplyTerm> terms = new ArrayList<>(skus);
        List<Receipt> receipts = new ArrayList<>();
        List<DemandOutlook> outlooks = new ArrayList<>(skus);
        for (int s = 0; s < SUPPLIERS; s++) {
            suppliers.put("S" + s, new Supplier("S" + s, null, null, null, null, Set.of(), null, null));
        }
        for (int i = 0; i < skus; i++) {
            String id = "I" + i;
            Sku sku = new Sku(id, "W");
            double perWeek = Math.exp(random.nextDouble() * 6 - 1);
            String supplier = "S" + random.nextInt(SUPPLIERS);
            double leadTime = 7 + random.nextInt(29);
            double cost = 1 + 50 * random.nextDouble();
            items.put(id, item(id, cost));
            terms.add(new SupplyTerm(
                    id, null, supplier, true, leadTime, null, null, null, 6.0, null, null, cost, null, null, null));
            double onHand = Math.rint(perWeek * (leadTime / 7 + 2) * 1.5 * random.nextDouble());
            stock.put(sku, new StockPosition(sku, onHand, 0, 0, coming(sku, supplier, perWeek, random), List.of()));
            receive(receipts, sku, supplier, leadTime, random);
            outlooks.add(new DemandOutlook(forecast(sku, perWeek, random), null));
        }
        SupplySide supply =
                new SupplySide(AS_OF, items, Map.of(), stock, suppliers, terms, receipts, List.of(), List.of());
        return new Company(supply, outlooks);
    }

    private static Item item(String id, double cost) {
        return new Item(
                id,
                null,
                "all",
                "EA",
                0,
                cost,
                1.4 * cost,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** A third has an order open. */
    private static List<OpenSupply> coming(Sku sku, String supplier, double perWeek, SplittableRandom random) {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(new OpenSupply(
                        sku,
                        SupplyKind.PURCHASE,
                        AS_OF.plusDays(random.nextInt(30)),
                        Math.ceil(2 * perWeek),
                        supplier,
                        null));
    }

    /** A quarter has receipts of its own, five each. */
    private static void receive(
            List<Receipt> receipts, Sku sku, String supplier, double leadTime, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            for (int r = 1; r <= 5; r++) {
                LocalDate ordered = AS_OF.minusDays(60L * r);
                LocalDate received = ordered.plusDays(Math.round(leadTime * (0.8 + 0.5 * random.nextDouble())));
                receipts.add(new Receipt(sku, supplier, ordered, null, received, 10.0));
            }
        }
    }

    private static Forecast forecast(Sku sku, double perWeek, SplittableRandom random) {
        double[] mean = new double[HORIZON];
        double[][] quantiles = new double[PROBABILITIES.length][HORIZON];
        double phase = random.nextDouble() * 6;
        for (int h = 0; h < HORIZON; h++) {
            mean[h] = perWeek * (1 + 0.2 * Math.sin(phase + h / 4.0));
            for (int p = 0; p < PROBABILITIES.length; p++) {
                quantiles[p][h] = mean[h] * SPREAD[p];
            }
        }
        long first = TimeGrid.WEEKS.indexOf(AS_OF.plusDays(1));
        return new Forecast(sku, TimeGrid.WEEKS, first, mean, PROBABILITIES, quantiles, null, PROVENANCE, List.of());
    }
}
