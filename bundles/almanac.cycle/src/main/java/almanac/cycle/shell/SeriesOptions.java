package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecast;
import almanac.api.store.PlanScope;
import almanac.cycle.series.Histories;
import java.time.LocalDate;
import java.util.Collection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which series: a file's, or a host's as a planning run would forecast them. */
final class SeriesOptions {
    /** One of the two. */
    private static final class Source {
        @Option(names = "--input", required = true, paramLabel = "SERIES.csv", descriptionKey = "opt.input")
        private String input;

        @Option(names = "--host", required = true, paramLabel = "HOST", descriptionKey = "opt.host")
        private String host;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source;

    @Option(names = "--future", paramLabel = "FILE", descriptionKey = "opt.future")
    private String future;

    @Option(names = "--tenant", paramLabel = "ID", defaultValue = "default", descriptionKey = "opt.tenant")
    private String tenant;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--frequency", paramLabel = "D|W|M|Q|Y|H", descriptionKey = "opt.frequency")
    private String frequency;

    private Histories histories;

    /**
     * Reads them.
     *
     * @param horizon buckets ahead that drivers should reach
     */
    Collection<DemandSeries> read(Services services, Console console, int horizon, Progress progress) {
        TimeBucket bucket = bucket(console);
        if (source.input != null) {
            return services.seriesFiles().read(console.path(source.input), console.path(future), bucket);
        }
        if (future != null) {
            throw new UsageException(console.say("use.future-of-host"));
        }
        if (bucket != null && bucket != TimeBucket.DAY && bucket != TimeBucket.WEEK && bucket != TimeBucket.MONTH) {
            throw new UsageException(console.say("use.host-frequency", frequency));
        }
        histories = services.hostSeries().read(scope(services), bucket, asOf, horizon, progress);
        return histories;
    }

    /** A forecast as it is written: a host may say that an item ends. */
    Forecast shown(Forecast forecast) {
        return histories == null ? forecast : histories.untilEnd(forecast);
    }

    /** Whether they are a host's. */
    boolean ofHost() {
        return source.host != null;
    }

    /** Whose series of which host. */
    PlanScope scope(Services services) {
        return services.hosts().known(HostOptions.tenant(tenant), source.host);
    }

    /** The season asked for, else that of the frequency asked for, else 0: whole-number times have a frequency only by its name. */
    int season(int asked, Console console) {
        TimeBucket bucket = bucket(console);
        return asked > 0 || bucket == null ? asked : bucket.season();
    }

    private TimeBucket bucket(Console console) {
        return frequency == null
                ? null
                : TimeBucket.ofCode(frequency)
                        .orElseThrow(() -> new UsageException(console.say("use.frequency", frequency)));
    }
}
