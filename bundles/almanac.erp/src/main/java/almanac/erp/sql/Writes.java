package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mapping says about writing. Immutable. */
final class Writes {
    static final Writes NONE = new Writes(new EnumMap<>(WriteKind.class));

    private final Map<WriteKind, List<WriteStatement>> statements;

    private Writes(Map<WriteKind, List<WriteStatement>> statements) {
        this.statements = statements;
    }

    /** Whether it says how to do it. */
    boolean has(WriteKind kind) {
        return statements.containsKey(kind);
    }

    /** A section none of whose statements uses a parameter; empty where there is none. */
    Optional<WriteKind> without(String parameter) {
        return statements.keySet().stream()
                .filter(kind -> of(kind).stream().noneMatch(statement -> statement.uses(parameter)))
                .findFirst();
    }

    /** Empty where it does not say how. */
    List<WriteStatement> of(WriteKind kind) {
        return statements.getOrDefault(kind, List.of());
    }

    /** The only statement of a kind that has but one. */
    WriteStatement one(WriteKind kind) {
        return of(kind).get(0);
    }

    /** Takes section by section. */
    static final class Builder {
        private final String source;
        private final Map<WriteKind, List<WriteStatement>> statements = new EnumMap<>(WriteKind.class);

        /**
         * @param source the file, for messages
         */
        Builder(String source) {
            this.source = source;
        }

        boolean isEmpty() {
            return statements.isEmpty();
        }

        /**
         * One section.
         *
         * @param place where its head stands
         * @param firstLine the line on which its SQL begins
         */
        void add(String name, Place place, int firstLine, String sql) {
            WriteKind kind = WriteKind.ofSection(name)
                    .orElseThrow(() -> Problems.at(place, "write-unknown", Problems.shown(name)));
            if (statements.containsKey(kind)) {
                throw Problems.at(place, "write-twice", kind.section());
            }
            statements.put(kind, WriteStatement.parse(source, kind, firstLine, sql));
        }

        /**
         * All of them.
         *
         * @throws almanac.api.InputException where a draft could not be found again by its key
         */
        Writes build() {
            boolean keyed = statements.containsKey(WriteKind.DOCUMENT)
                    && uses(WriteKind.DRAFT, "key")
                    && uses(WriteKind.DOCUMENT, "key");
            if (statements.containsKey(WriteKind.DRAFT) && !keyed) {
                throw Problems.at(Place.of(source), "write-no-key");
            }
            boolean alone = !statements.containsKey(WriteKind.DRAFT)
                    && (statements.containsKey(WriteKind.DOCUMENT) || statements.containsKey(WriteKind.CANCEL));
            if (alone) {
                throw Problems.at(Place.of(source), "write-no-draft");
            }
            return new Writes(statements);
        }

        private boolean uses(WriteKind kind, String parameter) {
            return statements.getOrDefault(kind, List.of()).stream().anyMatch(s -> s.uses(parameter));
        }
    }
}
