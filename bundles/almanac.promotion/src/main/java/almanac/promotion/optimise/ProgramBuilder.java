package almanac.promotion.optimise;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PlanRules.Aim;
import almanac.promotion.optimise.Limit.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Puts the choice of promotions as a linear program of zeros and ones: the retail promotion planning problem of Cohen et al. 2017, "The
 * Impact of Linear Optimization on Promotion Planning", Operations Research 65(2), section 3, with effects taken one promotion at a time
 * as there, and with limits on money, slots, units and supply besides.
 */
final class ProgramBuilder {
    private final List<Appraisal> options;
    private final PlanRules rules;
    private final List<Limit> limits = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Double> surplusWorth = new ArrayList<>();
    private final List<Double> surplusMost = new ArrayList<>();

    private ProgramBuilder(List<Appraisal> options, PlanRules rules) {
        this.options = options;
        this.rules = rules;
    }

    static Program of(List<Appraisal> options, List<Feed> feeds, PlanRules rules) {
        ProgramBuilder builder = new ProgramBuilder(options, rules);
        builder.oneAtATime();
        builder.sums();
        builder.slots();
        builder.perItem();
        builder.capacity();
        feeds.forEach(builder::supply);
        if (rules.aim() == Aim.CLEAR) {
            feeds.forEach(builder::surplus);
        }
        return builder.program();
    }

    private Program program() {
        int n = options.size();
        int size = n + surplusWorth.size();
        double[] value = new double[size];
        double[] most = new double[size];
        for (int i = 0; i < n; i++) {
            value[i] = alone(options.get(i), rules.aim());
            most[i] = 1;
        }
        for (int k = n; k < size; k++) {
            value[k] = surplusWorth.get(k - n);
            most[k] = surplusMost.get(k - n);
        }
        return new Program(value, n, most, List.copyOf(limits));
    }

    /** What an option is worth without what it clears. */
    static double alone(Appraisal option, Aim aim) {
        return aim == Aim.UNITS ? option.units() : option.margin();
    }

    /** The last day that an option keeps its SKUs busy. */
    private LocalDate until(Promotion promotion) {
        return promotion.endDate().plusDays(rules.restDays());
    }

    private void oneAtATime() {
        Map<Sku, Set<Integer>> bySku = new TreeMap<>();
        for (int i = 0; i < options.size(); i++) {
            for (Sku sku : promoted(options.get(i))) {
                bySku.computeIfAbsent(sku, k -> new TreeSet<>()).add(i);
            }
        }
        bySku.forEach((sku, members) -> {
            Set<LocalDate> starts = new TreeSet<>();
            members.forEach(i -> starts.add(options.get(i).promotion().startDate()));
            for (LocalDate day : starts) {
                List<Integer> busy = members.stream()
                        .filter(i -> holds(
                                day,
                                options.get(i).promotion().startDate(),
                                until(options.get(i).promotion())))
                        .toList();
                add(Kind.ONE_AT_A_TIME, sku.key(), busy, i -> 1, 1);
            }
        });
    }

    /** SKUs that an option promotes. */
    static Set<Sku> promoted(Appraisal option) {
        Set<Sku> skus = new TreeSet<>();
        option.needs().forEach(n -> skus.add(n.sku()));
        if (skus.isEmpty()) {
            skus.add(new Sku(subject(option.promotion()), option.promotion().locationId()));
        }
        return skus;
    }

    /** What is promoted: an item, or all of a category, or all. */
    static String subject(Promotion promotion) {
        return promotion.itemId() != null
                ? promotion.itemId()
                : promotion.categoryId() != null ? promotion.categoryId() : "*";
    }

    private void sums() {
        if (rules.budget() != null) {
            add(Kind.BUDGET, "", which(i -> true), i -> options.get(i).spend(), rules.budget());
        }
        if (rules.total() != null) {
            add(Kind.TOTAL, "", which(i -> true), i -> 1, rules.total());
        }
    }

