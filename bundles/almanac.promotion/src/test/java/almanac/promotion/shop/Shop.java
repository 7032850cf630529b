package almanac.promotion.shop;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up shop whose truth is known: items of categories over three years of days, promoted on about one day in twenty, with
 * elasticities, mechanics, cannibalisation, pull-forward and stock-outs drawn from distributions, not fixed. It does not share a line with
 * what learns from it.
 */
public final class Shop {
    public static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    public static final int DAYS = 3 * 365;
    private static final String[] MECHANICS = {"TPR", "FEATURE", "DISPLAY"};
    private static final double[] DEPTHS = {10, 15, 20, 25, 30, 40};

    public final List<Truth> items = new ArrayList<>();
    public final List<Promotion> promotions = new ArrayList<>();
    /** Units lost by other items' promotions, by category. */
    public final Map<String, Double> cannibalised = new HashMap<>();

    private final Random random;
    private final boolean stockOuts;
    private double[][] onSale;
    private double[][] sold;

    /** What is true of one item. */
    public static final class Truth {
        public String id;
        public String category;
        public double elasticity;
        public double level;
        public final Map<String, Double> mechanics = new HashMap<>();
        double pull;
        double[] base;
        double[] asked;
        Promotion[] running;
        double[] special;

        /** The factor of a promotion on demand. */
        public double factor(String mechanic, double percent) {
            return Math.exp(-elasticity * Math.log(1 - percent / 100) + mechanics.get(mechanic));
        }
    }

    public Shop(long seed, int categories, int itemsEach, boolean stockOuts) {
        this.random = new Random(seed);
        this.stockOuts = stockOuts;
        for (int c = 0; c < categories; c++) {
            category("C" + c, itemsEach);
        }
        sell();
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private void category(String name, int count) {
        double elasticity = uniform(1.5, 3.5);
        double share = uniform(0.1, 0.4);
        Map<String, Double> mechanics =
                Map.of("TPR", uniform(0, 0.1), "FEATURE", uniform(0.15, 0.4), "DISPLAY", uniform(0.05, 0.3));
        double phase = uniform(0, 2 * Math.PI);
        double swing = uniform(0, 0.3);
        List<Truth> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Truth truth = new Truth();
            truth.id = name + "-" + i;
            truth.category = name;
            truth.elasticity = Math.max(0.5, elasticity + 0.4 * random.nextGaussian());
            truth.level = Math.exp(2.2 + 0.8 * random.nextGaussian());
            // In the order of the array: that of Map.of differs from one start of Java to the next.
            for (String mechanic : MECHANICS) {
                truth.mechanics.put(mechanic, mechanics.get(mechanic) + 0.05 * random.nextGaussian());
            }
            truth.pull = uniform(0.1, 0.3);
            base(truth, phase, swing);
            promote(truth);
            members.add(truth);
        }
        demand(name, members, share);
        items.addAll(members);
    }

    private void base(Truth truth, double phase, double swing) {
        double[] week = new double[7];
        for (int d = 0; d < 7; d++) {
            week[d] = uniform(0.7, 1.3);
        }
        double growth = uniform(-0.2, 0.25);
        truth.base = new double[DAYS];
        for (int t = 0; t < DAYS; t++) {
            truth.base[t] = truth.level
                    * week[t % 7]
                    * (1 + growth * t / 365.0)
                    * (1 + swing * Math.sin(2 * Math.PI * t / 365.25 + phase));
        }
    }

    private void promote(Truth truth) {
        truth.running = new Promotion[DAYS];
        truth.special = new double[DAYS];
        int t = random.nextInt(120);
        while (t < DAYS - 10) {
            int length = 5 + random.nextInt(6);
            double depth = DEPTHS[random.nextInt(DEPTHS.length)];
            String mechanic = MECHANICS[random.nextInt(3)];
            Promotion p = new Promotion(
                    "P" + promotions.size(),
                    null,
                    mechanic,
                    FIRST.plusDays(t),
                    FIRST.plusDays(t + length - 1L),
                    truth.id,
                    null,
                    null,
                    depth,
                    null,
                    100.0);
            promotions.add(p);
            double special = 0.1 * random.nextGaussian();
            for (int k = 0; k < length; k++) {
                truth.running[t + k] = p;
                truth.special[t + k] = special;
            }
            t += length + 60 + random.nextInt(160);
        }
    }

