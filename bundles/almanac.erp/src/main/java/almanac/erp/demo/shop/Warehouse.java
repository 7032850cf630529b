package almanac.erp.demo.shop;

/** Where stock is kept and sold from. */
enum Warehouse {
    CENTRAL("CW", "Central warehouse Suzhou", "WAREHOUSE", "CN", 2.2),
    XUHUI("S1", "Shop Shanghai 徐汇店", "SHOP", "CN-SHOP", 0.7),
    WESTLAKE("S2", "Shop Hangzhou 西湖店", "SHOP", "CN-SHOP", 0.55);

    final String code;
    final String label;
    final String kind;
    final String calendar;
    /** Size of its market. */
    final double market;

    Warehouse(String code, String label, String kind, String calendar, double market) {
        this.code = code;
        this.label = label;
        this.kind = kind;
        this.calendar = calendar;
        this.market = market;
    }

    int id() {
        return ordinal() + 1;
    }

    boolean isShop() {
        return this != CENTRAL;
    }

    /** Where it is replenished from; null where it buys from vendors. */
    Warehouse source() {
        return this == XUHUI ? CENTRAL : null;
    }
}
