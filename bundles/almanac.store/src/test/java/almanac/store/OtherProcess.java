package almanac.store;

import almanac.api.Sku;
import almanac.api.store.RunWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A process of its own that writes a run, says how far it is, and waits to be killed. */
final class OtherProcess implements AutoCloseable {
    static final String WRITTEN = "written";
    static final String COMPLETE = "complete";

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Starts it; comes back when it has written most of a run, or has completed it. */
    static OtherProcess start(StoreAddress address, String until) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dh2.bindAddress=127.0.0.1",
                        OtherProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        until)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (!until.equals(line)) {
            process.destroyForcibly();
            throw new IOException("the other process said " + line);
        }
        return new OtherProcess(process);
    }

    /** Kills it as SIGKILL does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static List<Sku> skus() {
        return IntStream.range(0, 510).mapToObj(i -> Sku.of("item-" + i)).toList();
    }

    public static void main(String[] args) throws Exception {
        try (StoreDatabase database = Databases.open(StoreAddress.of(args[0], args[1], args[2], 3));
                SqlPlanStore store = new SqlPlanStore(database, 10)) {
            RunWriter writer = store.begin(Examples.starting(Examples.SHOP));
            PlanStoreContractTest.fill(writer, skus(), 77);
            if (args[3].equals(COMPLETE)) {
                writer.complete(Examples.finished(writer.run()));
            }
            // H2 writes to the file a moment later; what is said to be written must survive the kill.
            database.makeDurable();
            System.out.println(args[3]);
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }
}
