package almanac.learning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The mean of a group's members by bucket, with running sums. */
final class Profile {
    private long first;
    private double[] values = new double[0];
    private int[] members = new int[0];
    private double[] sums;
    private int[] known;

    /** Adds a member's number in a bucket, over the member's own mean. */
    void add(long bucket, double value) {
        if (values.length == 0) {
            first = bucket;
        }
        if (bucket < first) {
            int more = (int) (first - bucket);
            values = shifted(values, more);
            int[] others = new int[members.length + more];
            System.arraycopy(members, 0, others, more, members.length);
            members = others;
            first = bucket;
        }
        int at = (int) (bucket - first);
        if (at >= values.length) {
            int length = Math.max(at + 1, values.length + values.length / 4);
            values = Arrays.copyOf(values, length);
            members = Arrays.copyOf(members, length);
        }
        values[at] += value;
        members[at]++;
    }

    private static double[] shifted(double[] values, int by) {
        double[] others = new double[values.length + by];
        System.arraycopy(values, 0, others, by, values.length);
        return others;
    }

    /** Turns sums over members into means. */
    void close() {
        for (int i = 0; i < values.length; i++) {
            values[i] = members[i] == 0 ? 0 : values[i] / members[i];
        }
        index();
    }

    private void index() {
        int n = values.length;
        sums = new double[n + 1];
        known = new int[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[i];
            known[i + 1] = known[i] + (members[i] > 0 ? 1 : 0);
        }
    }

    /** The first bucket that something is known of. */
    long begin() {
        return first;
    }

    /** The first bucket that nothing is known of any more. */
    long end() {
        return first + values.length;
    }

    /** Mean over a span of buckets; NaN where nothing is known. */
    double mean(long from, long to) {
        int a = (int) Math.max(0, Math.min(values.length, from - first));
        int b = (int) Math.max(0, Math.min(values.length, to - first));
        int n = b <= a ? 0 : known[b] - known[a];
        return n == 0 ? Double.NaN : (sums[b] - sums[a]) / n;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeInt(values.length);
        for (int i = 0; i < values.length; i++) {
            out.writeDouble(values[i]);
            out.writeInt(members[i]);
        }
    }

    static Profile read(DataInput in) throws IOException {
        Profile profile = new Profile();
        profile.first = in.readLong();
        int n = in.readInt();
        profile.values = new double[n];
        profile.members = new int[n];
        for (int i = 0; i < n; i++) {
            profile.values[i] = in.readDouble();
            profile.members[i] = in.readInt();
        }
        profile.index();
        return profile;
    }
}
