package almanac.store.codec;

import almanac.api.demand.Correction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The corrections of a series: the kinds there are (cause and method), then for each correction its kind and its bucket (from the one
 * before), then {@link NumberBlock}s of units before and after.
 */
final class CorrectionPart {
    private record Kind(Correction.Cause cause, String method) {}

    private CorrectionPart() {}

    static void write(Packer packer, List<Correction> corrections) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        corrections.forEach(c -> kinds.putIfAbsent(kindOf(c), kinds.size()));
        packer.putCount(kinds.size());
        kinds.keySet().forEach(k -> packer.putText(k.cause().name()).putText(k.method()));
        packer.putCount(corrections.size());
        long before = 0;
        for (Correction correction : corrections) {
            packer.putCount(kinds.get(kindOf(correction))).putSigned(correction.bucket() - before);
            before = correction.bucket();
        }
        NumberBlock.write(
                packer, corrections.stream().mapToDouble(Correction::before).toArray());
        NumberBlock.write(
                packer, corrections.stream().mapToDouble(Correction::after).toArray());
    }

    static List<Correction> read(Unpacker unpacker) {
        Kind[] kinds = new Kind[unpacker.getSize(2)];
        Arrays.setAll(kinds, i -> new Kind(Names.find(Correction.Cause.class, unpacker.getText()), unpacker.getText()));
        int count = unpacker.getSize(2);
        Kind[] kind = new Kind[count];
        long[] bucket = new long[count];
        long last = 0;
        for (int i = 0; i < count; i++) {
            kind[i] = kinds[(int) unpacker.getCount()];
            last += unpacker.getSigned();
            bucket[i] = last;
        }
        double[] before = NumberBlock.read(unpacker);
        double[] after = NumberBlock.read(unpacker);
        List<Correction> corrections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            corrections.add(new Correction(bucket[i], kind[i].cause(), kind[i].method(), before[i], after[i]));
        }
        return corrections;
    }

    private static Kind kindOf(Correction correction) {
        return new Kind(correction.cause(), correction.method());
    }
}
