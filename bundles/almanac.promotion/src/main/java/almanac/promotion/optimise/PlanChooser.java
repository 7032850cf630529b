package almanac.promotion.optimise;

import almanac.api.Progress;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanProposal.Plan;
import almanac.api.promotion.PlanRules;
import almanac.promotion.optimise.Limit.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Chooses promotions: the best plan, and the best that is another one. */
public final class PlanChooser {
    /** The share of the first plan's promotions that the second may not have. */
    private static final int ONE_IN = 5;

    /** The share of the time after which the search for the first plan ends; the second has what is left. */
    private static final double SHARE_OF_TIME = 0.55;

    private final List<Feed> feeds;
    private final PlanRules rules;
    private final Progress progress;
    private final Candidates candidates;

    public PlanChooser(List<Appraisal> options, List<Feed> feeds, PlanRules rules, Progress progress) {
        this.feeds = feeds;
        this.rules = rules;
        this.progress = progress;
        this.candidates = new Candidates(options, feeds, rules);
    }

    /** The answer. */
    public PlanProposal choose() {
        progress.begin("optimise", 2);
        List<Appraisal> options = candidates.kept();
        if (options.isEmpty()) {
            return new PlanProposal(new Plan(List.of(), 0), null, 0, true, 0, candidates.leftOut(), List.of());
        }
        Deadline end = new Deadline(rules.seconds(), progress);
        Program program = ProgramBuilder.of(options, feeds, rules);
        Solution first = Search.solve(program, end.sooner(SHARE_OF_TIME * rules.seconds()));
        progress.done(1);
        Solution second = second(program, first, end);
        progress.done(2);
        if (second != null && second.worth() > first.worth()) {
            // Only where the first search was cut short.
            Solution better = new Solution(second.x(), second.worth(), first.bound(), false);
            second = first;
            first = better;
        }
        return new PlanProposal(
                plan(first),
                second == null ? null : plan(second),
                first.bound(),
                first.proven(),
                options.size(),
                candidates.leftOut(),
                Binding.of(program, first.x()));
    }

    /** Null where there is none. */
    private Solution second(Program program, Solution first, Deadline end) {
        int[] like = IntStream.range(0, program.binaries())
                .filter(i -> isLikeChosen(i, first.x()))
                .toArray();
        int chosen = (int) IntStream.range(0, program.binaries())
                .filter(i -> first.x()[i] > 0.5)
                .count();
        if (chosen == 0) {
            return null;
        }
        double[] ones = new double[like.length];
        Arrays.fill(ones, 1);
        List<Limit> limits = new ArrayList<>(program.limits());
        limits.add(new Limit(Kind.OTHER_THAN_FIRST, "", like, ones, chosen - Math.max(1, chosen / ONE_IN)));
        Program other = new Program(program.value(), program.binaries(), program.most(), limits);
        Solution second = Search.solve(other, end);
        return second.worth() > 0 ? second : null;
    }

    /** Whether an option promotes what a chosen one promotes, at the same time. */
    private boolean isLikeChosen(int option, double[] x) {
        Promotion one = candidates.kept().get(option).promotion();
        return IntStream.range(0, candidates.kept().size())
                .filter(i -> x[i] > 0.5)
                .mapToObj(i -> candidates.kept().get(i).promotion())
                .anyMatch(other -> ProgramBuilder.subject(one).equals(ProgramBuilder.subject(other))
                        && Objects.equals(one.locationId(), other.locationId())
                        && !one.startDate().isAfter(other.endDate())
                        && !other.startDate().isAfter(one.endDate()));
    }

    private Plan plan(Solution solution) {
        List<Appraisal> chosen = IntStream.range(0, candidates.kept().size())
                .filter(i -> solution.x()[i] > 0.5)
                .mapToObj(candidates.kept()::get)
                .sorted(Comparator.comparing((Appraisal a) -> a.promotion().startDate())
                        .thenComparing(a -> ProgramBuilder.subject(a.promotion()))
                        .thenComparing(a -> a.promotion().promotionId()))
                .toList();
        return new Plan(chosen, solution.worth());
    }
}
