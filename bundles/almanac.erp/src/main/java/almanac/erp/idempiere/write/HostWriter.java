package almanac.erp.idempiere.write;

import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import java.util.List;

/** A way into iDempiere. Every method is as the one of its name in {@link almanac.api.host.Erp}. */
public interface HostWriter {
    List<PublishResult> publish(List<Draft> drafts);

    List<HostDocument> documents(List<String> keys);

    HostDocument cancel(String key);

    List<PublishResult> writeLevels(List<OrderLevel> levels);

    List<PublishResult> writeForecasts(List<ForecastLine> forecasts);

    /** What stands in the way of writing; nothing is written. */
    List<HostFinding> check();
}
