package almanac.cycle.replay;

import almanac.api.demand.TimeBucket;

/**
 * What is done at which decision.
 *
 * @param chooseEvery decisions
 * @param refitEvery decisions
 */
record Schedule(int chooseEvery, int refitEvery) {
    /** How forecasts of a decision come about. */
    enum Renewal {
        /** Methods are chosen anew, out of sample. */
        CHOOSE,
        /** Methods are kept, their parameters fitted anew. */
        REFIT,
        /** Parameters are kept, too; what is new in the history is followed. */
        UPDATE
    }

    /**
     * The usual one of a bucket where 0 is asked: what a planning run does at each decision, but for days, whose methods are chosen
     * once a week.
     */
    static Schedule of(int chooseEvery, int refitEvery, TimeBucket bucket) {
        int usualChoice = bucket == TimeBucket.DAY ? 7 : 1;
        return new Schedule(chooseEvery > 0 ? chooseEvery : usualChoice, refitEvery > 0 ? refitEvery : 1);
    }

    /** Since the last choice so many decisions ago, fits come at their own pace. */
    Renewal at(int decision) {
        int since = decision % chooseEvery;
        return since == 0 ? Renewal.CHOOSE : since % refitEvery == 0 ? Renewal.REFIT : Renewal.UPDATE;
    }

    /** The last decision, this one or before, whose forecasts owe nothing to fits before it. */
    int lastRenewal(int decision) {
        int d = decision;
        while (at(d) == Renewal.UPDATE) {
            d--;
        }
        return d;
    }
}
