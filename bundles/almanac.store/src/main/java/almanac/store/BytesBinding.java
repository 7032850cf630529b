package almanac.store;

import java.sql.SQLException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/**
 * Byte strings as they are. jOOQ's own binding makes a large object of each on H2, whose copy stays in the file for a while although the row holds the
 * bytes themselves.
 */
final class BytesBinding extends AbstractBinding<byte[], byte[]> {
    private static final long serialVersionUID = 1L;
    private static final Converter<byte[], byte[]> AS_THEY_ARE =
            Converter.of(byte[].class, byte[].class, bytes -> bytes, bytes -> bytes);

    @Override
    public Converter<byte[], byte[]> converter() {
        return AS_THEY_ARE;
    }

    @Override
    public void set(BindingSetStatementContext<byte[]> context) throws SQLException {
        context.statement().setBytes(context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<byte[]> context) throws SQLException {
        context.value(context.resultSet().getBytes(context.index()));
    }
}
