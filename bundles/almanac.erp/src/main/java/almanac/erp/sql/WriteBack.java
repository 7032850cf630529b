package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.table.Problems;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Writes what a mapping says how to write. Each draft is a transaction: its key is looked up, the statements run where it is not there, and the document is
 * looked up again, so that there is one document a key whatever happens.
 */
final class WriteBack {
    /** What is not said is not written. */
    static final WriteBack NONE = new WriteBack("", Tenant.DEFAULT, Writes.NONE, null, SQLDialect.DEFAULT, false);

    /** The statements ran, and what they should have written is not there. */
    private static final class Refused extends AlmanacException {
        private static final long serialVersionUID = 1L;

        Refused(String key, String... values) {
            super(Problems.say(key, (Object[]) values));
        }
    }

    private final String name;
    private final WriteValues values;
    private final Writes writes;
    private final DataSource source;
    private final SQLDialect dialect;
    private final boolean live;

    /**
     * @param name of the database, for messages
     * @param source of connections that may write; not asked where it is a dry run
     * @param live whether to write; else what would be written is only shown
     */
    WriteBack(String name, Tenant tenant, Writes writes, DataSource source, SQLDialect dialect, boolean live) {
        this.name = name;
        this.values = new WriteValues(tenant);
        this.writes = writes;
        this.source = source;
        this.dialect = dialect;
        this.live = live;
    }

    boolean isLive() {
        return live;
    }

    Set<HostCapability> capabilities() {
        Set<HostCapability> all = EnumSet.noneOf(HostCapability.class);
        if (writes.has(WriteKind.DRAFT)) {
            all.add(HostCapability.DRAFTS);
            all.add(HostCapability.PREVIEW);
        }
        if (live && writes.has(WriteKind.DRAFT)) {
            all.add(HostCapability.DOCUMENTS);
        }
        if (live && writes.has(WriteKind.CANCEL)) {
            all.add(HostCapability.CANCEL);
        }
        if (live && writes.has(WriteKind.LEVEL)) {
            all.add(HostCapability.LEVELS);
        }
        if (live && writes.has(WriteKind.FORECAST)) {
            all.add(HostCapability.FORECASTS);
        }
        return all;
    }

