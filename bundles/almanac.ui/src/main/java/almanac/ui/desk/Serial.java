package almanac.ui.desk;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Work with the same rule runs one after the other. */
public final class Serial implements ISchedulingRule {
    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule == this;
    }
}
