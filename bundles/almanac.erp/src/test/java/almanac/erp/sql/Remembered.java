package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A host's demand as a run remembers it: read once, and then only what changed. */
public final class Remembered {
    private final Erp erp;
    private final TimeBucket bucket;
    private String mark;
    private final TreeMap<DemandCell, DemandLine> lines;

    public Remembered(Erp erp, TimeBucket bucket) {
        this.erp = erp;
        this.bucket = bucket;
        this.mark = erp.demandChanges(bucket, null).mark();
        this.lines = anew();
    }

    /** Reads what changed since the last time; what was told. */
    public DemandChanges update() {
        DemandChanges changes = erp.demandChanges(bucket, mark);
        assertThat(changes.complete()).isTrue();
        mark = changes.mark();
        changes.touched().forEach(lines::remove);
        changes.now().forEach(line -> lines.put(new DemandCell(line.sku(), line.date()), line));
        return changes;
    }

    /** Fails where a run that reads everything would know anything else. */
    public void assertAsReadAnew() {
        assertThat(lines).isEqualTo(anew());
    }

    private TreeMap<DemandCell, DemandLine> anew() {
        TreeMap<DemandCell, DemandLine> all =
                new TreeMap<>(Comparator.comparing(DemandCell::sku).thenComparing(DemandCell::bucket));
        try (Stream<DemandLine> rows = erp.demand(new DemandQuery(bucket, null, null))) {
            rows.forEach(line -> all.put(new DemandCell(line.sku(), line.date()), line));
        }
        return all;
    }
}
