package almanac.cycle.quartz;

import almanac.api.run.JobEvent;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the runs of this node's jobs did, the last lines of each job. Any number of threads. */
final class JobLog {
    private static final int MOST = 200;

    private final Clock clock;
    private final Map<String, Deque<JobEvent>> byJob = new HashMap<>();

    JobLog(Clock clock) {
        this.clock = clock;
    }

    /** A run begins. */
    synchronized void begin(String job, String trigger) {
        add(job, new JobEvent(clock.instant(), trigger, null, 0, 0, null));
    }

    /** A step of it begins. */
    synchronized void step(String job, String trigger, String step, long total) {
        add(job, new JobEvent(clock.instant(), trigger, step, 0, total, null));
    }

    /** How far the step is that began last. */
    synchronized void done(String job, long units) {
        Deque<JobEvent> events = of(job);
        JobEvent last = events.peekLast();
        if (last != null && last.step() != null) {
            events.removeLast();
            events.addLast(new JobEvent(last.at(), last.trigger(), last.step(), units, last.total(), null));
        }
    }

    /** The run ends. */
    synchronized void end(String job, String trigger, String result) {
        add(job, new JobEvent(clock.instant(), trigger, null, 0, 0, result));
    }

    /** A job's lines, the oldest first. */
    synchronized List<JobEvent> lines(String job) {
        return new ArrayList<>(of(job));
    }

    private void add(String job, JobEvent event) {
        Deque<JobEvent> events = of(job);
        events.addLast(event);
        if (events.size() > MOST) {
            events.removeFirst();
        }
    }

    private Deque<JobEvent> of(String job) {
        return byJob.computeIfAbsent(job, j -> new ArrayDeque<>());
    }
}
