package almanac.erp.demo.shop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fictitious trading company with a central warehouse and two shops, and three years of its history. The same seed is the same company,
 * row by row. It also knows what no ERP knows: true demand, lost sales and the effect of promotions, by which planning can be judged.
 */
public final class Company {
    private final long seed;
    private final Days days = new Days();
    private final Weather weather;
    private final Assortment assortment;
    private final List<Customer> customers = Customer.all();
    private final List<Campaign> campaigns;
    private final PromotionEffects effects;
    private final Map<String, Listing> listings = new HashMap<>();
    private TrueDemand demand;
    private double[][] lost;

    public Company(long seed) {
        this.seed = seed;
        weather = new Weather(seed);
        assortment = new Assortment(seed);
        campaigns = Campaigns.of(seed, assortment, days);
        effects = new PromotionEffects(seed, assortment.listings, campaigns);
        assortment.listings.forEach(l -> listings.put(l.product().code() + "@" + l.warehouse().code, l));
    }

    /** Lives through its history and writes the books. */
    public void write(Rows rows) {
        new Masters(assortment, rows).write(customers);
        new Diary(days, rows).write(campaigns, weather);
        demand = new TrueDemand(seed, assortment.listings, new Pattern(days, weather), effects);
        lost = new Trade(seed, assortment, days, demand, effects, customers, rows).run();
    }

    /** First day with sales. */
    public static LocalDate firstDay() {
        return Days.FIRST;
    }

    /** The day on which the books were closed: "today". */
    public static LocalDate lastDay() {
        return Days.LAST;
    }

    /**
     * The truth of one SKU and day, known once the books are written.
     *
     * @throws IllegalArgumentException where the company does not keep that item at that location
     */
    public Truth truth(String itemId, String locationId, LocalDate date) {
        Listing listing = listings.get(itemId + "@" + locationId);
        if (listing == null) {
            throw new IllegalArgumentException(itemId + "@" + locationId);
        }
        int day = Days.day(date);
        return new Truth(demand.asked(listing, day), lost[listing.index()][day], demand.promotionFactor(listing, day));
    }

    /**
     * What really happened.
     *
     * @param asked units that customers asked for
     * @param lost units of them that were not there
     * @param promotionFactor factor of promotions on expected demand; below 1 for a neighbour's promotion or the days after its own
     */
    public record Truth(double asked, double lost, double promotionFactor) {}
}
