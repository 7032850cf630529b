package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of CSV files and arguments of commands that look like SQL are taken word by word, and change nothing else. */
class InjectionIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final String ITEM = "x'; drop table suggestion; --";
    private static final String PLACE = "' or '1'='1";
    private static final String PLANNER = "li'); delete from suggestion_event; --";
    private static final String REMARK = "${1+1} ? :key {0} \\'; truncate table plan_run; /*";

    @TempDir
    Path home;

    @Test
    void cellsAndArgumentsThatLookLikeSqlAreText() throws Exception {
        Shop shop = Shop.of(home.resolve("shop"), 4);
        try (Stream<Path> tables = Files.list(shop.folder())) {
            for (Path table : tables.toList()) {
                String text = Files.readString(table);
                Files.writeString(
                        table,
                        text.replace("item-3", ITEM).replace("Item 3", REMARK).replace("south", PLACE));
            }
        }
        run(0, "plan", "--out", "before.csv");
        List<String> before = Files.readAllLines(home.resolve("before.csv"));
        assertThat(before).hasSize(1 + 8).anyMatch(row -> row.startsWith(ITEM + "," + PLACE + ","));

        run(
                0,
                "override",
                "--sku",
                ITEM + "@" + PLACE,
                "--add",
                "3",
                "--reason",
                "event",
                "--comment",
                REMARK,
                "--by",
                PLANNER);
        assertThat(run(0, "override").out()).contains(ITEM, PLANNER).contains("event");
        run(0, "worklist", "--supplier", PLACE, "--out", "none.csv");
        assertThat(Files.readAllLines(home.resolve("none.csv"))).hasSize(1);
        String unknown = run(1, "explain", "--sku", "x' union select 1 --").err();
        assertThat(unknown).contains("x' union select 1 --").doesNotContainIgnoringCase("sql");

        run(0, "reject", "--all", "--reason", REMARK, "--by", PLANNER);
        run(0, "plan", "--out", "after.csv");
        assertThat(Files.readAllLines(home.resolve("after.csv"))).hasSameSizeAs(before);
        assertThat(run(0, "history", "--sku", ITEM + "@" + PLACE, "--json").out())
                .contains(PLANNER);
    }

    private Launch run(int code, String command, String... more) throws Exception {
        String[] words = Stream.concat(Stream.of(command, "--host", "folder:shop"), Stream.of(more))
                .toArray(String[]::new);
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), words);
        assertThat(launch.code()).as(launch.err() + launch.out()).isEqualTo(code);
        return launch;
    }
}
