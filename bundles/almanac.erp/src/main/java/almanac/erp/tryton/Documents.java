package almanac.erp.tryton;

import almanac.api.host.Draft;
import almanac.api.host.HostDocument;
import java.util.List;
import java.util.Map;

/** Documents of one model that we write and know again by their {@link Mark}. */
interface Documents {
    /**
     * The values of a new document.
     *
     * @throws Refusal in words where the host cannot have it
     */
    Map<String, Object> values(Draft draft) throws Refusal;

    /** Writes a document and gives its reference. */
    String create(Draft draft) throws Refusal;

    /**
     * What the host has for keys, one for each key that it has something for. Where it has two for one key, the later is taken back.
     */
    Map<String, HostDocument> find(List<String> keys) throws Refusal;

    /** Takes a draft back that {@link #find} has found. */
    void withdraw(HostDocument draft) throws Refusal;
}
