package almanac.promotion.learn;

import java.util.List;

/** SKUs of one category at one location, and what each bucket's promotions take from the others. */
final class Group {
    private final List<SkuState> members;
    private final long first;
    private final int size;

    Group(List<SkuState> members) {
        this.members = members;
        this.first =
                members.stream().mapToLong(m -> m.history().firstBucket()).min().orElseThrow();
        long end = members.stream()
                .mapToLong(m -> m.history().firstBucket() + m.history().size())
                .max()
                .orElseThrow();
        this.size = (int) (end - first);
    }

    /** Sets each member's cross feature from the baselines and gains as they are now. */
    void cross() {
        double[] base = new double[size];
        for (SkuState member : members) {
            int offset = offset(member);
            for (int t = 0; t < member.history().size(); t++) {
                base[offset + t] += member.baseline().units()[t];
            }
        }
        double[] taken = new double[size];
        for (SkuState member : members) {
            int offset = offset(member);
            for (int t = 0; t < member.history().size(); t++) {
                taken[offset + t] += drawn(member, t, base[offset + t]);
            }
        }
        for (SkuState member : members) {
            int offset = offset(member);
            double[] cross = new double[member.history().size()];
            for (int t = 0; t < cross.length; t++) {
                cross[t] = Math.max(0, taken[offset + t] - drawn(member, t, base[offset + t]));
            }
            member.cross(cross);
        }
    }

    /** A member's additional units by what the others sell. */
    private static double drawn(SkuState member, int t, double base) {
        double own = member.baseline().units()[t];
        double gain = Math.max(0, member.gain()[t]);
        return gain == 0 ? 0 : Cross.share(gain * own, own, base);
    }

    private int offset(SkuState member) {
        return (int) (member.history().firstBucket() - first);
    }
}
