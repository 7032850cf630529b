package almanac.cycle.shell;

import almanac.api.run.JobStatus;
import almanac.api.store.PlanScope;
import almanac.cycle.PlannedHost;
import almanac.cycle.quartz.Serving;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code almanac serve}: starts the clock, and blocks until the process is told to end. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "opt.serve-host")
    private List<String> hosts = List.of();

    @Option(names = "--tenant", paramLabel = "ID", defaultValue = "default", descriptionKey = "opt.tenant")
    private String tenant;

    @Option(
            names = "--refresh",
            paramLabel = "CRON",
            defaultValue = PlannedHost.NIGHTLY,
            descriptionKey = "opt.refresh-cron")
    private String refresh;

    @Option(
            names = "--retrain",
            paramLabel = "CRON",
            defaultValue = PlannedHost.WEEKLY,
            descriptionKey = "opt.retrain-cron")
    private String retrain;

    ServeCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Serving serving = services.serving();
        for (String host : hosts) {
            PlanScope scope = services.hosts().known(HostOptions.tenant(tenant), host);
            serving.schedule(PlannedHost.of(scope).withCrons(refresh, retrain));
        }
        serving.start();
        List<JobStatus> jobs = services.jobs().list();
        console.err().println(console.say("serve.started", jobs.size()));
        jobs.forEach(j -> console.err().println(console.say("serve.job", j.name(), String.valueOf(j.nextStart()))));
        console.err().flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