    private void demand(String category, List<Truth> members, double share) {
        double[] total = new double[DAYS];
        for (Truth m : members) {
            for (int t = 0; t < DAYS; t++) {
                total[t] += m.base[t];
            }
        }
        double[][] gains = new double[members.size()][DAYS];
        for (int i = 0; i < gains.length; i++) {
            Truth m = members.get(i);
            for (int t = 0; t < DAYS; t++) {
                Promotion p = m.running[t];
                gains[i][t] = p == null
                        ? 0
                        : m.base[t] * (m.factor(p.mechanic(), p.discountPercent()) * Math.exp(m.special[t]) - 1);
            }
        }
        for (int i = 0; i < gains.length; i++) {
            Truth m = members.get(i);
            m.asked = new double[DAYS];
            double pantry = 0;
            for (int t = 0; t < DAYS; t++) {
                double lost = 0;
                for (int j = 0; j < gains.length; j++) {
                    if (j != i && gains[j][t] > 0) {
                        lost += share * gains[j][t] * m.base[t] / (total[t] - members.get(j).base[t]);
                    }
                }
                lost = Math.min(lost, 0.6 * m.base[t]);
                cannibalised.merge(category, lost, Double::sum);
                double dip = m.running[t] == null ? Math.min(0.6 * m.base[t], pantry * 0.15) : 0;
                pantry = pantry * 0.85 + m.pull * gains[i][t];
                m.asked[t] = m.base[t] + gains[i][t] - lost - dip;
            }
        }
    }

    private void sell() {
        sold = new double[items.size()][DAYS];
        onSale = new double[items.size()][DAYS];
        for (int i = 0; i < items.size(); i++) {
            Truth m = items.get(i);
            for (int t = 0; t < DAYS; t++) {
                double units = negativeBinomial(Math.max(0.01, m.asked[t]));
                onSale[i][t] = 1;
                double risk = m.running[t] != null ? 0.2 : 0.02;
                if (stockOuts && random.nextDouble() < risk) {
                    onSale[i][t] = random.nextDouble() < 0.3 ? 0 : uniform(0.2, 0.9);
                    units = Math.floor(units * onSale[i][t] + random.nextDouble());
                }
                sold[i][t] = onSale[i][t] == 0 ? 0 : units;
            }
        }
    }

    /** Variance 1.5 times the mean: a Poisson number of a gamma mean. */
    private double negativeBinomial(double mean) {
        double shape = mean / 0.5;
        return poisson(gamma(shape) * 0.5);
    }

    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private int poisson(double mean) {
        int count = 0;
        double left = mean;
        while (left > 30) {
            double part = gamma(Math.floor(left * 7 / 8));
            int steps = (int) Math.floor(left * 7 / 8);
            if (part > left) {
                return count + binomial(steps - 1, left / part);
            }
            count += steps;
            left -= part;
        }
        double limit = Math.exp(-left);
        double product = random.nextDouble();
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    private int binomial(int n, double p) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += random.nextDouble() < p ? 1 : 0;
        }
        return count;
    }

    /** What a host would show, up to a day, the last one excluded. */
    public PromotionHistory history(int days) {
        Map<String, Item> known = new HashMap<>();
        List<CleanedSeries> series = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Truth m = items.get(i);
            known.put(m.id, item(m));
            DemandSeries raw = DemandSeries.builder(
                            Sku.of(m.id), TimeGrid.DAYS, TimeGrid.DAYS.indexOf(FIRST), Arrays.copyOf(sold[i], days))
                    .availability(Arrays.copyOf(onSale[i], days))
                    .scale(0)
                    .build();
            series.add(new CleanedSeries(raw, raw, List.of(), DemandClass.SMOOTH));
        }
        return new PromotionHistory(series, promotions, List.of(), known, FIRST.plusDays(days - 1L));
    }

    private static Item item(Truth m) {
        return new Item(
                m.id,
                null,
                m.category,
                null,
                0,
                5.0,
                10.0,
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
}
