package almanac.cycle.worklist;

import almanac.api.AlmanacException;
import almanac.api.host.Erp;
import almanac.api.host.HostUnavailableException;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of approved suggestions to their hosts. Nobody else publishes for a scope while one of these methods works on it. */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Who tries again in the audit trail. */
    private static final String RETRY = "outbox";

    private final Hosts hosts;
    private final PlanStore store;
    private final Supplier<Backoff> backoff;
    private final Clock clock;

    /**
     * @param backoff when to try again
     * @param clock tells now
     */
    public Outbox(Hosts hosts, PlanStore store, Supplier<Backoff> backoff, Clock clock) {
        this.hosts = hosts;
        this.store = store;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** As {@link almanac.api.run.Worklist#publish}. */
    List<WorklistOutcome> publish(PlanScope scope, Collection<Long> ids, String by) {
        return store.whilePublishing(scope, () -> {
            Publishing publishing = new Publishing(Desk.of(store, scope, by, clock), backoff.get());
            try (Erp erp = hosts.open(scope)) {
                return publishing.to(erp, ids);
            } catch (HostUnavailableException e) {
                LOG.debug("{} does not answer", scope.host(), e);
                return publishing.later(ids, e.getMessage());
            }
        });
    }

    /** As {@link almanac.api.run.Worklist#cancel}. */
    List<WorklistOutcome> cancel(PlanScope scope, Collection<Long> ids, String by, String comment) {
        return store.whilePublishing(scope, () -> {
            try (Erp erp = hosts.open(scope)) {
                return new Cancelling(Desk.of(store, scope, by, clock), erp, comment).of(ids);
            }
        });
    }

    /** As {@link almanac.api.run.Worklist#retry}. A host that fails does not keep the others waiting. */
    int retry() {
        int tried = 0;
        for (PlanScope scope : store.outboxDue(clock.instant())) {
            List<Long> due = due(scope);
            try {
                publish(scope, due, RETRY);
                tried += due.size();
            } catch (AlmanacException e) {
                LOG.warn("drafts for {} could not be tried again: {}", scope.host(), e.getMessage(), e);
            }
        }
        return tried;
    }

    private List<Long> due(PlanScope scope) {
        Instant now = clock.instant();
        return store.outbox(scope).stream()
                .filter(entry -> entry.nextAt() != null && !entry.nextAt().isAfter(now))
                .map(OutboxEntry::suggestionId)
                .toList();
    }

    /**
     * Asks an open host what became of the documents that it took from us.
     *
     * @throws HostUnavailableException where it does not say
     */
    public void follow(PlanScope scope, Erp erp) {
        store.whilePublishing(scope, () -> {
            new Following(Desk.of(store, scope, SuggestionEvent.RUN, clock)).through(erp);
            return null;
        });
    }
}
