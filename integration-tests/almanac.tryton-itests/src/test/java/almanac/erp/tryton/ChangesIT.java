package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;
import static almanac.erp.tryton.Values.of;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.HostCapability;
import almanac.erp.sql.Remembered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sales are changed by the host's own calls; what is remembered and then changed is what reading anew gives. */
class ChangesIT {
    private static final String DATABASE = "changes";
    private static final LocalDate TODAY = LocalDate.now();
    private static final List<String> STAMPED =
            List.of("sale_sale", "sale_line", "stock_move", "product_product", "product_template");

    private static TrytonErp erp;
    private static Company company;
    private static Remembered remembered;
    private static long customer;
    private static long north;
    private static long south;
    private static long unit;
    private static long first;
    private static long second;

    @BeforeAll
    static void open() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        Sample.ensure(tryton);
        tryton.copy(Sample.DATABASE, DATABASE);
        erp = Opened.company(tryton, DATABASE, 1);
        TrytonRpc host = tryton.admin(DATABASE, 1);
        Object euro = host.find("currency.currency", List.of(is("code", "EUR")), "id")
                .get(0)
                .get("id");
        company = new Company(host, 1, ((Number) euro).longValue());
        customer = company.id("party.party", is("name", "Customer"));
        north = company.id("stock.location", is("code", "WH"));
        south = company.id("stock.location", is("code", "SOUTH"));
        unit = company.id("product.uom", is("symbol", "u"));
        first = company.product("CH1", "goods", unit, unit, "10", "4");
        second = company.product("CH2", "goods", unit, unit, "10", "4");
    }

    @AfterAll
    static void close() {
        if (erp != null) {
            erp.close();
            company.rpc().close();
        }
    }

    /** Lets two days pass: what was written is as old as if it had been then, and is told no more because it is recent. */
    private static void twoDaysPass() {
        for (String table : STAMPED) {
            LiveTryton.get()
                    .execute(
                            DATABASE,
                            "update " + table + " set create_date = create_date - interval '2 days',"
                                    + " write_date = write_date - interval '2 days'");
        }
    }

    /** As on a server with workers, where what is confirmed is processed later; this one processes it at once. */
    private static void notYetProcessed(List<Long> sales) {
        for (long sale : sales) {
            LiveTryton.get().execute(DATABASE, "update sale_sale set state = 'confirmed' where id = " + sale);
        }
    }

    /** Remembers everything, two days ago. */
    private static void begin() {
        twoDaysPass();
        remembered = new Remembered(erp, TimeBucket.WEEK);
    }

    private static long sell(long warehouse, LocalDate day, long product, int pieces, String... buttons)
            throws Refusal {
        List<Map<String, Object>> sales = new ArrayList<>(
                List.of(company.sale(customer, warehouse, day, company.line(product, pieces, unit, "10"))));
        return ((Number) company.sell(sales, buttons).get(0)).longValue();
    }

    private static void change(long sale, Map<String, Object> values) throws Refusal {
        company.press("sale.sale", List.of(sale), "draft");
        company.rpc().call("model.sale.sale.write", List.of(sale), values);
        company.press("sale.sale", List.of(sale), "quote", "confirm");
    }

    private static void changeLine(long sale, Map<String, Object> values) throws Refusal {
        company.press("sale.sale", List.of(sale), "draft");
        company.rpc().call("model.sale.line.write", company.ids("sale.line", is("sale", sale)), values);
        company.press("sale.sale", List.of(sale), "quote", "confirm");
    }

    private static DemandCell cell(String sku, LocalDate day) {
        return new DemandCell(Sku.parse(sku), day.with(java.time.DayOfWeek.MONDAY));
    }

    @Test
    void lateAndCorrectedAndCancelledAndMovedSalesAreAsReadAnew() throws Exception {
        assertThat(erp.capabilities()).contains(HostCapability.CHANGES);
        LocalDate before = TODAY.minusDays(60);
        List<Long> sales = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sales.add(sell(north, before.minusDays(7L * i), first, 5 + i, "quote", "confirm"));
        }
        notYetProcessed(sales);
        begin();
        sell(south, TODAY.minusDays(150), second, 9, "quote", "confirm", "process");
        changeLine(sales.get(0), of("quantity", 50.0));
        change(sales.get(1), of("sale_date", TODAY.minusDays(20)));
        changeLine(sales.get(2), of("product", second));
        change(sales.get(3), of("warehouse", south));
        company.press("sale.sale", List.of(sales.get(4)), "draft", "cancel");
        company.press("sale.sale", List.of(sales.get(5)), "draft", "cancel");
        company.rpc().call("model.sale.sale.delete", List.of(sales.get(5)));
        DemandChanges changes = remembered.update();
        assertThat(changes.touched())
                .contains(
                        cell("CH2@SOUTH", TODAY.minusDays(150)),
                        cell("CH1@WH", before.minusDays(7)),
                        cell("CH1@WH", TODAY.minusDays(20)),
                        cell("CH1@WH", before.minusDays(35)));
        remembered.assertAsReadAnew();

        notYetProcessed(sales.subList(1, 2));
        begin();
        sell(south, TODAY, second, 1, "quote", "confirm");
        remembered.update();
        assertThat(remembered.update().touched())
                .as("what is only confirmed may still move, and nothing else is read again")
                .doesNotContain(cell("CH2@SOUTH", TODAY.minusDays(150)))
                .contains(cell("CH1@WH", TODAY.minusDays(20)));
        remembered.assertAsReadAnew();
    }

    @Test
    void whatProductionUsedIsToldOnItsDay() throws Exception {
        begin();
        long store = company.id("stock.location", is("code", "STO"));
        long away = company.rpc().create("stock.location", of("name", "Oven", "type", "production"));
        LocalDate day = TODAY.minusDays(33);
        long move = company.rpc()
                .create(
                        "stock.move",
                        of(
                                "company", 1,
                                "product", first,
                                "quantity", 3.0,
                                "uom", unit,
                                "from_location", store,
                                "to_location", away,
                                "effective_date", day,
                                "unit_price", Values.decimal("10"),
                                "currency", company.id("currency.currency", is("code", "EUR"))));
        company.press("stock.move", List.of(move), "do");
        assertThat(remembered.update().touched()).contains(cell("CH1@WH", day));
        remembered.assertAsReadAnew();
    }
}
