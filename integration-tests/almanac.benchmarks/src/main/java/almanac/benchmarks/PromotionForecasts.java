package almanac.benchmarks;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One bucket ahead with promotions known, by what was learned of past ones: beside the same model without, and a rule of thumb. */
@Command(name = "promotion-forecasts", description = "--data: a folder with the data set's files: walmart, pasta.")
final class PromotionForecasts extends Run {
    @Option(names = "--name", required = true, description = "walmart, pasta.")
    private String name;

    @Option(names = "--every", defaultValue = "1", description = "Only every so manieth series.")
    private int every;

    @Option(names = "--buckets", defaultValue = "0", description = "Forecast at the end (default: 39 weeks, 364 days).")
    private int buckets;

    @Option(names = "--skip", defaultValue = "0", description = "Buckets at the end that are left alone.")
    private int skip;

    @Option(names = "--step", defaultValue = "1", description = "Buckets from origin to origin.")
    private int step;

    @Option(names = "--renew", defaultValue = "13", description = "Origins after which models are chosen anew.")
    private int renew;

    @Option(names = "--out", description = "A CSV file of all forecasts.")
    private Path out;

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException {
        PromotedShop shop = PromotedShop.read(name, input, every);
        int span = buckets > 0 ? buckets : name.equals("pasta") ? 364 : 39;
        Score aware = new Score();
        Score plain = new Score();
        Score ratio = new Score();
        List<String> rows = new ArrayList<>(List.of("unique_id,ds,promoted,y,with,without,ratio"));
        double start = ForecastEngine.cpuSeconds();
        try (ForecastEngine engine = new ForecastEngine()) {
            OneAhead ahead = new OneAhead(shop, engine);
            int origin = 0;
            for (int back = skip + span; back > skip; back -= step) {
                OneAhead.Made made = ahead.at(back, origin++ % renew == 0);
                RatioRule rule = new RatioRule(shop, made.known());
                for (int i = 0; i < made.known().size(); i++) {
                    DemandSeries whole = shop.series().get(i);
                    double truth = whole.demand(whole.size() - back);
                    boolean promoted = shop.isPromoted(whole.sku(), whole.endBucket() - back);
                    aware.add(promoted, truth, made.aware().get(i));
                    plain.add(promoted, truth, made.plain().get(i));
                    double ruled = rule.forecast(made.known().get(i));
                    ratio.add(promoted, truth, ruled);
                    rows.add(String.join(
                            ",",
                            whole.sku().key(),
                            whole.grid().dateOf(whole.endBucket() - back).toString(),
                            promoted ? "1" : "0",
                            Double.toString(truth),
                            Double.toString(made.aware().get(i).mean(0)),
                            Double.toString(made.plain().get(i).mean(0)),
                            Double.toString(ruled)));
                }
                System.err.printf("%s: %d of %d%n", name, origin, (span + step - 1) / step);
            }
        }
        if (out != null) {
            Files.write(out, rows);
        }
        print(
                "%s: %d series, %d origins, CPU %.0f s",
                name, shop.series().size(), (span + step - 1) / step, ForecastEngine.cpuSeconds() - start);
        print("");
        print(
                "| %s | WAPE promoted | of medians | bias | 90%% limits hold | WAPE unpromoted | bias | WAPE all |",
                name);
        print("|---|---|---|---|---|---|---|---|");
        row("with promotions", aware);
        row("the same model without", plain);
        row("ratio to baseline", ratio);
        print("");
        print(
                "Promoted: %+.1f%% against the same model without, %+.1f%% against the ratio; unpromoted %+.1f%%.",
                100 * (aware.wape(true) / plain.wape(true) - 1),
                100 * (aware.wape(true) / ratio.wape(true) - 1),
                100 * (aware.wape(false) / plain.wape(false) - 1));
    }

    private static void row(String label, Score score) {
        print(
                "| %s | %.4f | %.4f | %+.3f | %.1f%% | %.4f | %+.3f | %.4f |",
                label,
                score.wape(true),
                score.medianWape(),
                score.bias(true),
                100 * score.coverage(),
                score.wape(false),
                score.bias(false),
                score.wapeOfAll());
    }

    /** Errors of promoted and other buckets. */
    private static final class Score {
        private final double[] errors = new double[2];
        private final double[] off = new double[2];
        private final double[] demand = new double[2];
        private double medianErrors;
        private int held;
        private int judged;

        void add(boolean promoted, double truth, Forecast forecast) {
            add(promoted, truth, forecast.mean(0));
            if (promoted && !Double.isNaN(truth)) {
                judged++;
                medianErrors += Math.abs(forecast.quantileAt(0.5, 0) - truth);
                held += truth >= Math.floor(forecast.quantileAt(0.05, 0))
                                && truth <= Math.ceil(forecast.quantileAt(0.95, 0))
                        ? 1
                        : 0;
            }
        }

        void add(boolean promoted, double truth, double forecast) {
            if (!Double.isNaN(truth)) {
                int k = promoted ? 1 : 0;
                errors[k] += Math.abs(forecast - truth);
                off[k] += forecast - truth;
                demand[k] += truth;
            }
        }

        double wape(boolean promoted) {
            return errors[promoted ? 1 : 0] / demand[promoted ? 1 : 0];
        }

        double bias(boolean promoted) {
            return off[promoted ? 1 : 0] / demand[promoted ? 1 : 0];
        }

        double wapeOfAll() {
            return (errors[0] + errors[1]) / (demand[0] + demand[1]);
        }

        /** Of promoted buckets, by the median in place of the mean. */
        double medianWape() {
            return judged == 0 ? Double.NaN : medianErrors / demand[1];
        }

        double coverage() {
            return judged == 0 ? Double.NaN : (double) held / judged;
        }
    }
}
