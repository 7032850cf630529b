package almanac.learning.network;

import java.util.List;

/** Kinds of recurrent layers. */
public enum Cell {
    RNN {
        @Override
        List<WeightBlock> blocks(int inputs, int units) {
            return List.of(new WeightBlock(0, 0, units, 0, inputs + 1 + units));
        }

        @Override
        RecurrentLayer layer(int inputs, int units) {
            return new RnnLayer(inputs, units);
        }
    },
    LSTM {
        @Override
        List<WeightBlock> blocks(int inputs, int units) {
            return List.of(new WeightBlock(0, 0, 4 * units, 0, inputs + 1 + units));
        }

        @Override
        RecurrentLayer layer(int inputs, int units) {
            return new LstmLayer(inputs, units);
        }
    },
    GRU {
        @Override
        List<WeightBlock> blocks(int inputs, int units) {
            WeightBlock both = new WeightBlock(0, 0, 2 * units, 0, inputs + 1 + units);
            WeightBlock fromInputs = new WeightBlock(both.end(), 2 * units, units, 0, inputs + 1);
            WeightBlock fromOutput = new WeightBlock(fromInputs.end(), 3 * units, units, inputs, 1 + units);
            return List.of(both, fromInputs, fromOutput);
        }

        @Override
        RecurrentLayer layer(int inputs, int units) {
            return new GruLayer(inputs, units);
        }
    };

    /** The weight matrices of a layer, the one that takes every column first. */
    abstract List<WeightBlock> blocks(int inputs, int units);

    abstract RecurrentLayer layer(int inputs, int units);

    /** Weights of a layer. */
    final int parameterCount(int inputs, int units) {
        List<WeightBlock> blocks = blocks(inputs, units);
        return blocks.get(blocks.size() - 1).end();
    }
}
