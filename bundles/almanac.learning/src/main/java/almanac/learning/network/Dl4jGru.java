package almanac.learning.network;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gated recurrent unit of {@link GruLayer} as a layer of DL4J, which has none: so that GRU networks are DL4J networks and files like any
 * other, for DL4J to read and to forecast with. {@link Network} trains them.
 *
 * <p>Parameters are the weight blocks of {@link Cell#GRU}, a row a sum.
 */
public final class Dl4jGru extends SameDiffLayer {
    static final String GATES = "gates";
    static final String CANDIDATE = "candidate";
    static final String RECURRENT = "recurrent";

    private int inputs;
    private int units;
    private boolean lastOnly;

    /** For reading from a file. */
    public Dl4jGru() {}

    /**
     * @param lastOnly whether the last step's output is given, as {@code LastTimeStep} does for DL4J's own layers, and not every step's
     */
    public Dl4jGru(int inputs, int units, boolean lastOnly) {
        this.inputs = inputs;
        this.units = units;
        this.lastOnly = lastOnly;
    }

    public int getInputs() {
        return inputs;
    }

    public void setInputs(int inputs) {
        this.inputs = inputs;
    }

    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    public boolean isLastOnly() {
        return lastOnly;
    }

    public void setLastOnly(boolean lastOnly) {
        this.lastOnly = lastOnly;
    }

    @Override
    public void defineParameters(SDLayerParams parameters) {
        parameters.clear();
        parameters.addWeightParam(GATES, 2L * units, inputs + 1L + units);
        parameters.addWeightParam(CANDIDATE, units, inputs + 1L);
        parameters.addWeightParam(RECURRENT, units, 1L + units);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> parameters) {
        parameters.values().forEach(p -> p.assign(0));
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return lastOnly
                ? InputType.feedForward(units)
                : InputType.recurrent(units, ((InputType.InputTypeRecurrent) inputType).getTimeSeriesLength());
    }

    @Override
    public SDVariable defineLayer(
            SameDiff graph, SDVariable input, Map<String, SDVariable> parameters, SDVariable mask) {
        int steps = (int) input.getShape()[2];
        SDVariable[] outputs = new SDVariable[steps];
        SDVariable before = null;
        for (int t = 0; t < steps; t++) {
            SDVariable x = input.get(SDIndex.all(), SDIndex.all(), SDIndex.point(t));
            SDVariable one = graph.onesLike(x.get(SDIndex.all(), SDIndex.interval(0, 1)));
            SDVariable fromInputs = sums(graph, parameters.get(CANDIDATE), x, one);
            before = before == null ? fromInputs.mul(0) : before;
            SDVariable gates = graph.nn().sigmoid(sums(graph, parameters.get(GATES), x, one, before));
            SDVariable reset = gates.get(SDIndex.all(), SDIndex.interval(0, units));
            SDVariable update = gates.get(SDIndex.all(), SDIndex.interval(units, 2 * units));
            SDVariable recurrent = sums(graph, parameters.get(RECURRENT), one, before);
            SDVariable candidate = graph.math().tanh(fromInputs.add(reset.mul(recurrent)));
            before = candidate.add(update.mul(before.sub(candidate)));
            outputs[t] = graph.expandDims(before, 2);
        }
        if (lastOnly) {
            return before;
        }
        return steps == 1 ? outputs[0] : graph.concat(2, outputs);
    }

    private static SDVariable sums(SameDiff graph, SDVariable weights, SDVariable... rows) {
        return graph.mmul(graph.concat(1, rows), weights, false, true, false);
    }
}
