package almanac.ui.jobs;

import almanac.api.run.JobEvent;
import almanac.api.run.JobStatus;
import almanac.api.run.PlanningRun;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Jobs and their logs as texts. */
final class JobRows {
    private static final String DONE = "ok";

    private record Entry(Instant at, String words) {}

    private final Formats formats = Formats.usual();

    /**
     * A job.
     *
     * @param log of its runs on this node, the oldest first
     */
    List<String> of(JobStatus job, List<JobEvent> log) {
        return List.of(
                job.name(),
                job.host(),
                UiTexts.say("trigger." + job.trigger()),
                job.cron(),
                job.running() ? progress(log) : UiTexts.say("jobs.idle"),
                formats.moment(job.lastStart()),
                job.lastResult() == null ? "" : result(job.lastResult()),
                job.nextStart() == null ? UiTexts.say("jobs.paused") : formats.moment(job.nextStart()));
    }

    private static String progress(List<JobEvent> log) {
        JobEvent last = log.isEmpty() ? null : log.get(log.size() - 1);
        return last == null || last.step() == null ? UiTexts.say("jobs.running") : step(last);
    }

    private static String step(JobEvent event) {
        String word = Steps.word(event.step());
        return event.total() > 0 && event.done() > 0 ? Steps.progress(word, event.done(), event.total()) : word;
    }

    private static String result(String result) {
        return result.equals(DONE) ? UiTexts.say("jobs.ok") : result;
    }

    /**
     * A job's log, the newest first: what it did on this node, and its complete runs on any.
     *
     * @param runs of the job's host that its trigger started
     */
    List<List<String>> log(List<JobEvent> events, List<PlanningRun> runs) {
        List<Entry> entries = new ArrayList<>();
        events.forEach(e -> entries.add(0, new Entry(e.at(), words(e))));
        runs.forEach(r -> entries.add(new Entry(r.finishedAt(), words(r))));
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries.stream()
                .map(e -> List.of(formats.moment(e.at()), e.words()))
                .toList();
    }

    private static String words(JobEvent event) {
        if (event.step() != null) {
            return step(event);
        }
        return event.result() == null
                ? UiTexts.say("jobs.log.begins")
                : UiTexts.say("jobs.log.ends", result(event.result()));
    }

    private static String words(PlanningRun run) {
        return UiTexts.say(
                "jobs.log.run",
                run.id(),
                run.skus(),
                run.suggestions(),
                Duration.between(run.startedAt(), run.finishedAt()).toSeconds());
    }
}
