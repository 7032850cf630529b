package almanac.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether another process holds a folder is tested with processes, where the launcher is tested as a whole. */
class StorageTest {
    @TempDir
    Path parent;

    @Test
    void isGoneWhenClosed() throws Exception {
        try (Storage storage = Storage.create(parent)) {
            Files.createDirectories(storage.folder().resolve("bundle1"));
            assertThat(storage.folder()).startsWith(parent);
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void clearsAwayWhatNobodyHolds() throws Exception {
        abandoned("framework-1");

        Storage.create(parent).close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void leavesOtherFoldersAlone() throws Exception {
        abandoned("mine");

        Storage.create(parent).close();

        assertThat(parent.resolve("mine")).isDirectory();
    }

    @Test
    void leavesAFolderThatIsJustBeingMade() throws Exception {
        Files.createDirectory(parent.resolve("framework-2"));

        Storage.create(parent).close();

        assertThat(parent.resolve("framework-2")).isDirectory();
    }

    @Test
    void namesThePlaceItCannotWriteIn() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> Storage.create(file))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(file.toString());
    }

    private void abandoned(String name) throws IOException {
        Path folder =
                Files.createDirectories(parent.resolve(name).resolve("cache")).getParent();
        Files.createFile(folder.resolve("lock"));
    }
}
