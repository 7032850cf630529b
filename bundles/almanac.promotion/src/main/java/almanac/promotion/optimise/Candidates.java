package almanac.promotion.optimise;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PlanRules.Aim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Possible promotions that a plan may be chosen from, and why the others may not. */
final class Candidates {
    private final PlanRules rules;
    private final Map<Sku, Feed> feeds;
    private final List<Appraisal> kept = new ArrayList<>();
    private final Map<String, List<Appraisal>> leftOut = new LinkedHashMap<>();

    Candidates(List<Appraisal> options, List<Feed> feeds, PlanRules rules) {
        this.rules = rules;
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::sku, f -> f, (a, b) -> a));
        for (Appraisal option : options) {
            String why = why(option);
            if (why == null) {
                kept.add(option);
            } else {
                leftOut.computeIfAbsent(why, k -> new ArrayList<>()).add(option);
            }
        }
    }

    List<Appraisal> kept() {
        return kept;
    }

    /** Each reason with how many it holds for, and the first of them. */
    List<Reason> leftOut() {
        List<Reason> reasons = new ArrayList<>();
        leftOut.forEach((why, options) -> reasons.add(Reason.of(
                why,
                "options",
                options.size(),
                "first",
                options.get(0).promotion().promotionId(),
                "start",
                options.get(0).promotion().startDate())));
        return reasons;
    }

    /** Null where it may be chosen. */
    private String why(Appraisal option) {
        if (rules.aim() != Aim.UNITS && option.margin() == null) {
            return "option.no-money";
        }
        if (rules.leastMarginShare() != null) {
            if (option.leastMarginShare() == null) {
                return "option.no-money";
            }
            if (option.leastMarginShare() < rules.leastMarginShare()) {
                return "option.margin";
            }
        }
        if (!isFed(option)) {
            return "option.unfed";
        }
        if (rules.budget() != null && option.spend() > rules.budget()) {
            return "option.budget";
        }
        return worth(option) > 0 ? null : "option.no-gain";
    }

    /** Whether each of its SKUs can be there in time, by itself. */
    private boolean isFed(Appraisal option) {
        Map<Sku, List<Need>> bySku = option.needs().stream().collect(Collectors.groupingBy(Need::sku));
        return bySku.entrySet().stream().allMatch(entry -> {
            Feed feed = feeds.get(entry.getKey());
            return feed == null
                    || feed.free().entrySet().stream()
                            .allMatch(free -> entry.getValue().stream()
                                            .filter(n -> !n.date().isAfter(free.getKey()))
                                            .mapToDouble(Need::high)
                                            .sum()
                                    <= free.getValue());
        });
    }

    private double worth(Appraisal option) {
        double worth = ProgramBuilder.alone(option, rules.aim());
        if (rules.aim() == Aim.CLEAR) {
            for (Need need : option.needs()) {
                Feed feed = feeds.get(need.sku());
                if (feed != null && feed.unitCost() != null) {
                    worth += feed.unitCost() * Math.min(Math.max(0, feed.surplus()), Math.max(0, need.units()));
                }
            }
        }
        return worth;
    }
}
