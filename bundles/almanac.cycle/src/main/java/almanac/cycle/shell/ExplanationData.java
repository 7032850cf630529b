package almanac.cycle.shell;

import almanac.api.Fact;
import almanac.api.Reason;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.run.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation as data, for {@code --json}: names as in the worklist's columns, null where nothing is known. */
final class ExplanationData {
    private final Sayings sayings;

    ExplanationData(Sayings sayings) {
        this.sayings = sayings;
    }

    Map<String, Object> of(Explanation explanation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", explanation.plan().sku().key());
        data.put("run", run(explanation));
        data.putAll(plan(explanation.plan()));
        data.put("levels", levels(explanation.plan().levels()));
        data.put("suggestion", suggestion(explanation.plan().suggestion()));
        data.put("reasons", reasons(explanation.plan().reasons()));
        data.put("history", history(explanation.series()));
        data.put("forecast", forecast(explanation.forecast()));
        data.put("champion", champion(explanation.champion()));
        return data;
    }

    private static Map<String, Object> run(Explanation explanation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", explanation.run().id());
        data.put("host", explanation.run().scope().host());
        data.put("as_of", explanation.run().asOf());
        data.put("bucket", WorklistRows.lower(explanation.run().bucket()));
        data.put("finished_at", explanation.run().finishedAt());
        return data;
    }

    private static Map<String, Object> plan(SkuPlan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("urgency", WorklistRows.lower(plan.urgency()));
        data.put("on_hand", plan.onHand());
        data.put("on_order", plan.onOrder());
        data.put("position", plan.position());
        data.put("stockout_probability", plan.stockoutProbability());
        data.put("money_at_risk", plan.moneyAtRisk());
        data.put("days_of_cover", plan.daysOfCover());
        data.put("stockout_p50", plan.stockoutP50());
        data.put("stockout_p90", plan.stockoutP90());
        return data;
    }

    private Map<String, Object> levels(ReorderPoint levels) {
        if (levels == null) {
            return null;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("policy", levels.policy());
        data.put("service_type", levels.target().type());
        data.put("service_level", levels.target().level());
        data.put("lead_time_days", levels.leadTimeDays());
        data.put("review_days", levels.reviewDays());
        data.put("forecast_lead_time_mean", levels.leadTimeDemandMean());
        data.put("forecast_lead_time_p90", levels.leadTimeDemandP90());
        data.put("safety_stock", levels.safetyStock());
        data.put("reorder_point", levels.reorderPoint());
        data.put("order_up_to", levels.orderUpTo());
        data.put("order_quantity", levels.orderQuantity());
        data.put("reasons", reasons(levels.reasons()));
        return data;
    }

    private static Map<String, Object> suggestion(Suggestion s) {
        if (s == null) {
            return null;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", s.key());
        data.put("supplier_id", s.supplierId());
        data.put("kind", WorklistRows.lower(s.kind()));
        data.put("source_location_id", s.sourceLocationId());
        data.put("status", WorklistRows.lower(s.status()));
        data.put("suggested_qty", s.quantity());
        data.put("final_qty", s.finalQuantity());
        data.put("previous_qty", s.previousQuantity());
        data.put("unit_price", s.unitPrice());
        data.put("order_by", s.orderBy());
        data.put("arrives", s.arrives());
        return data;
    }

    private List<Map<String, Object>> reasons(List<Reason> reasons) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Reason reason : reasons) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (Fact fact : reason.facts()) {
                facts.put(fact.name(), fact.value());
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("code", reason.code());
            data.put("facts", facts);
            data.put("text", sayings.say(reason));
            all.add(data);
        }
        return all;
    }

    private static Map<String, Object> history(CleanedSeries cleaned) {
        if (cleaned == null) {
            return null;
        }
        DemandSeries series = cleaned.cleaned();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("demand_class", WorklistRows.lower(cleaned.demandClass()));
        data.put("buckets", series.size());
        data.put("first", series.grid().labelOf(series.firstBucket()));
        data.put("lost_sales", cleaned.lostSales());
        data.put(
                "corrections",
                cleaned.corrections().stream().map(c -> correction(series, c)).toList());
        List<Double> units = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            units.add(series.demand(i));
        }
        data.put("demand", units);
        return data;
    }

    private static Map<String, Object> correction(DemandSeries series, Correction correction) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ds", series.grid().labelOf(correction.bucket()));
        data.put("cause", WorklistRows.lower(correction.cause()));
        data.put("method", correction.method());
        data.put("before", correction.before());
        data.put("after", correction.after());
        return data;
    }

    private Map<String, Object> forecast(Forecast forecast) {
        if (forecast == null) {
            return null;
        }
        List<Map<String, Object>> buckets = new ArrayList<>();
        double[] probabilities = forecast.probabilities();
        for (int step = 0; step < forecast.horizon(); step++) {
            Map<String, Object> bucket = new LinkedHashMap<>();
            bucket.put("ds", forecast.grid().labelOf(forecast.firstBucket() + step));
            bucket.put("mean", forecast.mean(step));
            for (int i = 0; i < probabilities.length; i++) {
                bucket.put("q" + Numbers.plain(probabilities[i]), forecast.quantile(i, step));
            }
            buckets.add(bucket);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("method", forecast.provenance().method());
        data.put("parameters", forecast.provenance().parameters());
        data.put("trained_through", forecast.provenance().trainedThrough());
        data.put("notes", reasons(forecast.notes()));
        data.put("buckets", buckets);
        return data;
    }

    private Map<String, Object> champion(Champion champion) {
        if (champion == null) {
            return null;
        }
        Map<String, Object> accuracies = new LinkedHashMap<>();
        champion.accuracies().forEach((method, a) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("mae", a.mae());
            row.put("wape", a.wape());
            row.put("mase", a.mase());
            row.put("bias", a.bias());
            row.put("coverage80", a.coverage80());
            accuracies.put(method, row);
        });
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("method", champion.method());
        data.put("reasons", reasons(champion.reasons()));
        data.put("accuracies", accuracies);
        return data;
    }
}
