package almanac.erp.demo.shop;

/** Takes the rows of the ERP's tables, in the order of their columns. */
@FunctionalInterface
public interface Rows {
    /** Keeps nothing: for those who only want the company's truth. */
    Rows NONE = (table, values) -> {};

    /**
     * Adds a row.
     *
     * @param values in the order of the table's columns; null where a column is empty
     */
    void add(String table, Object... values);
}
