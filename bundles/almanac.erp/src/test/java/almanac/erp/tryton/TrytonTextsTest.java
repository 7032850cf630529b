package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Sku;
import almanac.api.host.Draft;
import almanac.api.host.SupplyKind;
import almanac.erp.sql.Login;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs no Tryton: its JSON, its words, marks, settings, and what is read without some modules. */
class TrytonTextsTest {
    @Test
    void jsonHoldsWhatItHeld() throws Exception {
        Object value = Arrays.asList(
                "a \"b\" \u00e9",
                1L,
                -2.5,
                true,
                null,
                LocalDate.of(2026, 2, 28),
                new BigDecimal("0.10"),
                Map.of("x", List.of()));
        assertThat(RpcJson.decode(RpcJson.encode(value))).isEqualTo(value);
    }

    @Test
    void datesAndDecimalsAreObjectsOfTheHost() {
        assertThat(RpcJson.encode(List.of(LocalDate.of(2026, 1, 2), new BigDecimal("1.50"))))
                .isEqualTo("[{\"__class__\":\"date\",\"year\":2026,\"month\":1,\"day\":2},"
                        + "{\"__class__\":\"Decimal\",\"decimal\":\"1.50\"}]");
    }

    @Test
    void theHostsWordsAreWhatItWouldShow() {
        assertThat(Refusal.of(List.of("UserError", Arrays.asList("No stock.", "", null))))
                .hasMessage("No stock.");
        assertThat(Refusal.of(List.of("UserWarning", List.of("late_1", "It is late.", "Really?"))))
                .hasMessage("It is late. Really?");
        assertThat(Refusal.of(List.of("column does not exist", "Traceback"))).hasMessage("column does not exist");
        assertThat(Refusal.of(List.of("ConcurrencyException", "Changed meanwhile"))
                        .temporary())
                .isTrue();
    }

    @Test
    void aMarkHoldsItsKey() {
        Draft draft = new Draft(
                "3f0c-12ab", SupplyKind.PURCHASE, Sku.parse("A@W"), null, null, 1, null, null, "Almanac\n #7 [no]");
        assertThat(Mark.of(draft)).isEqualTo("Almanac #7 [no] [3f0c-12ab]");
        assertThat(Mark.keyIn(Mark.of(draft))).isEqualTo("3f0c-12ab");
        assertThat(Mark.keyIn("somebody's own words")).isNull();
        assertThat(Mark.keyIn(null)).isNull();
        assertThatThrownBy(() -> Mark.anyOf("description", List.of("%"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void purchaseUnitsHoldAtLeastWhatWasAskedForAndLessThanOneMore(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double quantity,
            @ForAll @IntRange(min = 1, max = 144) int pack) {
        Place place = new Place(1, 1, 2, 1.0 / pack, 1, 0, 1, 1);
        double units = place.inPurchaseUnits(quantity);
        assertThat(units).isEqualTo(Math.rint(units));
        assertThat(units * pack).isBetween(quantity - 1e-5 * pack, quantity + pack);
    }

    @ParameterizedTest
    @CsvSource({"60, 12, 5", "61, 12, 6", "0.5, 12, 1", "36, 36, 1", "7, 7, 1"})
    void aWholeNumberOfPacksStaysOne(double quantity, int pack, double units) {
        assertThat(new Place(1, 1, 2, 1.0 / pack, 1, 0, 1, 1).inPurchaseUnits(quantity))
                .isEqualTo(units);
    }

    @Test
    void withoutModulesTheirTablesAreNotAskedFor() {
        assertThat(TrytonMapping.of(Set.of())).isNotNull();
        assertThat(TrytonMapping.of(Set.of("sale_promotion", "stock_supply", "purchase_request")))
                .isNotNull();
        assertThat(TrytonMapping.common()).startsWith("with").contains(":tenant");
    }

    @ParameterizedTest
    @CsvSource({
        "company, 0, company",
        "company, one, company",
        "rpc.url, ftp://server/db/, rpc.url",
        "rpc.url, http://server/, rpc.url",
        "rpc.url, http://user:secret@server/db/, rpc.url",
        "supply_run, off, supply_run",
        "dry_run, maybe, dry_run",
        "rpc.timeout_seconds, -1, rpc.timeout_seconds",
        "mapping, x.sql, mapping"
    })
    void settingsThatCannotBeUsedAreNamed(String name, String value, String named) {
        Map<String, String> values = new java.util.TreeMap<>(Map.of(
                "url",
                "jdbc:postgresql://db/tryton",
                "company",
                "1",
                "rpc.user",
                "almanac",
                "rpc.url",
                "http://server/db/"));
        values.put(name, value);
        assertThatThrownBy(() -> {
                    TrytonSettings settings = new TrytonSettings("tryton.properties", Path.of(""), values);
                    settings.rpc(filter -> null);
                    settings.holdsOrderPoints();
                    settings.isDryRun();
                })
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("tryton.properties, column " + named)
                .hasMessageNotContaining("user:secret");
    }

    @Test
    void userAndPasswordMayBeAServices() {
        Map<String, String> values = Map.of(
                "url", "jdbc:postgresql://db/tryton",
                "company", "1",
                "rpc.url", "http://127.0.0.1:1/db/",
                "rpc.credentials.target", "(erp=north)");
        List<String> asked = new java.util.ArrayList<>();
        new TrytonSettings("f", Path.of(""), values)
                .rpc(filter -> {
                    asked.add(filter);
                    return new Login("almanac", "s3cret");
                })
                .close();
        assertThat(asked).containsExactly("(erp=north)");
    }

    @Test
    void onlyOnePasswordOfAKindMayBeGiven() {
        assertThatThrownBy(() -> new TrytonSettings(
                        "f",
                        Path.of(""),
                        Map.of("url", "u", "company", "1", "rpc.password", "s3cret", "rpc.password_env", "X")))
                .isInstanceOf(InputException.class)
                .hasMessageNotContaining("s3cret");
    }
}
