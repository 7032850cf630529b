package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Life;
import almanac.erp.demo.shop.Product.Velocity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the company sells, where, and from whom it buys. */
final class Assortment {
    private static final int PRODUCTS_A_CATEGORY = 20;
    private static final Map<Warehouse, Integer> SHOP_LISTINGS = Map.of(Warehouse.XUHUI, 150, Warehouse.WESTLAKE, 130);
    private static final List<String> BRANDS = List.of("Harbour", "Lotus", "Northwind", "Bamboo & Co", "百合", "Alto");

    final List<Category> categories;
    final List<Vendor> vendors;
    final List<Product> products;
    final List<VendorItem> vendorItems;
    final List<Listing> listings;

    Assortment(long seed) {
        categories = readCategories();
        vendors = readVendors();
        products = makeProducts(new Dice(seed, "products"));
        vendorItems = makeVendorItems(new Dice(seed, "vendor items"));
        listings = makeListings(new Dice(seed, "listings"));
    }

    /** Whom a product is bought from. */
    VendorItem preferred(Product product) {
        return vendorItems.stream()
                .filter(v -> v.product() == product && v.preferred())
                .findFirst()
                .orElseThrow();
    }

    private static List<Category> readCategories() {
        List<Category> all = new ArrayList<>();
        for (var row : Resources.rows("categories.csv")) {
            all.add(new Category(
                    all.size() + 1,
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("uom"),
                    Resources.whole(row, "decimals"),
                    Resources.number(row, "service_level"),
                    Resources.number(row, "price_low"),
                    Resources.number(row, "price_high"),
                    Resources.number(row, "season"),
                    Resources.whole(row, "peak_day"),
                    Resources.number(row, "lny_before"),
                    Resources.number(row, "lny_during"),
                    Resources.number(row, "festival"),
                    Resources.number(row, "elasticity"),
                    Resources.number(row, "heat"),
                    Resources.whole(row, "shelf_life_days"),
                    Boolean.parseBoolean(row.getField("in_shops")),
                    Resources.list(row, "nouns"),
                    Resources.list(row, "variants")));
        }
        return List.copyOf(all);
    }

    private static List<Vendor> readVendors() {
        List<Vendor> all = new ArrayList<>();
        for (var row : Resources.rows("vendors.csv")) {
            String minimum = Resources.text(row, "min_order_value");
            all.add(new Vendor(
                    all.size() + 1,
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("country"),
                    Resources.text(row, "calendar"),
                    Resources.list(row, "categories"),
                    Resources.whole(row, "promised_days"),
                    Resources.number(row, "late_days"),
                    Resources.number(row, "late_sigma"),
                    minimum == null ? null : Double.valueOf(minimum),
                    weekdays(Resources.text(row, "order_weekdays")),
                    Resources.number(row, "order_cost")));
        }
        return List.copyOf(all);
    }

