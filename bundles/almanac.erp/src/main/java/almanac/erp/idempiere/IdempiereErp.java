package almanac.erp.idempiere;

import almanac.api.Tenant;
import almanac.api.Texts;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.LeftOut;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.idempiere.write.Drafting;
import almanac.erp.idempiere.write.HostWriter;
import almanac.erp.idempiere.write.Masters;
import almanac.erp.sql.Database;
import almanac.erp.sql.Mapping;
import almanac.erp.sql.SqlErp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One client of an iDempiere: read through a mapping like any other database, and written to in iDempiere's own ways. */
final class IdempiereErp extends SqlErp {
    private static final Set<HostCapability> WRITING = EnumSet.of(
            HostCapability.DRAFTS,
            HostCapability.PREVIEW,
            HostCapability.DOCUMENTS,
            HostCapability.CANCEL,
            HostCapability.LEVELS,
            HostCapability.FORECASTS,
            HostCapability.CHANGES);

    private final Database database;
    private final ClientRows rows;
    private final HostFacts facts;
    private final Drafts drafts;

    /**
     * @param database closed with this host
     */
    IdempiereErp(Tenant tenant, ClientRows rows, Database database, Mapping mapping, HostFacts facts, Drafts drafts) {
        super(tenant, new Tenant(rows.client()), database, mapping);
        this.database = database;
        this.rows = rows;
        this.facts = facts;
        this.drafts = drafts;
    }

    @Override
    public List<LeftOut> leftOut() {
        return facts.leftOut();
    }

    @Override
    public List<HostFinding> check() {
        List<HostFinding> findings = new ArrayList<>(super.check());
        findings.addAll(facts.findings());
        if (takesDrafts()) {
            findings.addAll(drafts.writer().check());
        }
        return findings;
    }

    @Override
    public Set<HostCapability> capabilities() {
        return takesDrafts() ? EnumSet.copyOf(WRITING) : EnumSet.of(HostCapability.CHANGES);
    }

    @Override
    public boolean takesDrafts() {
        return drafts.writer() != null;
    }

    @Override
    public boolean isDryRun() {
        return takesDrafts() && !drafts.live();
    }

    @Override
    public List<String> preview(List<Draft> all) {
        Drafting.Sorted sorted = database.read(
                "preview", sql -> Drafting.sort(new Masters(sql, rows), all, LocalDate.now(drafts.clock())));
        return all.stream().map(sorted::shown).toList();
    }

    @Override
    public List<PublishResult> publish(List<Draft> all) {
        return writing().publish(all);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        return writer().documents(keys);
    }

    @Override
    public HostDocument cancel(String key) {
        return writing().cancel(key);
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        return writing().writeLevels(levels);
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        return writing().writeForecasts(forecasts);
    }

    private HostWriter writer() {
        if (drafts.writer() == null) {
            throw new UnsupportedOperationException("takes no drafts");
        }
        return drafts.writer();
    }

    /** Nothing is written in a dry run, whoever asks. */
    private HostWriter writing() {
        HostWriter writer = writer();
        if (!drafts.live()) {
            throw new UnsupportedOperationException(Texts.of(IdempiereErp.class).get("dry-run"));
        }
        return writer;
    }
}
