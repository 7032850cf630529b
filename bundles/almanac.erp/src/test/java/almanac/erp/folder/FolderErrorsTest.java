package almanac.erp.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.SupplyKind;
import almanac.erp.ErpContractTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a folder can be wrong is one line that names file, row and column. */
class FolderErrorsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void demand() throws IOException {
        write("demand", "item_id,location_id,demand_date,quantity", "A,L,2024-01-01,1");
    }

    @AfterEach
    void english() {
        Locale.setDefault(Locale.US);
    }

    private void write(String table, String... lines) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), String.join("\n", lines) + "\n");
    }

    private Erp open() {
        return new FolderErp(folder, Tenant.DEFAULT);
    }

    private List<DemandLine> readAll() {
        Erp erp = open();
        ErpContractTest.everything(erp);
        try (Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, null, null))) {
            return lines.toList();
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::readAll)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve(message).toString())
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "item_id,location_id,demand_date/A,L,2024-01-01 | row 1, column quantity: this column is missing; the header has: item_id, location_id, demand_date",
                "item_id;location_id;demand_date;quantity/A;L;2024-01-01;1 | row 1, column item_id: this column is missing; the header is separated by semicolons",
                "A,L,2024-01-01,1 | row 1, column item_id: this column is missing",
                "item_id,location_id,demand_date,quantity,quantity/A,L,2024-01-01,1,1 | row 1, column quantity: this column comes twice",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,1,9 | row 2: has 5 fields where the header has 4",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01 | row 2: has 3 fields where the header has 4",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,1//A,L,2024-01-01,one | row 4, column quantity: 'one' is not a number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,NaN | row 2, column quantity: 'NaN' is not a finite number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,-Infinity | row 2, column quantity: '-Infinity' is not a finite number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,1e999 | row 2, column quantity: '1e999' is not a finite number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,\"1,234.5\" | row 2, column quantity: '1,234.5' is not a plain decimal number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,\"3,5\" | row 2, column quantity: '3,5' is not a plain decimal number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,1d | row 2, column quantity: '1d' is not a number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,0x1p3 | row 2, column quantity: '0x1p3' is not a number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01, | row 2, column quantity: must not be empty",
                "item_id,location_id,demand_date,quantity/ ,L,2024-01-01,1 | row 2, column item_id: must not be empty",
                "item_id,location_id,demand_date,quantity/A,L,,1 | row 2, column demand_date: must not be empty",
                "item_id,location_id,demand_date,quantity/A,L,2024-13-01,1 | row 2, column demand_date: '2024-13-01' is not a date of the form 2026-01-31",
                "item_id,location_id,demand_date,quantity/A,L,2023-02-29,1 | row 2, column demand_date: '2023-02-29' is not a date",
                "item_id,location_id,demand_date,quantity/A,L,31.12.2024,1 | row 2, column demand_date: '31.12.2024' is not a date",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01 25:00,1 | row 2, column demand_date: '2024-01-01 25:00' is not a date",
                "item_id,location_id,demand_date,quantity,net_amount/A,L,2024-01-01,1,x | row 2, column net_amount: 'x' is not a number",
                "item_id,location_id,demand_date,quantity/A,L,2024-01-01,\"1\"2 | row 2: is not CSV",
            })
    void badDemand(String lines, String message) throws IOException {
        write("demand", lines.strip().split("(?<!\\d)/|/(?!\\d)"));
        assertRefused("demand.csv, " + message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "item | item_id/A/A | row 3, column item_id: A: there is an earlier row with the same key",
                "item | item_id,uom_scale/A,1.5 | row 2, column uom_scale: 1.5 is not a whole number",
                "item | item_id,unit_cost/A,-1 | row 2, column unit_cost: -1 is below 0",
                "item | item_id,is_active/A,maybe | row 2, column is_active: 'maybe' is neither true nor false",
                "item | item_id,launched_on,discontinued_on/A,2024-02-01,2024-01-01 | row 2, column discontinued_on: 2024-01-01 is before launched_on (2024-02-01)",
                "item | item_id/B | demand.csv, row 2, column item_id: the item table has no item 'A'",
                "location | location_id/M | demand.csv, row 2, column location_id: the location table has no location 'L'",
                "location | location_id/L/L | row 3, column location_id: L: there is an earlier row with the same key",
                "stock | item_id,location_id,on_hand/A,L,1/A,L,2 | row 3, column item_id, location_id: A, L: there is an earlier row with the same key",
                "stock | item_id,location_id,on_hand,reserved/A,L,1,-1 | row 2, column reserved: -1 is below 0",
                "availability | item_id,location_id,date,in_stock/A,L,2024-01-02,1/B,L,2024-01-02,1/A,L,2024-01-01,0/A,L,2024-01-02,0 | row 5, column item_id, location_id, date: A@L, 2024-01-02: there is an earlier row with the same key",
                "availability | item_id,location_id,date,in_stock/A,L,2024-01-02,1.1 | row 2, column in_stock: 1.1 is above 1",
                "calendar | calendar_id,date/C,2024-01-01/C,2024-01-01 | row 3, column calendar_id, date: C, 2024-01-01: there is an earlier row with the same key",
                "supplier | supplier_id/S/S | row 3, column supplier_id: S: there is an earlier row with the same key",
                "supplier | supplier_id,order_weekdays/S,MON;XXX | row 2, column order_weekdays: 'XXX' is not a weekday",
                "supply_term | item_id,supplier_id,lead_time_days/A,S,-1 | row 2, column lead_time_days: -1 is below 0",
                "supply_term | item_id,supplier_id,min_order_qty/A,S,-1 | row 2, column min_order_qty: -1 is below 0",
                "supply_term | item_id,supplier_id,order_multiple/A,S,-0.5 | row 2, column order_multiple: -0.5 is below 0",
                "supply_term | item_id,supplier_id,valid_from,valid_to/A,S,2024-02-01,2024-01-01 | row 2, column valid_to: 2024-01-01 is before valid_from (2024-02-01)",
                "open_supply | item_id,location_id,due_date,quantity,kind/A,L,2024-01-01,1,GIFT | row 2, column kind: 'GIFT' is not one of [PURCHASE, TRANSFER, REQUISITION]",
                "receipt | item_id,location_id,ordered_on,received_on,quantity/A,L,2024-02-01,2024-01-01,1 | row 2, column received_on: 2024-01-01 is before ordered_on (2024-02-01)",
                "promotion | promotion_id,start_date,end_date/P,2024-02-01,2024-01-01 | row 2, column end_date: 2024-01-01 is before start_date (2024-02-01)",
                "promotion | promotion_id,start_date,end_date,discount_pct/P,2024-01-01,2024-01-01,101 | row 2, column discount_pct: 101 is above 100",
                "promotion | promotion_id,start_date,end_date,discount_pct/P,2024-01-01,2024-01-01,-1 | row 2, column discount_pct: -1 is below 0",
                "price | item_id,valid_from,unit_price/A,2024-01-01,-1 | row 2, column unit_price: -1 is below 0",
                "planning_parameter | service_level/1 | row 2, column service_level: 1 is not between 0 and 1 (write 0.95 for 95%)",
                "planning_parameter | service_level/95 | row 2, column service_level: 95 is not between 0 and 1",
                "planning_parameter | service_type/BEST | row 2, column service_type: 'BEST' is not one of [CYCLE, FILL_RATE, GROUP_FILL_RATE, COST]",
                "signal | signal,date,value/rain,2024-01-01,heavy | row 2, column value: 'heavy' is not a number",
            })
    void badTables(String table, String lines, String message) throws IOException {
        write(table.strip(), lines.strip().split("/"));
        assertRefused(message.strip().startsWith("row") ? table.strip() + ".csv, " + message.strip() : message.strip());
    }

    @Test
    void namesThatOtherTablesDoNotHave() throws IOException {
        write("supplier", "supplier_id", "S");
        write("open_supply", "item_id,location_id,due_date,quantity,supplier_id", "A,L,2024-01-01,1,T");
        assertRefused("open_supply.csv, row 2, column supplier_id: the supplier table has no supplier 'T'");
    }

    @Test
    void emptyFiles() throws IOException {
        Files.writeString(folder.resolve("demand.csv"), "");
        assertRefused("demand.csv: is empty: it has no header line");
        write("demand", "item_id,location_id,demand_date,quantity");
        assertRefused("demand.csv: has a header but no row");
    }

    @Test
    void otherEncodings() throws IOException {
        StringBuilder text = new StringBuilder("item_id,location_id,demand_date,quantity\n");
        text.append("A,L,2024-01-01,1\n".repeat(2000))
                .append("Ä,L,2024-01-01,1\n")
                .append("A,L,2024-01-02,1\n");
        Files.writeString(folder.resolve("demand.csv"), text, StandardCharsets.ISO_8859_1);
        assertRefused("demand.csv, row 2002: holds bytes that are not valid UTF-8; save the file as UTF-8");
        Files.writeString(folder.resolve("demand.csv"), "item_id,名\n零件,1\n", Charset.forName("GB18030"));
        assertRefused("demand.csv, row 1: holds bytes that are not valid UTF-8");
        Files.writeString(folder.resolve("demand.csv"), text, StandardCharsets.UTF_16);
        assertRefused("demand.csv, row 1: holds bytes that are not valid UTF-8");
    }

    @Test
    void brokenArchives() throws IOException {
        byte[] zipped;
        Path file = folder.resolve("item.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("item_id\nA\nB\nC\n".getBytes(StandardCharsets.UTF_8));
        }
        zipped = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(zipped, zipped.length / 2));
        assertRefused("item.csv.gz: is named .gz but is not a gzip file, or is cut off");
        Files.writeString(file, "item_id\nA\n");
        assertRefused("item.csv.gz: is named .gz but is not a gzip file, or is cut off");
    }

    @Test
    void absentFolderAbsentDemandAndTwins() throws IOException {
        assertThatThrownBy(() -> new FolderErp(folder.resolve("nowhere"), Tenant.DEFAULT))
                .hasMessage(folder.resolve("nowhere") + ": there is no such folder");
        Files.copy(folder.resolve("demand.csv"), folder.resolve("demand.csv.gz"));
        assertRefused("demand.csv: there is this file and its .gz twin; keep one of them");
        Files.delete(folder.resolve("demand.csv"));
        Files.delete(folder.resolve("demand.csv.gz"));
        assertThatThrownBy(this::open).hasMessage(folder + ": there is no demand.csv or demand.csv.gz in this folder");
    }

    @Test
    void messagesAreInTheUsersLanguage() throws IOException {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        write("demand", "item_id,location_id,demand_date,quantity", "A,L,2024-01-01,x");
        assertRefused("demand.csv 第 2 行 quantity 列：“x”不是数字");
    }

    @Test
    void liberalInWhatIsHarmless() throws IOException {
        Files.writeString(
                folder.resolve("demand.csv"),
                "\uFEFF Item_ID ,LOCATION_ID,demand_date,quantity,colour\r\n"
                        + "\" A\",,2024-01-01T23:59:59Z,1.5e1,red\r\n\r\nA,,2024-01-01 08:00:00,+.5,\r\n");
        write("item", "item_id,attr_Colour,other,is_active", "A,red,x,N");
        write("open_supply", "item_id,location_id,due_date,quantity,kind", "A,,2024-01-01,1,transfer");
        write("nonsense", "1,2");
        List<DemandLine> lines = readAll();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).quantity()).isEqualTo(15.5);
        assertThat(lines.get(0).sku().key()).isEqualTo("A");
        assertThat(lines.get(0).netAmount()).isNull();
        try (Stream<Item> items = open().items()) {
            Item item = items.findFirst().orElseThrow();
            assertThat(item.attributes()).containsOnlyKeys("colour").containsEntry("colour", "red");
            assertThat(item.active()).isFalse();
        }
        assertThat(open().openSupply()).allMatch(s -> s.kind() == SupplyKind.TRANSFER);
    }
}
