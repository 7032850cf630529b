package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file with a header line, plain or gzip, UTF-8 with or without a byte order mark. Rows stream; whatever is wrong is an
 * {@link InputException} that names the file and the line.
 */
public final class CsvFile {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path path;
    private final Predicate<String> read;
    private final List<String> required;

    /**
     * @param read which columns are read, by name in lower case
     * @param required columns that must be there
     */
    public CsvFile(Path path, Predicate<String> read, List<String> required) {
        this.path = path;
        this.read = read;
        this.required = required;
    }

    /** The file as the user knows it. */
    public String name() {
        return path.toString();
    }

    /** Columns that are read and where they stand, in the file's order. */
    public Map<String, Integer> columns() {
        try (Records records = new Records()) {
            return Map.copyOf(records.positions);
        }
    }

    /** The rows; close the stream. */
    public Stream<Row> rows() {
        Records records = new Records();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(records::close);
    }

    private InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            in.mark(2);
            int first = in.read();
            boolean gzip = (first << 8 | in.read()) == GZIP_MAGIC;
            in.reset();
            if (first >= 0 && !gzip && name().endsWith(".gz")) {
                throw Problems.at(Place.of(name()), "not-gzip");
            }
            return gzip ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** What went wrong, with the line that was being read. */
    private InputException failure(Exception e, long line) {
        return CsvFailures.of(name(), line, e, this::open);
    }

    /** The file while it is read. */
    private final class Records implements Iterator<Row>, AutoCloseable {
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private final Map<String, Integer> positions;
        private final int width;
        private long line = 1;

        Records() {
            CsvReader<CsvRecord> opened = null;
            try {
                opened = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(decoded());
                reader = opened;
                records = reader.iterator();
                if (!records.hasNext()) {
                    throw Problems.at(Place.of(name()), "empty-file");
                }
                List<String> header = records.next().getFields();
                width = header.size();
                positions = positions(header);
            } catch (IOException | RuntimeException e) {
                close(opened);
                throw failure(e, line);
            }
        }

        private Reader decoded() throws IOException {
            return new InputStreamReader(
                    open(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        private Map<String, Integer> positions(List<String> header) {
            Map<String, Integer> found = new LinkedHashMap<>();
            for (int i = 0; i < width; i++) {
                String column = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
                if (read.test(column) && found.put(column, i) != null) {
                    throw Problems.at(new Place(name(), 1, column), "column-twice");
                }
            }
            for (String column : required) {
                if (!found.containsKey(column)) {
                    boolean semicolons = width == 1 && header.get(0).contains(";");
                    throw Problems.at(
                            new Place(name(), 1, column),
                            semicolons ? "missing-column-semicolon" : "missing-column",
                            Problems.quoted(String.join(", ", header)));
                }
            }
            return found;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (RuntimeException e) {
                throw failure(e, line);
            }
        }

        @Override
        public Row next() {
            CsvRecord row;
            try {
                row = records.next();
            } catch (NoSuchElementException e) {
                throw e;
            } catch (RuntimeException e) {
                throw failure(e, line);
            }
            line = row.getStartingLineNumber();
            if (row.getFieldCount() != width) {
                throw Problems.at(
                        new Place(name(), line, ""),
                        "ragged-row",
                        Integer.toString(row.getFieldCount()),
                        Integer.toString(width));
            }
            return new CsvRow(name(), positions, row);
        }

        @Override
        public void close() {
            close(reader);
        }

        private void close(CsvReader<?> opened) {
            if (opened != null) {
                try {
                    opened.close();
                } catch (IOException e) {
                    throw failure(e, line);
                }
            }
        }
    }

    /** One line of the file. */
    private static final class CsvRow extends Row {
        private final String file;
        private final CsvRecord fields;

        CsvRow(String file, Map<String, Integer> positions, CsvRecord fields) {
            super(positions);
            this.file = file;
            this.fields = fields;
        }

        @Override
        public Place place(String column) {
            return new Place(file, fields.getStartingLineNumber(), column);
        }

        @Override
        protected Object value(int position) {
            return fields.getField(position);
        }
    }
}
