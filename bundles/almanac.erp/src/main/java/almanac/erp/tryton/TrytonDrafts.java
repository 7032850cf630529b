package almanac.erp.tryton;

import almanac.api.AlmanacException;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.HostDocument;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drafts on their way to the host and back: each key has at most one document there. The host is asked for the key before a draft is written and
 * once more after it: a call that was given up on may have been done all the same, even later than the next one.
 */
final class TrytonDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(TrytonDrafts.class);

    private final Documents requests;
    private final Documents shipments;
    private final OrderPoints orderPoints;

    /**
     * @param requests for purchases
     * @param shipments for transfers
     * @param orderPoints to give back to the host when drafts have gone; null where they are left alone
     */
    TrytonDrafts(Documents requests, Documents shipments, OrderPoints orderPoints) {
        this.requests = requests;
        this.shipments = shipments;
        this.orderPoints = orderPoints;
    }

    private Documents of(Draft draft) {
        return draft.kind() == SupplyKind.TRANSFER ? shipments : requests;
    }

    List<PublishResult> publish(List<Draft> drafts) {
        Map<String, HostDocument> known = new HashMap<>(existing(requests, keys(drafts, requests)));
        known.putAll(existing(shipments, keys(drafts, shipments)));
        List<PublishResult> results = new ArrayList<>();
        boolean answering = true;
        for (Draft draft : drafts) {
            HostDocument there = known.get(draft.key());
            PublishResult result = there != null
                    ? new PublishResult(draft.key(), there.document(), null)
                    : answering ? Answers.of(draft.key(), () -> write(draft)) : null;
            if (result == null) {
                result = PublishResult.unanswered(draft.key(), lastWords(results));
            }
            answering &= result.accepted() || !result.temporary();
            results.add(result);
        }
        if (answering) {
            release();
        }
        return results;
    }

    private List<String> keys(List<Draft> drafts, Documents documents) {
        return drafts.stream()
                .filter(draft -> of(draft) == documents)
                .map(Draft::key)
                .toList();
    }

    private String write(Draft draft) throws Refusal {
        Documents documents = of(draft);
        String created = documents.create(draft);
        HostDocument there = documents.find(List.of(draft.key())).get(draft.key());
        return there == null ? created : there.document();
    }

    private static String lastWords(List<PublishResult> results) {
        return results.get(results.size() - 1).refusal();
    }

    private void release() {
        if (orderPoints == null) {
            return;
        }
        try {
            orderPoints.release();
        } catch (Refusal | HostUnavailableException e) {
            // What was asked for is done; the next write tries this again.
            LOG.warn("order points stay on hold: {}", e.getMessage());
        }
    }

    List<String> preview(List<Draft> drafts) {
        return drafts.stream().map(this::preview).toList();
    }

    private String preview(Draft draft) {
        try {
            String model = draft.kind() == SupplyKind.TRANSFER ? InternalShipments.MODEL : PurchaseRequests.MODEL;
            return model + " " + RpcJson.encode(of(draft).values(draft));
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    List<HostDocument> documents(List<String> keys) {
        Map<String, HostDocument> known = new HashMap<>(existing(requests, keys));
        known.putAll(existing(
                shipments, keys.stream().filter(key -> !known.containsKey(key)).toList()));
        return keys.stream()
                .map(key -> known.getOrDefault(key, HostDocument.absent(key)))
                .toList();
    }

    private static Map<String, HostDocument> existing(Documents documents, List<String> keys) {
        try {
            return documents.find(keys);
        } catch (Refusal e) {
            throw e.temporary()
                    ? new HostUnavailableException(e.getMessage(), e)
                    : new AlmanacException(e.getMessage(), e);
        }
    }

    HostDocument cancel(String key) {
        HostDocument there = documents(List.of(key)).get(0);
        if (there.state() != DocumentState.DRAFT) {
            return there;
        }
        String words = null;
        try {
            (there.document().startsWith(InternalShipments.MODEL) ? shipments : requests).withdraw(there);
        } catch (Refusal e) {
            words = e.getMessage();
        }
        release();
        HostDocument after = documents(List.of(key)).get(0);
        return new HostDocument(key, after.document(), after.state(), words);
    }
}
