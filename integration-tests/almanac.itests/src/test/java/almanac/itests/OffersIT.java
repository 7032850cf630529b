package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small offers by what ships, as processes: a log, what it proves, and choices once they are allowed. */
class OffersIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    @TempDir
    Path home;

    private Launch offers(int code, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("offers", "--host", "folder:shop", "--experiment", "mail"));
        line.addAll(List.of(words));
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), line.toArray(String[]::new));
        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
        return launch;
    }

    /** Loyal customers earn more with the coupon, others without; whoever chose before tossed a coin. */
    @Test
    void offers_are_chosen_only_where_that_is_allowed_and_the_log_proves_it() throws Exception {
        Files.createDirectories(home.resolve("shop"));
        Files.write(
                home.resolve("offers.csv"), List.of("name,mechanic,discount_pct,cost", "none,,,", "ten,COUPON,10,"));
        Random random = new Random(3);
        List<String> past = new ArrayList<>(List.of("subject,offer,probability,reward,context_loyal"));
        for (int i = 0; i < 400; i++) {
            boolean loyal = random.nextBoolean();
            boolean ten = random.nextBoolean();
            double reward = (loyal == ten ? 6 : 2) + random.nextGaussian();
            past.add("c%d,%s,0.5,%.3f,%d".formatted(i, ten ? "ten" : "none", reward, loyal ? 1 : 0));
        }
        Files.write(home.resolve("past.csv"), past);
        Files.write(home.resolve("today.csv"), List.of("subject,context_loyal", "a,1", "b,0"));
        offers(0, "--offers", "offers.csv", "--import", "past.csv");
        Launch off = offers(1, "--offers", "offers.csv", "--choose", "today.csv", "--out", "made.csv");
        assertThat(off.err()).hasLineCount(1).contains("switched off");

        Files.writeString(
                Files.createDirectories(home.resolve("conf")).resolve("almanac.offers.cfg"), "enabled=true\n");
        assertThat(offers(0, "--evaluate").out()).contains("It may act: the lower limit of the gain is above 0.");
        offers(0, "--offers", "offers.csv", "--choose", "today.csv", "--out", "made.csv");
        List<String> made = Files.readAllLines(home.resolve("made.csv"));
        assertThat(made).hasSize(3);
        assertThat(made.get(1)).contains(",a,ten,", ",thompson,");
        assertThat(made.get(2)).contains(",b,none,", ",thompson,");
    }
}
