package almanac.cycle.shell;

import almanac.api.replenishment.ReplayLine;
import almanac.cycle.replay.ReplaySink;
import almanac.cycle.replay.ReplayVariant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what was replayed: one variant to the file named, several each to one of its own beside it. */
final class ReplayOutput implements ReplaySink, AutoCloseable {
    private final List<CsvOutput> files = new ArrayList<>();
    private final List<ReplayRows> rows = new ArrayList<>();

    /**
     * Opens the files.
     *
     * @param out null for stdout, where one variant is replayed
     */
    ReplayOutput(Console console, Path out, List<ReplayVariant> variants) {
        for (ReplayVariant variant : variants) {
            Path file = variants.size() == 1 ? out : beside(out, variant.label());
            files.add(CsvOutput.open(console, file, ReplayRows.COLUMNS));
            rows.add(new ReplayRows());
        }
    }

    private static Path beside(Path out, String label) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return out.resolveSibling(stem + '-' + label + ending);
    }

    @Override
    public void bucket(int variant, String label, List<ReplayLine> lines) {
        lines.forEach(line -> files.get(variant).row(rows.get(variant).of(label, line)));
    }

    /** Writes the sums, and makes the files appear. */
    void finish() {
        for (int v = 0; v < files.size(); v++) {
            files.get(v).row(rows.get(v).all());
            files.get(v).finish();
        }
    }

    @Override
    public void close() {
        files.forEach(CsvOutput::close);
    }
}
