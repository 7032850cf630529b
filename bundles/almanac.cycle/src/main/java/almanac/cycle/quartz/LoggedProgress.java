package almanac.cycle.quartz;

import almanac.api.Progress;

/** Keeps what a run says of its steps in the job's log; whether to stop another one knows. */
final class LoggedProgress implements Progress {
    private final Progress signal;
    private final JobLog log;
    private final String job;
    private final String trigger;

    LoggedProgress(Progress signal, JobLog log, String job, String trigger) {
        this.signal = signal;
        this.log = log;
        this.job = job;
        this.trigger = trigger;
    }

    @Override
    public void begin(String step, long total) {
        log.step(job, trigger, step, total);
    }

    @Override
    public void done(long units) {
        log.done(job, units);
    }

    @Override
    public boolean isCancelled() {
        return signal.isCancelled();
    }
}
