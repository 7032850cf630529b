package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Campaign.Mechanic;
import almanac.erp.demo.shop.Product.Velocity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The promotions of a company: one or two a month and category, and the shopping festivals; some are still ahead. */
final class Campaigns {
    private static final LocalDate PLANNED_UNTIL = Days.LAST.plusDays(60);
    private static final double[] DEPTHS = {0.10, 0.15, 0.20, 0.25, 0.30, 0.40};

    private final Dice dice;
    private final List<Campaign> all = new ArrayList<>();

    static List<Campaign> of(long seed, Assortment assortment, Days days) {
        Campaigns campaigns = new Campaigns(new Dice(seed, "campaigns"));
        for (Category category : assortment.categories) {
            if (category.inShops()) {
                List<Product> range = assortment.products.stream()
                        .filter(p -> p.category() == category)
                        .toList();
                campaigns.regular(category, range);
                campaigns.festivals(category, range, days);
            }
        }
        return List.copyOf(campaigns.all);
    }

    private Campaigns(Dice dice) {
        this.dice = dice;
    }

    private void regular(Category category, List<Product> range) {
        List<Product> sellers =
                range.stream().filter(p -> p.velocity() != Velocity.LUMPY).toList();
        LocalDate start = Days.FIRST.plusDays(dice.between(20, 50));
        while (start.isBefore(PLANNED_UNTIL)) {
            LocalDate end = start.plusDays(dice.between(4, 11));
            List<Product> chosen = new ArrayList<>();
            for (int i : dice.shuffle(sellers.size())) {
                if (chosen.size() < 4 && sellers.get(i).isSoldOn(start)) {
                    chosen.add(sellers.get(i));
                }
            }
            Mechanic mechanic = Mechanic.values()[dice.between(0, 3)];
            double depth = mechanic == Mechanic.BOGO ? 0.5 : DEPTHS[dice.between(0, DEPTHS.length - 1)];
            Warehouse where = dice.chance(0.3) ? Warehouse.values()[dice.between(0, 2)] : null;
            add(category.name() + " " + mechanic, mechanic, start, end, category, chosen, false, where, depth);
            start = end.plusDays(dice.between(8, 35));
        }
    }

    private void festivals(Category category, List<Product> range, Days days) {
        Days.FIRST.datesUntil(PLANNED_UNTIL).forEach(day -> {
            for (String event : List.of(Days.DOUBLE_11, Days.FESTIVAL_618)) {
                if (days.is(event, day) && !days.is(event, day.minusDays(1))) {
                    double depth = event.equals(Days.DOUBLE_11) ? 0.25 : 0.15;
                    String name = event.equals(Days.DOUBLE_11) ? "Double 11 双十一 " : "6.18 年中大促 ";
                    LocalDate end = day.plusDays(2);
                    add(name + category.name(), Mechanic.FEATURE, day, end, category, range, true, null, depth);
                }
            }
        });
    }

    private void add(
            String name,
            Mechanic mechanic,
            LocalDate start,
            LocalDate end,
            Category category,
            List<Product> products,
            boolean whole,
            Warehouse where,
            double depth) {
        int id = all.size() + 1;
        String code = "P%s-%s-%d".formatted(start.toString().substring(2, 7).replace("-", ""), category.code(), id);
        double cost = Math.round(dice.uniform(200, 1500));
        all.add(new Campaign(id, code, name, mechanic, start, end, category, products, whole, where, depth, cost));
    }
}
