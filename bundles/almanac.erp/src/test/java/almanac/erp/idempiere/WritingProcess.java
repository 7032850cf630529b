package almanac.erp.idempiere;

import almanac.api.host.Draft;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.idempiere.write.SqlWriter;
import almanac.erp.idempiere.write.WriteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that publishes drafts, stops before a step of the write, says so, and waits to be killed. */
final class WritingProcess {
    private static final String STOPPED = "stopped";

    private WritingProcess() {}

    static List<Draft> drafts() {
        return List.of(
                SampleDrafts.purchase("k1", "Oak@HQ", "TreeFarm", 24),
                SampleDrafts.purchase("k2", "Elm@HQ", "TreeFarm", 30));
    }

    /** Runs it until it has stopped before a step, from 1, and kills it as SIGKILL does. */
    static void killBefore(int step, String url) throws IOException, InterruptedException {
        Process process = OwnProcess.start(WritingProcess.class, url, Integer.toString(step));
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            if (!STOPPED.equals(line)) {
                throw new IOException("the process said " + line);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    public static void main(String[] args) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        int last = Integer.parseInt(args[1]);
        AtomicInteger steps = new AtomicInteger();
        new SqlWriter(
                        new WriteDatabase("garden", StepwiseDataSource.of(source, step -> {
                            if (steps.incrementAndGet() == last) {
                                System.out.println(STOPPED);
                                sleep();
                            }
                        })),
                        new ClientRows("adempiere", "11"),
                        "planner",
                        GardenDatabase.CLOCK)
                .publish(drafts());
        System.out.println("done");
    }

    private static void sleep() {
        try {
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
