package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Features;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gradient-boosted trees, one model for all series. Every bucket ahead is told directly from what was known at the origin, with the
 * number of buckets ahead among the features, and on the scale of its series.
 */
@Component(
        service = Forecaster.class,
        property = {
            Forecaster.METHOD + "=" + TreesForecaster.NAME,
            Forecaster.GLOBAL + ":Boolean=true",
            Forecaster.COSTLY + ":Boolean=true"
        })
public final class TreesForecaster implements Forecaster {
    static final String NAME = "trees";
    static final String VERSION = "3";

    private final LightGbm library;
    private final Features features;

    @Activate
    public TreesForecaster(@Reference LightGbm library, @Reference Features features) {
        this.library = library;
        this.features = features;
    }

    @Override
    public String method() {
        return NAME;
    }

    @Override
    public List<Parameter> parameters() {
        return TreeSettings.DECLARED;
    }

    @Override
    public FittedModel fit(Collection<DemandSeries> history, Training training) {
        TreeSettings settings = new TreeSettings(NAME, training);
        library.start();
        return new TreesFit(settings, training, features).fit(history);
    }

    @Override
    public FittedModel read(InputStream in) throws IOException {
        library.start();
        return TreesFile.read(in, features);
    }
}
