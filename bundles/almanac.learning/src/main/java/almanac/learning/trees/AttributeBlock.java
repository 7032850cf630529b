package almanac.learning.trees;

import almanac.api.forecast.Cause;
import java.util.List;
import java.util.Map;

/** A SKU's static attributes: numbers as they are, words as codes. A word that nobody had when the trees grew is unknown. */
record AttributeBlock(List<String> numbers, Map<String, Map<String, Integer>> words) implements Block {
    @Override
    public List<Column> columns() {
        return java.util.stream.Stream.concat(
                        numbers.stream().map(n -> Column.of(n, Cause.LEVEL)),
                        words.keySet().stream().map(n -> new Column(n, Cause.LEVEL, true)))
                .toList();
    }

    @Override
    public void put(Point p, Row row) {
        Map<String, String> traits = p.view().traits();
        for (String name : numbers) {
            row.put(number(traits.get(name)));
        }
        for (Map.Entry<String, Map<String, Integer>> word : words.entrySet()) {
            String value = traits.get(word.getKey());
            Integer code = value == null ? null : word.getValue().get(value);
            row.put(code == null ? Double.NaN : code);
        }
    }

    /** NaN where it is none. */
    static double number(String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
