package almanac.cycle.shell;

import almanac.api.Wording;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.HierarchicalForecasting;
import almanac.api.forecast.Tuner;
import almanac.api.host.CustomerSegmentation;
import almanac.api.host.PromotionFiles;
import almanac.api.host.SeriesFiles;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.PromotionStudies;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.Worklist;
import almanac.api.store.PlanStore;
import almanac.cycle.HostSeries;
import almanac.cycle.Hosts;
import almanac.cycle.quartz.Serving;
import almanac.cycle.replay.HostReplay;
import java.util.List;

/** What commands work with. A service that is not there is an {@link almanac.api.AlmanacException} that names it. */
interface Services {
    Planning planning();

    PlanStore store();

    Forecasting forecasting();

    Tuner tuner();

    HierarchicalForecasting hierarchies();

    CustomerSegmentation segmentation();

    SeriesFiles seriesFiles();

    PromotionFiles promotionFiles();

    PromotionStudies promotionStudies();

    OfferLearning offerLearning();

    Hosts hosts();

    HostSeries hostSeries();

    HostReplay hostReplay();

    Worklist worklist();

    Jobs jobs();

    Serving serving();

    /** As many as there are; none is no failure. */
    List<Wording> wordings();
}
