package almanac.cycle.life;

/**
 * When runs bring a suggestion back, and when it ends.
 *
 * @param tolerance a rejected one comes back where the quantity is larger by more than this share
 * @param rejectionDays days that a rejection is remembered
 * @param graceDays days after which an approved one that nobody orders, or an ordered one that the host does not show, ends
 * @param riskJump a rejected or snoozed one comes back where the probability of running out has risen by this much
 */
public record LifeRules(double tolerance, int rejectionDays, int graceDays, double riskJump) {
    /** As shipped. */
    public static final LifeRules DEFAULT = new LifeRules(0.25, 28, 14, 0.25);
}
