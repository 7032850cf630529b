package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;

import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code almanac jobs}: schedules with their last and next runs; starts, cancels or removes one. */
@Command(name = "jobs")
final class JobsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int RESULT_WIDTH = 60;

    /** What to do besides listing; one at a time. */
    private static final class Action {
        @Option(names = "--run", paramLabel = "JOB", descriptionKey = "opt.run")
        private String run;

        @Option(names = "--cancel", paramLabel = "JOB", descriptionKey = "opt.cancel")
        private String cancel;

        @Option(names = "--remove", paramLabel = "JOB", descriptionKey = "opt.remove")
        private String remove;
    }

    private final Services services;
    private final Console console;

    @ArgGroup(exclusive = true)
    private Action action = new Action();

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    JobsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Jobs jobs = services.jobs();
        if (action.run != null) {
            jobs.runNow(action.run);
        } else if (action.cancel != null) {
            jobs.cancel(action.cancel);
        } else if (action.remove != null) {
            services.serving().remove(action.remove);
        }
        List<JobStatus> all = jobs.list();
        if (json) {
            Json.print(console.out(), all.stream().map(JobsCommand::data).toList());
        } else if (all.isEmpty()) {
            console.out().println(console.say("jobs.none"));
        } else {
            print(all);
        }
        console.out().flush();
        return 0;
    }

    private void print(List<JobStatus> jobs) {
        TextTable table = new TextTable(Collections.nCopies(7, LEFT));
        table.row(List.of(console.say("jobs.head").split("\\|", -1)));
        for (JobStatus job : jobs) {
            table.row(List.of(
                    job.name(),
                    job.host(),
                    job.cron(),
                    job.running() ? console.say("jobs.running") : "",
                    time(job.lastStart()),
                    TextTable.cut(Objects.toString(job.lastResult(), "-"), RESULT_WIDTH),
                    time(job.nextStart())));
        }
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private static String time(Instant instant) {
        return instant == null ? "-" : TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static Map<String, Object> data(JobStatus job) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", job.name());
        data.put("host", job.host());
        data.put("trigger", job.trigger());
        data.put("cron", job.cron());
        data.put("running", job.running());
        data.put("last_start", job.lastStart());
        data.put("last_result", job.lastResult());
        data.put("next_start", job.nextStart());
        return data;
    }
}