    private void slots() {
        if (rules.slots() == null) {
            return;
        }
        Set<LocalDate> starts = new TreeSet<>();
        options.forEach(o -> starts.add(o.promotion().startDate()));
        for (LocalDate day : starts) {
            List<Integer> running = which(i -> holds(
                    day,
                    options.get(i).promotion().startDate(),
                    options.get(i).promotion().endDate()));
            add(Kind.SLOTS, day.toString(), running, i -> 1, rules.slots());
        }
    }

    private void perItem() {
        if (rules.perItem() == null) {
            return;
        }
        Map<String, List<Integer>> bySubject = new TreeMap<>();
        for (int i = 0; i < options.size(); i++) {
            bySubject
                    .computeIfAbsent(subject(options.get(i).promotion()), k -> new ArrayList<>())
                    .add(i);
        }
        bySubject.forEach((subject, members) -> add(Kind.PER_ITEM, subject, members, i -> 1, rules.perItem()));
    }

    private void capacity() {
        if (rules.capacity() == null) {
            return;
        }
        Map<LocalDate, Map<Integer, Double>> byDate = new TreeMap<>();
        for (int i = 0; i < options.size(); i++) {
            for (Need need : options.get(i).needs()) {
                byDate.computeIfAbsent(need.date(), k -> new TreeMap<>()).merge(i, need.units(), Double::sum);
            }
        }
        byDate.forEach((date, units) ->
                add(Kind.CAPACITY, date.toString(), List.copyOf(units.keySet()), units::get, rules.capacity()));
    }

    /** What is promoted up to the end of a bucket comes out of what is free up to then. */
    private void supply(Feed feed) {
        feed.free().forEach((date, free) -> {
            Map<Integer, Double> units = needs(feed.sku(), date);
            add(
                    Kind.SUPPLY,
                    feed.sku().key() + " " + date,
                    List.copyOf(new TreeSet<>(units.keySet())),
                    units::get,
                    free);
        });
    }

    private Map<Integer, Double> needs(Sku sku, LocalDate upTo) {
        Map<Integer, Double> units = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            for (Need need : options.get(i).needs()) {
                if (need.sku().equals(sku) && !need.date().isAfter(upTo)) {
                    units.merge(i, need.high(), Double::sum);
                }
            }
        }
        return units;
    }

    /** What was paid for surplus is gone anyway: each unit of it that is sold saves its cost. */
    private void surplus(Feed feed) {
        if (!(feed.surplus() > 0) || feed.unitCost() == null) {
            return;
        }
        int goes = options.size() + surplusWorth.size();
        List<Integer> at = new ArrayList<>();
        List<Double> by = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            double sold = options.get(i).needs().stream()
                    .filter(n -> n.sku().equals(feed.sku()))
                    .mapToDouble(Need::units)
                    .sum();
            if (sold > 0) {
                at.add(i);
                by.add(-sold);
            }
        }
        if (!at.isEmpty()) {
            surplusWorth.add(feed.unitCost());
            surplusMost.add(feed.surplus());
            at.add(goes);
            by.add(1.0);
            limits.add(new Limit(
                    Kind.SURPLUS,
                    feed.sku().key(),
                    at.stream().mapToInt(i -> i).toArray(),
                    by.stream().mapToDouble(d -> d).toArray(),
                    0));
        }
    }

    private List<Integer> which(Predicate<Integer> test) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (test.test(i)) {
                at.add(i);
            }
        }
        return at;
    }

    /** Adds a limit unless all options together keep it, or it is there already: the SKUs of an item are mostly promoted together. */
    private void add(Kind kind, String label, List<Integer> members, ToDoubleFunction<Integer> taken, double most) {
        int[] at = members.stream().mapToInt(i -> i).toArray();
        double[] by = members.stream().mapToDouble(taken).toArray();
        boolean known = kind == Kind.ONE_AT_A_TIME && !seen.add(Arrays.toString(at));
        if (!known && Arrays.stream(by).sum() > most) {
            limits.add(new Limit(kind, label, at, by, most));
        }
    }

    private static boolean holds(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
