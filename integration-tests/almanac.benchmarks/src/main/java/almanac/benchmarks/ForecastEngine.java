package almanac.benchmarks;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.Training;
import almanac.forecast.engine.ForecastingEngine;
import almanac.forecast.engine.Method;
import almanac.forecast.engine.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's forecasting engine with its own methods, one thread, outside of any framework, for what the command line does not tell. */
final class ForecastEngine implements AutoCloseable {
    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");

    private final Methods methods;
    private final ForecastingEngine engine;
    private final Map<String, Forecaster> forecasters = new HashMap<>();

    ForecastEngine() throws IOException {
        List<Method> offered = offered();
        this.methods = new Methods(offered);
        offered.forEach(m -> forecasters.put(m.forecaster().method(), m.forecaster()));
        this.engine = new ForecastingEngine(() -> methods, 1);
    }

    /** The forecasts of many series, in their order. */
    List<Forecast> forecast(List<DemandSeries> series, String method, int season, ForecastRequest request) {
        List<Forecast> forecasts = new ArrayList<>();
        ForecastPlan plan = new ForecastPlan(List.of(method), season, request, Map.of(), Map.of());
        engine.forecast(series, plan, outcome -> forecasts.add(outcome.forecast()), Progress.NONE);
        return forecasts;
    }

    /** The engine's own choice of method for each series. */
    Map<Sku, String> choose(List<DemandSeries> series, ForecastRequest request) {
        Map<Sku, String> chosen = new HashMap<>();
        ForecastPlan plan = new ForecastPlan(List.of(Forecasting.AUTO), 0, request, Map.of(), Map.of());
        engine.forecast(
                series,
                plan,
                outcome ->
                        chosen.put(outcome.forecast().sku(), outcome.champion().method()),
                Progress.NONE);
        return chosen;
    }

    /** Fits one method to one series. */
    FittedModel fit(String method, DemandSeries series, int horizon) {
        return forecasters.get(method).fit(List.of(series), Training.forHorizon(horizon));
    }

    static DemandSeries months(String id, double[] demand, int scale) {
        return DemandSeries.builder(Sku.of(id), TimeGrid.MONTHS, 0, demand)
                .scale(scale)
                .build();
    }

    /** CPU time of all threads of this process, in seconds. */
    static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                * 1e-9;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The forecasters that the bundle declares as components. */
    private static List<Method> offered() throws IOException {
        List<Method> offered = new ArrayList<>();
        ClassLoader loader = ForecastEngine.class.getClassLoader();
        for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = manifest.openStream()) {
                String components = new Manifest(in).getMainAttributes().getValue("Service-Component");
                if (components != null) {
                    for (String component : components.split("\\s*,\\s*")) {
                        add(offered, loader, component);
                    }
                }
            }
        }
        return offered;
    }

    private static void add(List<Method> offered, ClassLoader loader, String component) throws IOException {
        try (InputStream in = loader.getResourceAsStream(component)) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher name = CLASS.matcher(xml);
            if (xml.contains(Forecaster.class.getName()) && name.find()) {
                Class<?> type = loader.loadClass(name.group(1));
                if (Forecaster.class.isAssignableFrom(type)) {
                    boolean intermittent = xml.contains("\"" + Forecaster.INTERMITTENT + "\"");
                    offered.add(
                            new Method((Forecaster) type.getConstructor().newInstance(), false, false, intermittent));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(component, e);
        }
    }
}
