package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.Training;
import almanac.forecast.clean.DemandClasses;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SeasonalNaive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forecasts one series by a plan: by the method named or kept, else by the champion. Safe for many threads. */
final class SeriesForecasting {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesForecasting.class);

    private final Methods methods;
    private final ForecastPlan plan;
    private final GlobalModels globals;
    private final GlobalModels earlier;
    private final TrainingPlan training;
    private final Ladder ladder;
    private final List<Method> named;
    private final Gate gate;

    /**
     * @param globals fitted on all that is known
     * @param earlier fitted up to where learned methods are judged
     * @param ladder how much each series' choice may be
     */
    SeriesForecasting(
            Methods methods,
            ForecastPlan plan,
            GlobalModels globals,
            GlobalModels earlier,
            TrainingPlan training,
            Ladder ladder) {
        this(
                methods,
                plan,
                globals,
                earlier,
                training,
                ladder,
                Gate.of(
                        methods.named(plan.methods()).stream()
                                .filter(Method::global)
                                .toList(),
                        training::of));
    }

    private SeriesForecasting(
            Methods methods,
            ForecastPlan plan,
            GlobalModels globals,
            GlobalModels earlier,
            TrainingPlan training,
            Ladder ladder,
            Gate gate) {
        this.methods = methods;
        this.plan = plan;
        this.globals = globals;
        this.earlier = earlier;
        this.training = training;
        this.ladder = ladder;
        this.named =
                methods.named(plan.methods()).stream().filter(m -> !m.global()).toList();
        this.gate = gate;
    }

    /** Whether learned methods stand at a gate, so that how they do on many series is worth knowing first. */
    boolean hasGate() {
        return leavesChoice(plan) && !gate.learned().isEmpty();
    }

    /** How the champion and the learned methods erred on a series; null where that cannot be told. */
    Evidence evidence(DemandSeries series) {
        int season = training.season(series);
        ChampionSelection.Selection chosen = choose(series, choice(series), Rung.FULL, season);
        return judge(series, chosen.order().get(0), season).evidence();
    }

    /** The same, knowing how all did on many series. */
    SeriesForecasting knowing(List<Evidence> many) {
        return new SeriesForecasting(methods, plan, globals, earlier, training, ladder, gate.knowing(many));
    }

    /** Whether the plan leaves a choice: more than one method, or {@code auto}. */
    static boolean leavesChoice(ForecastPlan plan) {
        return plan.methods().size() != 1 || plan.methods().contains(Forecasting.AUTO);
    }

    ForecastOutcome forecast(DemandSeries series) {
        String kept = plan.keep().get(series.sku().key());
        if (kept != null && methods.names().contains(kept) && !kept.equals(Forecasting.AUTO)) {
            Reason reason = Reason.of("champion.kept", "method", kept);
            return byOne(series, methods.get(kept), new Champion(series.sku(), kept, new TreeMap<>(), List.of(reason)));
        }
        if (!leavesChoice(plan)) {
            String name = plan.methods().get(0);
            return byOne(series, methods.get(name), Champion.named(series.sku(), name));
        }
        return byChampion(series);
    }

    private ForecastOutcome byChampion(DemandSeries series) {
        boolean unsold = hasGate() && Gate.isUnsold(series);
        Rung rung = unsold ? Rung.FULL : ladder.rung(series);
        boolean intermittent = rung != Rung.FULL && DemandClasses.isIntermittent(series.toArray());
        if (rung == Rung.SINGLE) {
            Method method = AutoChoice.robust(methods, intermittent);
            return byOne(
                    series, method, new Champion(series.sku(), method.name(), new TreeMap<>(), ladder.reasons(series)));
        }
        int season = training.season(series);
        AutoChoice choice = rung == Rung.LIGHT ? AutoChoice.light(methods, intermittent) : choice(series);
        ChampionSelection.Selection chosen = choose(series, choice, rung, season);
        List<Reason> reasons = new ArrayList<>(chosen.reasons());
        reasons.addAll(unsold ? List.of() : ladder.reasons(series));
        ForecastOutcome champion = firstThatWorks(
                series,
                chosen.order(),
                chosen.models(),
                new Champion(series.sku(), chosen.order().get(0).name(), chosen.accuracies(), reasons));
        return rung == Rung.FULL && hasGate() ? throughGate(series, chosen, champion, season) : champion;
    }

    private AutoChoice choice(DemandSeries series) {
        boolean auto = plan.methods().isEmpty() || plan.methods().contains(Forecasting.AUTO);
        return AutoChoice.of(methods, series, named, auto);
    }

    private ChampionSelection.Selection choose(DemandSeries series, AutoChoice choice, Rung rung, int season) {
        return new ChampionSelection(choice, m -> earlier.of(m, series), training::of, rung.origins())
                .choose(series, plan.request().horizon(), season);
    }

    private Gate.Judged judge(DemandSeries series, Method champion, int season) {
        return gate.judge(series, champion, plan.request().horizon(), season, m -> earlier.of(m, series));
    }

    private ForecastOutcome throughGate(
            DemandSeries series, ChampionSelection.Selection chosen, ForecastOutcome champion, int season) {
        Gate.Judged judged = judge(series, chosen.order().get(0), season);
        Gate.Verdict verdict = gate.verdict(judged, series, chosen.order().get(0));
        SortedMap<String, Accuracy> accuracies =
                new TreeMap<>(champion.champion().accuracies());
        accuracies.putAll(judged.accuracies());
        List<Reason> reasons = new ArrayList<>(champion.champion().reasons());
        reasons.addAll(verdict.reasons());
        List<Forecast> members = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < verdict.weights().length; i++) {
            if (verdict.weights()[i] > 0) {
                Method method = i == 0 ? null : gate.learned().get(i - 1);
                try {
                    members.add(method == null ? champion.forecast() : forecast(series, method, null));
                } catch (UsageException | CancelledException e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.warn("{}: method {} failed: {}", series.sku(), method.name(), e.toString(), e);
                    reasons.add(ChampionSelection.failed(method.name(), e));
                    return new ForecastOutcome(
                            champion.forecast().withNotes(reasons.subList(reasons.size() - 1, reasons.size())),
                            new Champion(series.sku(), champion.champion().method(), accuracies, reasons));
                }
                names.add(method == null ? champion.champion().method() : method.name());
                weights.add(verdict.weights()[i]);
            }
        }
        boolean one = members.size() == 1;
        Forecast forecast = one
                ? members.get(0)
                : Blend.of(members, weights.stream().mapToDouble(w -> w).toArray(), series.scale() == 0);
        return new ForecastOutcome(
                forecast, new Champion(series.sku(), one ? names.get(0) : Blend.NAME, accuracies, reasons));
    }

    private ForecastOutcome byOne(DemandSeries series, Method method, Champion champion) {
        return firstThatWorks(
                series, List.of(method, methods.get(SeasonalNaive.NAME), methods.get(Naive.NAME)), Map.of(), champion);
    }

    private ForecastOutcome firstThatWorks(
            DemandSeries series, List<Method> order, Map<Method, FittedModel> fitted, Champion champion) {
        List<Reason> failures = new ArrayList<>();
        for (Method method : order) {
            try {
                Forecast forecast = forecast(series, method, fitted.get(method));
                return failures.isEmpty()
                        ? new ForecastOutcome(forecast, champion)
                        : new ForecastOutcome(forecast.withNotes(failures), instead(champion, method, failures));
            } catch (UsageException | CancelledException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{}: method {} failed: {}", series.sku(), method.name(), e.toString(), e);
                failures.add(ChampionSelection.failed(method.name(), e));
            }
        }
        throw new IllegalStateException(series.sku() + ": no method worked: " + failures);
    }

    private Forecast forecast(DemandSeries series, Method method, FittedModel fitted) {
        FittedModel model = fitted == null ? globals.of(method, series) : fitted;
        if (model == null) {
            Training settings = training.of(method, plan.request().horizon());
            model = method.forecaster().fit(List.of(series), settings);
        }
        Forecast forecast = model.forecast(series, plan.request());
        // Futures are asked for by planning runs, whose forecasts are explained later; others need not pay for it.
        if (plan.request().paths() == 0) {
            return forecast;
        }
        Contributions parts = Explained.of(model, series, plan.request(), training.season(series));
        List<Reason> notes = new ArrayList<>(List.of(parts.toReason()));
        parts.toBuckets().ifPresent(notes::add);
        return forecast.withNotes(notes);
    }

    private static Champion instead(Champion planned, Method used, List<Reason> failures) {
        List<Reason> reasons = new ArrayList<>(planned.reasons());
        reasons.addAll(failures);
        return new Champion(planned.sku(), used.name(), planned.accuracies(), reasons);
    }
}
