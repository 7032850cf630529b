package almanac.cycle.replay;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.replenishment.ReplayOrder;
import almanac.cycle.CycleTexts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders and methods of each decision made so far, in a file that is written after each: a replay that was killed goes on from there. A file of
 * another replay, or of other data, is not used.
 */
final class Checkpoint {
    private static final String VERSION = "almanac-replay-1";
    private static final String METHOD = "method";
    private static final String ORDER = "order";
    private static final String END = "end";
    private static final String END_LINE = '\n' + END + ",,,,,\n";

    /**
     * One decision.
     *
     * @param orders by variant
     * @param methods chosen at it
     */
    record Made(List<List<ReplayOrder>> orders, Map<Sku, String> methods) {}

    private final Path file;
    private final String digest;
    private final int variants;

    /**
     * @param file null for none
     * @param digest of the request and the data
     * @param variants replayed side by side
     */
    Checkpoint(Path file, String digest, int variants) {
        this.file = file;
        this.digest = digest;
        this.variants = variants;
    }

    /** Complete decisions of the same replay, in order; empty where there are none. */
    List<Made> read() {
        List<Made> made = new ArrayList<>();
        if (file == null || !Files.exists(file)) {
            return made;
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // What stands after the last complete decision was cut off by the kill.
            int complete = text.lastIndexOf(END_LINE) + END_LINE.length();
            String head = VERSION + ',' + digest + '\n';
            if (text.startsWith(head) && complete > head.length()) {
                parse(text.substring(head.length(), complete), made);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return made;
    }

    private void parse(String text, List<Made> made) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            Made open = empty();
            for (CsvRecord row : rows) {
                List<String> f = row.getFields();
                if (f.get(0).equals(END)) {
                    made.add(open);
                    open = empty();
                } else {
                    take(f, open);
                }
            }
        }
    }

    private static void take(List<String> f, Made open) {
        Sku sku = new Sku(f.get(1), f.get(2));
        if (f.get(0).equals(METHOD)) {
            open.methods().put(sku, f.get(3));
        } else {
            Sku source = f.get(5).isEmpty() ? null : new Sku(f.get(1), f.get(5).substring(1));
            open.orders()
                    .get(Integer.parseInt(f.get(3)))
                    .add(new ReplayOrder(sku, Double.parseDouble(f.get(4)), source));
        }
    }

    private Made empty() {
        List<List<ReplayOrder>> orders = new ArrayList<>();
        for (int v = 0; v < variants; v++) {
            orders.add(new ArrayList<>());
        }
        return new Made(orders, new HashMap<>());
    }

    /** Begins the file anew with decisions that stand. */
    void begin(List<Made> standing) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, VERSION + ',' + digest + '\n', StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed(e);
        }
        standing.forEach(this::add);
    }

    /** Adds a decision. */
    void add(Made made) {
        if (file == null) {
            return;
        }
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND))) {
            made.methods().forEach((sku, m) -> csv.writeRecord(METHOD, sku.itemId(), sku.locationId(), m, "", ""));
            for (int v = 0; v < variants; v++) {
                for (ReplayOrder order : made.orders().get(v)) {
                    csv.writeRecord(
                            ORDER,
                            order.sku().itemId(),
                            order.sku().locationId(),
                            Integer.toString(v),
                            Double.toString(order.quantity()),
                            order.source() == null ? "" : "@" + order.source().locationId());
                }
            }
            csv.writeRecord(END, "", "", "", "", "");
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    /** Removes the file: the replay is done. */
    void done() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private AlmanacException failed(IOException e) {
        return new AlmanacException(CycleTexts.say("replay.checkpoint", file, e.getMessage()), e);
    }
}
