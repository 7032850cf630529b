package almanac.learning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How groups of series went together: for each value of a trait the mean, by bucket, of the members' numbers over their own means.
 * What a single series shows with much noise, its group shows with little. Filled once, then read only.
 */
final class Profiles {
    /** The group of all series. */
    static final String ALL = "*";

    private final Map<String, Profile> groups = new TreeMap<>();

    private static String key(String trait, String value) {
        return trait + "=" + value;
    }

    /** The group of a trait's value, to add to. */
    Profile group(String trait, String value) {
        return groups.computeIfAbsent(key(trait, value), k -> new Profile());
    }

    /** To be called when all is added. */
    void close() {
        groups.values().forEach(Profile::close);
    }

    /** The group that a series is in; null where it has no such trait or nobody was in that group. */
    Profile of(Map<String, String> traits, String trait) {
        String value = trait.equals(ALL) ? "" : traits.get(trait);
        return value == null ? null : groups.get(key(trait, value));
    }

    /** A group's number in the target bucket; NaN where there is none. */
    double recent(Point p, String trait) {
        Profile profile = of(p.view().traits(), trait);
        return profile == null ? Double.NaN : profile.mean(p.bucket(), p.bucket() + 1);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(groups.size());
        for (Map.Entry<String, Profile> group : groups.entrySet()) {
            out.writeUTF(group.getKey());
            group.getValue().write(out);
        }
    }

    static Profiles read(DataInput in) throws IOException {
        Profiles profiles = new Profiles();
        for (int i = in.readInt(); i > 0; i--) {
            profiles.groups.put(in.readUTF(), Profile.read(in));
        }
        return profiles;
    }
}
