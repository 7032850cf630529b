package almanac.erp.series;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.host.SeriesFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Offers the reader of series files. */
@Component
public final class SeriesFilesComponent implements SeriesFiles {
    private final SeriesFiles reader = new SeriesFileReader();

    @Override
    public List<DemandSeries> read(Path file, Path future, TimeBucket bucket) {
        return reader.read(file, future, bucket);
    }

    @Override
    public Map<String, Map<String, String>> groups(Path file) {
        return reader.groups(file);
    }
}
