package almanac.forecast.method;

import almanac.forecast.theta.ThetaFit;
import almanac.forecast.theta.ThetaForm;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** The mean of the optimised theta models, with the line through the whole history and with the one through what was known. */
record ThetaMean(CombinedFit fits) implements LocalFit {
    /** What its file begins with, where that of a single model has a boolean. */
    static final int MARK = 2;

    private static final List<ThetaForm> FORMS = List.of(ThetaForm.OPTIMISED, ThetaForm.DYNAMIC_OPTIMISED);

    static ThetaMean of(History history) {
        List<CombinedFit.Member> members = FORMS.stream()
                .map(form -> new CombinedFit.Member(form.name(), ThetaFit.of(history, form)))
                .toList();
        return new ThetaMean(new CombinedFit(members, history.size(), 1));
    }

    @Override
    public LocalFit on(History history) {
        LocalFit later = fits.on(history);
        return later == null ? null : new ThetaMean((CombinedFit) later);
    }

    @Override
    public void mean(double[] mean) {
        fits.mean(mean);
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        return fits.law(mean, noise);
    }

    @Override
    public PathSource paths(double[] mean) {
        return fits.paths(mean);
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = fits.parameters();
        parameters.put("model", parameters.remove("members"));
        parameters.remove("spread");
        return parameters;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeByte(MARK);
        fits.write(out);
    }

    /** Reads what {@link #write} wrote after its mark. */
    static ThetaMean read(DataInput in) throws IOException {
        return new ThetaMean(CombinedFit.read(in, name -> ThetaFit::new));
    }
}
