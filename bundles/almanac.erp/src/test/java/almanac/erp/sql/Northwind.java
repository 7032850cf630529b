package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The tables of the Northwind sample shop, as far as the adapter guide uses them. */
public final class Northwind {
    private static final List<String> TABLES = List.of(
            "create table categories (category_id smallint primary key, category_name varchar(15) not null)",
            "create table suppliers (supplier_id smallint primary key, company_name varchar(40) not null)",
            "create table products (product_id smallint primary key, product_name varchar(40) not null,"
                    + " supplier_id smallint references suppliers, category_id smallint references categories,"
                    + " quantity_per_unit varchar(20), unit_price real, units_in_stock smallint, units_on_order smallint,"
                    + " reorder_level smallint, discontinued integer not null)",
            "create table orders (order_id smallint primary key, customer_id varchar(5), order_date date,"
                    + " required_date date, shipped_date date)",
            "create table order_details (order_id smallint not null references orders, product_id smallint not null"
                    + " references products, unit_price real not null, quantity smallint not null, discount real not null,"
                    + " primary key (order_id, product_id))");

    private Northwind() {}

    /** Makes the tables, and executes more statements. */
    public static void make(DataSource source, List<String> more) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            for (String sql : more) {
                statement.execute(sql);
            }
        }
    }
}
