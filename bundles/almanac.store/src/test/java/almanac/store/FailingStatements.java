package almanac.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** A data source whose n-th statement fails, counted from when it is armed. */
final class FailingStatements {
    private final SQLException failure;
    private final int nth;
    private int count = Integer.MIN_VALUE;

    FailingStatements(int nth, SQLException failure) {
        this.nth = nth;
        this.failure = failure;
    }

    synchronized void arm() {
        count = 0;
    }

    DataSource around(DataSource real) {
        return around(DataSource.class, real);
    }

    private <T> T around(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (real instanceof Statement && method.getName().startsWith("execute")) {
                failAtLast();
            }
            try {
                Object result = method.invoke(real, args);
                Class<?> made = method.getReturnType();
                boolean wrap = Arrays.asList(Connection.class, PreparedStatement.class, Statement.class)
                        .contains(made);
                return wrap && result != null ? around(made, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private synchronized void failAtLast() throws SQLException {
        count++;
        if (count >= nth) {
            throw failure;
        }
    }
}
