package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of its own that fills up in the middle of a run: a small file system in memory, in a mount namespace where that is allowed. */
class FullDiskIT {
    private static final Path ALMANAC = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final long LIMIT_SECONDS = 900;

    private static final String SCRIPT =
            """
            set -u
            almanac=$1
            mkdir disk && mount -t tmpfs -o size=128m tmpfs disk || exit 99
            export ALMANAC_HOME=$PWD/disk ALMANAC_LANG=en
            explain() { "$almanac" explain --host folder:shop --sku item-1@north >"$1.txt" 2>"$1.err"; echo $? >"$1.code"; }
            plan() { "$almanac" plan --host "folder:$1" --out "$2.csv" >/dev/null 2>"$2.err"; }
            plan shop first; echo $? >first.code
            explain before
            touch begun
            plan big second &
            run=$!
            until [ disk/store.mv.db -nt begun ] || ! kill -0 $run 2>/dev/null; do sleep 0.02; done
            dd if=/dev/zero of=disk/fill bs=64k 2>/dev/null
            wait $run; echo $? >second.code
            explain full
            rm disk/fill
            explain after
            plan shop third; echo $? >third.code
            """;

    @TempDir
    Path folder;

    @Test
    void endsTheRunWithOneLineAndLeavesThePlanBefore() throws Exception {
        assumeTrue(run("true") == 0, "no mount namespace may be made here: the full disk is not tried");
        Shop.of(folder.resolve("shop"), 4);
        // The disk is full once the run is noted in the store; it then has far more to write than there is room for
        // within the file.
        Shop.of(folder.resolve("big"), 150);
        assertThat(run(SCRIPT)).isZero();

        assertThat(text("first.code")).isEqualTo("0");
        assertThat(text("second.code")).isEqualTo("1");
        assertThat(text("second.err").lines().filter(line -> !line.matches("[a-z ]+: \\d.*")))
                .singleElement()
                .asString()
                .startsWith("There is no space left for the store " + folder.resolve("disk/store.mv.db"));
        assertThat(folder.resolve("second.csv")).doesNotExist();
        assertThat(text("full.code")).isEqualTo("1");
        assertThat(text("full.err")).startsWith("almanac: There is not enough space left in " + folder.resolve("disk"));
        assertThat(text("full.err")).hasLineCount(1);
        assertThat(text("after.txt")).isNotEmpty().isEqualTo(text("before.txt"));
        assertThat(text("third.code")).isEqualTo("0");
        assertThat(folder.resolve("third.csv")).hasSameTextualContentAs(folder.resolve("first.csv"));
    }

    private int run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("unshare", "-rm", "bash", "-c", script, "full-disk", ALMANAC.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("script.txt").toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("no end within " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }
}
