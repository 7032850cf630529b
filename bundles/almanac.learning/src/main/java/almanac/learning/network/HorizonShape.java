package almanac.learning.network;

import java.util.List;

/**
 * What a network over a whole horizon is made of.
 *
 * @param cell kind of the recurrent layers
 * @param inputs values a step of the past
 * @param layers recurrent layers, at least 1
 * @param units of each recurrent layer
 * @param embeddings one a static attribute
 * @param scalars numbers that hold for the whole window
 * @param ahead values known of each bucket ahead
 * @param hidden units of the two dense layers
 * @param references values of each bucket ahead that reach the output in a straight line too
 * @param outputs values a bucket ahead
 */
public record HorizonShape(
        Cell cell,
        int inputs,
        int layers,
        int units,
        List<Embedding> embeddings,
        int scalars,
        int ahead,
        int hidden,
        int references,
        int outputs) {
    public HorizonShape {
        embeddings = List.copyOf(embeddings);
    }

    /** The recurrent part alone; its dense layer is not used. */
    Shape recurrent() {
        return new Shape(cell, inputs, layers, units, 1);
    }

    int embeddingWidth() {
        return embeddings.stream().mapToInt(Embedding::width).sum();
    }

    /** Rows of the context: last output of the past, embeddings, scalars. */
    int context() {
        return units + embeddingWidth() + scalars;
    }

    int embeddingCount() {
        return embeddings.stream().mapToInt(Embedding::parameterCount).sum();
    }

    int recurrentCount() {
        return recurrent().offsetOf(layers);
    }

    /** All weights. */
    public int parameterCount() {
        return outputOffset() + outputs * (hidden + references + 1);
    }

    int contextOffset() {
        return embeddingCount() + recurrentCount();
    }

    int stepOffset() {
        return contextOffset() + hidden * (context() + 1);
    }

    int secondOffset() {
        return stepOffset() + hidden * ahead;
    }

    int outputOffset() {
        return secondOffset() + hidden * (hidden + 1);
    }

    /** Where the biases of the outputs lie: that of output {@code i}. */
    public int biasOf(int i) {
        return outputOffset() + i * (hidden + references + 1) + hidden + references;
    }

    /** Where the weight from a reference to an output lies. */
    public int referenceWeight(int output, int reference) {
        return outputOffset() + output * (hidden + references + 1) + hidden + reference;
    }
}
