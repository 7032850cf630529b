package almanac.cycle.series;

import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import java.util.stream.Stream;

/** Where a run reads demand from: the host, or what is remembered of it. */
public interface DemandSource {
    /** As {@link almanac.api.host.Erp#demand}. */
    Stream<DemandLine> demand(DemandQuery query);
}
