package almanac.ui.jobs;

import almanac.api.run.JobStatus;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Serial;
import java.util.List;

/** Jobs as texts. */
final class JobRows {
    private final Formats formats = Formats.usual();
    private final Serial rule = new Serial();

    Serial rule() {
        return rule;
    }

    List<String> of(JobStatus job) {
        return List.of(
                job.name(),
                job.host(),
                UiTexts.say("trigger." + job.trigger()),
                job.cron(),
                UiTexts.say(job.running() ? "jobs.running" : "jobs.idle"),
                formats.moment(job.lastStart()),
                job.lastResult() == null
                        ? ""
                        : job.lastResult().equals("ok") ? UiTexts.say("jobs.ok") : job.lastResult(),
                job.nextStart() == null ? UiTexts.say("jobs.paused") : formats.moment(job.nextStart()));
    }
}
