package almanac.erp.idempiere;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A data source that tells before each step of a write: the lock, each statement that changes something, the commit, and what follows it. Whoever is told may
 * never come back.
 */
final class StepwiseDataSource implements InvocationHandler {
    private final Object target;
    private final Consumer<String> step;
    private final boolean[] writing;

    private StepwiseDataSource(Object target, Consumer<String> step, boolean[] writing) {
        this.target = target;
        this.step = step;
        this.writing = writing;
    }

    static DataSource of(DataSource source, Consumer<String> step) {
        return (DataSource) Proxy.newProxyInstance(
                StepwiseDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                new StepwiseDataSource(source, step, new boolean[1]));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            before((String) arguments[0]);
        }
        boolean commit = method.getName().equals("commit") && writing[0];
        if (commit) {
            step.accept("before commit");
        }
        Object result = call(method, arguments);
        if (commit) {
            writing[0] = false;
            step.accept("after commit");
        }
        return result instanceof Connection connection
                ? Proxy.newProxyInstance(
                        StepwiseDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new StepwiseDataSource(connection, step, writing))
                : result;
    }

    private void before(String sql) {
        boolean lock = sql.endsWith("for update");
        if (lock || !sql.toLowerCase(Locale.ROOT).startsWith("select")) {
            writing[0] = true;
            step.accept(sql);
        }
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
