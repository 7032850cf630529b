package almanac.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SkuTest {
    @Test
    void keyIsItemAtLocation() {
        assertThat(new Sku("tea", "shop").key()).isEqualTo("tea@shop");
        assertThat(Sku.of("tea").key()).isEqualTo("tea");
    }

    @Test
    void lastAtSeparates() {
        assertThat(Sku.parse("a@b@shop")).isEqualTo(new Sku("a@b", "shop"));
        assertThat(Sku.parse("tea")).isEqualTo(Sku.of("tea"));
        assertThat(Sku.parse("@odd")).isEqualTo(Sku.of("@odd"));
    }

    @Test
    void anItemIdIsNeeded() {
        assertThatThrownBy(() -> Sku.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenantIdsAreSafeText() {
        assertThatThrownBy(() -> new Tenant("a'; drop table x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Tenant("shop-1").id()).isEqualTo("shop-1");
    }

    @Test
    void inputExceptionNamesThePlace() {
        InputException e = new InputException(new Place("demand.csv", 17, "quantity"), "not a number: abc");
        assertThat(e).hasMessage("demand.csv, row 17, column quantity: not a number: abc");
        assertThat(new InputException(Place.of("stock.csv"), "empty")).hasMessage("stock.csv: empty");
    }
}
