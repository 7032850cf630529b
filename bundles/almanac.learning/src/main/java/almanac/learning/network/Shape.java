package almanac.learning.network;

/**
 * What a network is made of: recurrent layers of one kind and width, and a dense layer without activation on the last step.
 *
 * @param inputs values a step
 * @param layers recurrent layers, at least 1
 * @param units of each recurrent layer
 * @param outputs values a sequence
 */
public record Shape(Cell cell, int inputs, int layers, int units, int outputs) {
    public Shape {
        if (inputs < 1 || layers < 1 || units < 1 || outputs < 1) {
            throw new IllegalArgumentException("a network needs inputs, layers, units and outputs");
        }
    }

    /** Inputs of one recurrent layer, 0 being the lowest. */
    int inputsOf(int layer) {
        return layer == 0 ? inputs : units;
    }

    /** Where the weights of one recurrent layer begin; of the dense layer for {@code layer == layers()}. */
    int offsetOf(int layer) {
        int offset = 0;
        for (int i = 0; i < layer; i++) {
            offset += cell.parameterCount(inputsOf(i), units);
        }
        return offset;
    }

    /** All weights. */
    public int parameterCount() {
        return offsetOf(layers) + outputs * (units + 1);
    }
}
