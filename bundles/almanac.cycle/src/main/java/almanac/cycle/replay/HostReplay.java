package almanac.cycle.replay;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Progress;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.host.Erp;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.Replenishment;
import almanac.cycle.CycleSettings;
import almanac.cycle.CycleTexts;
import almanac.cycle.Hosts;
import almanac.cycle.SettingsSource;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Promote;
import java.util.Map;
import java.util.SortedSet;

/** Replays a host's own history: the whole chain from demand to order at the end of each bucket. */
public class HostReplay {
    private final Hosts hosts;
    private final SettingsSource settings;
    private final ReplayParts parts;

    public HostReplay(
            Hosts hosts,
            SettingsSource settings,
            Clean clean,
            Promote promote,
            Forecasting forecasting,
            Map<String, Forecaster> local,
            Replenishment replenishment,
            Replay replay) {
        this.hosts = hosts;
        this.settings = settings;
        this.parts = new ReplayParts(clean, promote, forecasting, local, replenishment, replay);
    }

    /** Policies there are. */
    public SortedSet<String> policies() {
        return parts.replenishment().policies();
    }

    /**
     * Replays; nothing is stored but the checkpoint.
     *
     * @param sink gets every bucket of every variant, those taken over from a checkpoint too
     * @throws InputException where the data cannot be used, or there is no demand to replay
     */
    public ReplayOutcome run(ReplayRequest request, ReplaySink sink, Progress progress) {
        CycleSettings set =
                settings.of(request.scope()).withBucket(request.bucket()).withMethods(request.methods());
        ReplayHost host = read(request, set, progress);
        return new ReplayRun(request, set, host, parts).run(sink, progress);
    }

    private ReplayHost read(ReplayRequest request, CycleSettings set, Progress progress) {
        try (Erp erp = hosts.open(request.scope())) {
            progress.begin("collect", 0);
            ReplayHost host = ReplayHost.read(erp, set.bucket(), request.from(), request.buckets(), progress);
            if (host.lastDemand() == null) {
                throw new InputException(Place.of("demand"), CycleTexts.say("demand.empty"));
            }
            if (host.grid().indexOf(host.lastDemand()) < host.firstBucket()) {
                throw new InputException(
                        Place.of("demand"),
                        CycleTexts.say(
                                "replay.no-demand",
                                host.lastDemand().toString(),
                                request.from().toString()));
            }
            return host;
        }
    }
}