    private static Set<DayOfWeek> weekdays(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(DayOfWeek.values())
                        .filter(d -> names.contains(d.name().substring(0, 3)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private List<Product> makeProducts(Dice dice) {
        List<Product> all = new ArrayList<>();
        for (Category category : categories) {
            for (int i = 0; i < PRODUCTS_A_CATEGORY; i++) {
                all.add(product(category, i, all.size() + 1, dice));
            }
        }
        return List.copyOf(all);
    }

    private Product product(Category category, int number, int id, Dice dice) {
        double price = rounded(dice.logNormal(StrictMath.sqrt(category.priceLow() * category.priceHigh()), 0.5));
        price = Math.max(category.priceLow(), Math.min(category.priceHigh(), price));
        double cost = rounded(price * dice.uniform(0.45, 0.68));
        Fate fate = Fate.of(category, number, id);
        String noun = category.nouns().get(number % category.nouns().size());
        String variant = category.variants().get(number / category.nouns().size());
        return new Product(
                id,
                "%s-%03d".formatted(category.code(), number + 1),
                noun + ", " + variant,
                category,
                BRANDS.get(dice.between(0, BRANDS.size() - 1)),
                cost,
                price,
                velocity(category, fate.life(), dice),
                fate.life(),
                fate.launchedOn(),
                fate.discontinuedOn(),
                fate.likeId(),
                fate.successorId(),
                Math.round(dice.logNormal(0.6, 0.7) * 1000) / 1000.0,
                Math.round(dice.logNormal(0.003, 0.7) * 100000) / 100000.0);
    }

    private static Velocity velocity(Category category, Life life, Dice dice) {
        double chance = dice.uniform(0, 1);
        if (category.code().equals("SPA")) {
            return chance < 0.7 ? Velocity.SLOW : Velocity.LUMPY;
        }
        if (life == Life.NEW || life == Life.ENDING) {
            return Velocity.MEDIUM;
        }
        if (chance < 0.11) {
            return Velocity.FAST;
        }
        if (chance < 0.34) {
            return Velocity.MEDIUM;
        }
        return chance < 0.87 ? Velocity.SLOW : Velocity.LUMPY;
    }

    /** The special products of each category stand at the end of its range. */
    private record Fate(
            Life life, LocalDate launchedOn, LocalDate discontinuedOn, Integer likeId, Integer successorId) {
        static Fate of(Category category, int number, int id) {
            int nth = category.id() - 1;
            LocalDate ends = Days.LAST.plusDays(30L * nth - 150);
            LocalDate taken = ends.minusDays(30);
            LocalDate followed = taken.isAfter(Days.LAST.minusDays(7)) ? Days.LAST.minusDays(7L + nth) : taken;
            return switch (number) {
                case 16 -> new Fate(nth % 2 == 0 ? Life.DEAD : Life.OVERSTOCKED, null, null, null, null);
                case 17 -> new Fate(Life.NEW, Days.LAST.minusDays(10 + 5L * nth), null, id - 17, null);
                case 18 -> new Fate(Life.ENDING, null, ends, null, id + 1);
                case 19 -> new Fate(Life.NEW, followed, null, id - 1, null);
                default -> new Fate(Life.STEADY, null, null, null, null);
            };
        }
    }

    private List<VendorItem> makeVendorItems(Dice dice) {
        List<VendorItem> all = new ArrayList<>();
        for (Product product : products) {
            List<Vendor> sellers = vendors.stream()
                    .filter(v -> v.categories().contains(product.category().code()))
                    .toList();
            int first = dice.between(0, sellers.size() - 1);
            first = sellers.get(first).code().equals("V13") && dice.chance(0.8) ? 0 : first;
            all.add(vendorItem(all.size() + 1, sellers.get(first), product, true, 1, dice));
            if (sellers.size() > 1 && dice.chance(0.4)) {
                Vendor other = sellers.get((first + 1) % sellers.size());
                all.add(vendorItem(all.size() + 1, other, product, false, 1.07, dice));
            }
        }
        return List.copyOf(all);
    }

    private static VendorItem vendorItem(
            int id, Vendor vendor, Product product, boolean preferred, double surcharge, Dice dice) {
        boolean large = product.velocity() == Velocity.FAST || product.velocity() == Velocity.LUMPY;
        double[] packs = large ? new double[] {6, 10, 12, 24} : new double[] {1, 2, 4, 6};
        Double pack = dice.chance(0.15) ? null : packs[dice.between(0, packs.length - 1)];
        Double minimum = dice.chance(0.3) ? null : (pack == null ? 1 : pack) * dice.between(1, large ? 4 : 2);
        Double maximum = dice.chance(0.05) ? (minimum == null ? 10 : minimum) * 20 : null;
        Double breakQuantity = dice.chance(0.25) ? (minimum == null ? 5 : minimum) * 4 : null;
        double price = Math.round(product.cost() * surcharge * 10000) / 10000.0;
        return new VendorItem(id, vendor, product, preferred, minimum, pack, maximum, breakQuantity, price);
    }

    private List<Listing> makeListings(Dice dice) {
        List<Listing> all = new ArrayList<>();
        for (Warehouse warehouse : Warehouse.values()) {
            List<Product> range = warehouse.isShop() ? shopRange(SHOP_LISTINGS.get(warehouse), dice) : products;
            for (Product product : range) {
                all.add(new Listing(all.size(), product, warehouse));
            }
        }
        return List.copyOf(all);
    }

    private List<Product> shopRange(int size, Dice dice) {
        List<Product> sold =
                products.stream().filter(p -> p.category().inShops()).toList();
        return Arrays.stream(dice.shuffle(sold.size()))
                .limit(size)
                .sorted()
                .mapToObj(sold::get)
                .toList();
    }

    private static double rounded(double money) {
        return Math.round(money * 100) / 100.0;
    }
}
