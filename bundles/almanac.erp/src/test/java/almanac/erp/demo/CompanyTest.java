package almanac.erp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of the fictitious company's books. Column numbers are those of schema.sql, from 0. */
class CompanyTest {
    private static final Books BOOKS = new Books(1);

    @Test
    void theSameSeedIsTheSameCompany() {
        assertThat(new Books(1).fingerprint()).isEqualTo(BOOKS.fingerprint());
        assertThat(new Books(2).fingerprint().get("sales_order_line"))
                .isNotEqualTo(BOOKS.fingerprint().get("sales_order_line"));
    }

    @Test
    void hasAboutFiveHundredSkus() {
        assertThat(BOOKS.table("product_warehouse")).hasSize(500);
        assertThat(BOOKS.table("warehouse")).hasSize(3);
    }

    @Test
    void noMovementTakesMoreThanThereIs() {
        Map<List<Object>, BigDecimal> balances = new HashMap<>();
        Set<List<Object>> belowZero = new HashSet<>();
        for (Object[] entry : BOOKS.table("stock_ledger")) {
            List<Object> bin = List.of(entry[2], entry[3], entry[5]);
            BigDecimal balance = balances.merge(bin, (BigDecimal) entry[6], BigDecimal::add);
            if (balance.signum() < 0) {
                assertThat(entry[4]).isEqualTo("COUNT");
                belowZero.add(bin);
            }
        }
        assertThat(belowZero).as("the one wrong balance").hasSize(1);
    }

    @Test
    void ledgerEntriesFollowInTime() {
        Map<List<Object>, LocalDateTime> last = new HashMap<>();
        for (Object[] entry : BOOKS.table("stock_ledger")) {
            LocalDateTime at = (LocalDateTime) entry[1];
            LocalDateTime before = last.put(List.of(entry[2], entry[3]), at);
            assertThat(before == null || !before.isAfter(at)).isTrue();
        }
    }

    @Test
    void whatIsIssuedWasOrdered() {
        BigDecimal issued = sum("stock_ledger", 4, "ISSUE", 6);
        BigDecimal back = sum("stock_ledger", 4, "RETURN", 6);
        BigDecimal services = BOOKS.table("sales_order_line").stream()
                .filter(l -> l[2].equals(900))
                .map(l -> (BigDecimal) l[4])
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shipped = BOOKS.table("sales_order_line").stream()
                .map(l -> (BigDecimal) l[4])
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(issued.add(back).negate()).isEqualByComparingTo(shipped.subtract(services));
    }

    @Test
    void whatArrivesWasOrderedFromAVendor() {
        BigDecimal received = BOOKS.table("purchase_order_line").stream()
                .map(l -> (BigDecimal) l[4])
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum("stock_ledger", 4, "RECEIPT", 6)).isEqualByComparingTo(received);
        assertThat(BOOKS.table("purchase_order_line"))
                .allMatch(l -> ((BigDecimal) l[4]).compareTo((BigDecimal) l[3]) <= 0);
    }

    @Test
    void onlyLiveOrdersAreShipped() {
        Map<Object, Object> status =
                BOOKS.table("sales_order").stream().collect(Collectors.toMap(o -> o[0], o -> o[4]));
        assertThat(BOOKS.table("shipment")).isNotEmpty().allMatch(s -> status.get(s[1])
                .equals("SHIPPED"));
        assertThat(status.values()).contains("DRAFT", "CONFIRMED", "SHIPPED", "CANCELLED");
    }

    @Test
    void someVendorsAreLate() {
        LocalDate today = LocalDate.of(2026, 11, 1);
        Map<Object, Object[]> orders = byKey("purchase_order");
        assertThat(BOOKS.table("purchase_order_line").stream()
                        .filter(l -> orders.get(l[1])[4].equals("OPEN"))
                        .filter(l -> ((BigDecimal) l[4]).compareTo((BigDecimal) l[3]) < 0))
                .hasSizeGreaterThan(50)
                .anyMatch(l -> ((LocalDate) l[7]).isBefore(today));
    }

    @Test
    void itsSpecialCasesAreThere() {
        List<Object[]> products = BOOKS.table("product");
        assertThat(products).anyMatch(p -> p[13] != null).anyMatch(p -> p[12] != null);
        assertThat(products).anyMatch(p -> p[6].equals(3)).anyMatch(p -> p[6].equals(2));
        assertThat(BOOKS.table("stock_ledger")).anyMatch(e -> e[4].equals("TRANSFER"));
        assertThat(sum("stock_ledger", 5, "QUARANTINE", 6)).isPositive();
        assertThat(BOOKS.table("vendor_item")).anyMatch(i -> i[4] == null).anyMatch(i -> Integer.valueOf(0)
                .equals(i[4]));
    }

    private static BigDecimal sum(String table, int column, String value, int quantity) {
        return BOOKS.table(table).stream()
                .filter(r -> r[column].equals(value))
                .map(r -> (BigDecimal) r[quantity])
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Object, Object[]> byKey(String table) {
        return BOOKS.table(table).stream().collect(Collectors.toMap(r -> r[0], r -> r));
    }
}
