package almanac.erp.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_group_of_each_level_for_each_series() throws IOException {
        assertThat(read("unique_id,brand,Region\nA@N,x,north\nB@S,y,south\n"))
                .isEqualTo(Map.of(
                        "A@N", Map.of("brand", "x", "region", "north"),
                        "B@S", Map.of("brand", "y", "region", "south")));
    }

    @Test
    void what_is_wrong_is_named_with_its_place() {
        assertWrong("unique_id\nA\n", "groups.csv, row 1");
        assertWrong("unique_id,brand\nA,x\nA,y\n", "row 3, column unique_id");
        assertWrong("unique_id,brand\nA,\n", "row 2, column brand");
        assertWrong("id,brand\nA,x\n", "column unique_id");
    }

    private void assertWrong(String text, String place) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining(place);
    }

    private Map<String, Map<String, String>> read(String text) throws IOException {
        return new SeriesFileReader().groups(Files.writeString(folder.resolve("groups.csv"), text));
    }
}
