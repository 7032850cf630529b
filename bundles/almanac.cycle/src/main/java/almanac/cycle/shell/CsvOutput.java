package almanac.cycle.shell;

import almanac.api.AlmanacException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes CSV, UTF-8, to stdout or a file. A file appears whole with {@link #finish()} or not at all; one that was there before stays
 * until then.
 */
final class CsvOutput implements AutoCloseable {
    private final Console console;
    private final Path file;
    private final Path part;
    private final Writer writer;
    private final CsvWriter csv;

    private CsvOutput(Console console, Path file) throws IOException {
        this.console = console;
        this.file = file;
        this.part = file == null ? null : file.resolveSibling(file.getFileName() + ".part");
        this.writer = part == null
                ? new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    }

    /**
     * Opens the output and writes the header.
     *
     * @param file null for stdout
     * @throws AlmanacException where the file cannot be written
     */
    static CsvOutput open(Console console, Path file, List<String> header) {
        try {
            CsvOutput output = new CsvOutput(console, file);
            output.row(header);
            return output;
        } catch (IOException e) {
            throw unwritable(console, file, e);
        }
    }

    /** One row. */
    void row(List<String> fields) {
        try {
            csv.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw unwritable(console, file, e.getCause());
        }
    }

    /** Makes the file appear, or flushes stdout. */
    void finish() {
        try {
            csv.flush();
            if (part != null) {
                csv.close();
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(console, file, e);
        }
    }

    private static AlmanacException unwritable(Console console, Path file, IOException e) {
        String name = file == null ? "stdout" : file.toString();
        return new AlmanacException(console.say("out.unwritable", name, reason(console, e)), e);
    }

    private static String reason(Console console, IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? console.say("out.no-folder")
                : e instanceof java.nio.file.AccessDeniedException ? console.say("out.denied") : e.getMessage();
    }

    /** Drops what was not finished. Stdout stays open. */
    @Override
    public void close() {
        if (part != null) {
            try {
                writer.close();
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw unwritable(console, file, e);
            }
        }
    }
}