    /** The statements as they would run, their values pasted in for reading only. */
    String preview(Draft draft) {
        return writes.of(WriteKind.DRAFT).stream()
                .map(statement -> DSL.using(dialect, Database.settings())
                        .renderInlined(DSL.sql("{0}", statement.with(values.of(draft)))))
                .map(sql -> sql.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
    }

    List<PublishResult> publish(List<Draft> drafts) {
        return each(drafts, Draft::key, (session, draft) -> publish(session, draft));
    }

    private String publish(WriteSession session, Draft draft) {
        return session.transaction(() -> {
            HostDocument known = find(session, draft.key());
            if (known.document() != null) {
                return known.document();
            }
            writes.of(WriteKind.DRAFT).forEach(statement -> session.run(statement, values.of(draft)));
            HostDocument written = find(session, draft.key());
            if (written.document() == null) {
                throw new Refused("write-not-there");
            }
            return written.document();
        });
    }

    /** Writes one thing after the other, each for itself. */
    private interface One<T> {
        String write(WriteSession session, T thing);
    }

    private <T> List<PublishResult> each(List<T> things, Function<T, String> key, One<T> one) {
        List<PublishResult> results = new ArrayList<>();
        if (!live) {
            things.forEach(t -> results.add(new PublishResult(key.apply(t), null, Problems.say("write-dry-run"))));
            return results;
        }
        String lost = null;
        try (WriteSession session = open()) {
            for (T thing : things) {
                if (lost != null) {
                    results.add(PublishResult.unanswered(key.apply(thing), lost));
                    continue;
                }
                try {
                    results.add(result(key.apply(thing), () -> one.write(session, thing)));
                } catch (DataAccessException e) {
                    lost = WriteFailures.words(e);
                    results.add(PublishResult.unanswered(key.apply(thing), lost));
                }
            }
        }
        return results;
    }

    /** What became of one; throws where the connection is lost. */
    private static PublishResult result(String key, Supplier<String> write) {
        try {
            return new PublishResult(key, write.get(), null);
        } catch (Refused e) {
            return new PublishResult(key, null, e.getMessage());
        } catch (DataAccessException e) {
            if (WriteFailures.isLost(e)) {
                throw e;
            }
            // Somebody else wrote the same key meanwhile: it is there now.
            return WriteFailures.isTwice(e) ? again(key, write, e) : failed(key, e);
        }
    }

    private static PublishResult again(String key, Supplier<String> write, DataAccessException first) {
        try {
            return new PublishResult(key, write.get(), null);
        } catch (DataAccessException e) {
            return failed(key, first);
        }
    }

    private static PublishResult failed(String key, DataAccessException failure) {
        return new PublishResult(key, null, WriteFailures.words(failure), WriteFailures.isTemporary(failure));
    }

    List<HostDocument> documents(List<String> keys) {
        return inSession(session -> keys.stream().map(key -> find(session, key)).toList());
    }

    HostDocument cancel(String key) {
        return inSession(session -> session.transaction(() -> {
            HostDocument before = find(session, key);
            if (before.state() != DocumentState.DRAFT) {
                return before;
            }
            writes.of(WriteKind.CANCEL).forEach(statement -> session.run(statement, values.ofKey(key)));
            return find(session, key);
        }));
    }

    private <T> T inSession(Function<WriteSession, T> work) {
        try (WriteSession session = open()) {
            return work.apply(session);
        } catch (DataAccessException e) {
            throw DatabaseFailures.of(name, WriteKind.DOCUMENT.section(), e);
        }
    }

    private HostDocument find(WriteSession session, String key) {
        Result<Record> rows = session.fetch(writes.one(WriteKind.DOCUMENT), values.ofKey(key));
        if (rows.isEmpty()) {
            return HostDocument.absent(key);
        }
        if (rows.size() > 1) {
            throw new Refused("write-two-documents", key);
        }
        String document = text(rows.get(0), "document");
        if (document == null) {
            throw new Refused("write-no-document");
        }
        return new HostDocument(key, document, state(text(rows.get(0), "state")), null);
    }

    /** A host that has no states has drafts. */
    private static DocumentState state(String said) {
        if (said == null) {
            return DocumentState.DRAFT;
        }
        return Arrays.stream(DocumentState.values())
                .filter(state -> state.name().equalsIgnoreCase(said.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("write-state", Problems.shown(said)));
    }

    private static String text(Record row, String column) {
        for (Field<?> field : row.fields()) {
            if (field.getName().toLowerCase(Locale.ROOT).equals(column)) {
                Object value = row.get(field);
                return value == null ? null : value.toString();
            }
        }
        return null;
    }

    List<PublishResult> writeLevels(List<OrderLevel> levels) {
        return each(
                levels,
                level -> level.sku().key(),
                (session, level) -> session.transaction(() -> {
                    writes.of(WriteKind.LEVEL).forEach(statement -> session.run(statement, values.of(level)));
                    return level.sku().key();
                }));
    }

    List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        Map<Sku, List<ForecastLine>> bySku = new LinkedHashMap<>();
        forecasts.forEach(line ->
                bySku.computeIfAbsent(line.sku(), s -> new ArrayList<>()).add(line));
        return each(
                List.copyOf(bySku.keySet()),
                Sku::key,
                (session, sku) -> session.transaction(() -> {
                    writes.of(WriteKind.FORECAST_CLEAR).forEach(statement -> session.run(statement, values.of(sku)));
                    for (ForecastLine line : bySku.get(sku)) {
                        writes.of(WriteKind.FORECAST).forEach(statement -> session.run(statement, values.of(line)));
                    }
                    return sku.key();
                }));
    }

    private WriteSession open() {
        try {
            return new WriteSession(source, dialect);
        } catch (SQLException e) {
            throw DatabaseFailures.of(name, e);
        }
    }
}
