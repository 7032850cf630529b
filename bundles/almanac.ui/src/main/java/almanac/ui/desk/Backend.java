package almanac.ui.desk;

import almanac.api.Wording;
import almanac.api.host.ErpProvider;
import almanac.api.host.PromotionFiles;
import almanac.api.promotion.PromotionStudies;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.StockProjections;
import almanac.api.run.FinalForecasting;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.SkuProfiles;
import almanac.api.run.Worklist;
import almanac.api.store.PlanStore;
import java.util.List;

/**
 * The services that views work with. Any of them may be gone for a while, when the server side restarts: then it is an
 * {@link almanac.api.AlmanacException} that says so.
 */
public interface Backend {
    Planning planning();

    FinalForecasting finalForecasting();

    ForecastMonitor monitor();

    PlanStore store();

    Worklist worklist();

    SkuProfiles profiles();

    Jobs jobs();

    PromotionStudies promotionStudies();

    PromotionFiles promotionFiles();

    StockProjections projections();

    Replenishment replenishment();

    /**
     * Opens hosts of a kind.
     *
     * @param kind what stands before the colon of a host's address
     */
    ErpProvider erp(String kind);

    /** As many as there are; none is no failure. */
    List<Wording> wordings();
}
