package almanac.forecast.engine;

import almanac.api.Progress;

/** Passes on whether to stop, and keeps the steps of single fits to itself: what the caller sees is the run's own progress. */
record CancelOnly(Progress outer) implements Progress {
    @Override
    public boolean isCancelled() {
        return outer.isCancelled();
    }
}
