package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.host.OpenDemand;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.PositionView;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * Demand-driven buffers (Ptak and Smith, "Demand Driven Material Requirements Planning", 3rd ed., 2019, chapters 7 to 9). With the average
 * daily usage (here the forecast's, over lead time and review) and the lead time: yellow = usage x lead time; red = yellow x lead-time factor x
 * (1 + variability factor); green = the largest of yellow x lead-time factor, minimum order, and a review's usage. Net flow = on hand + on
 * order - qualified demand; at or below yellow + red it is brought up to the top of green. Qualified is what is due by the day of the decision,
 * and of later orders within the lead time the days whose total is a spike: more than half of red.
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + DdmrpPolicy.NAME)
public final class DdmrpPolicy implements ReplenishmentPolicy {
    public static final String NAME = "ddmrp";

    private static final double SHORT_DAYS = 10;
    private static final double LONG_DAYS = 30;
    private static final double LOW_VARIATION = 0.4;
    private static final double HIGH_VARIATION = 0.8;
    private static final double SPIKE = 0.5;

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        if (!(input.meanPerDay() > 0)) {
            return LotLevels.nothing(NAME, input);
        }
        double usage = input.meanPerDay();
        double leadTimeFactor = leadTimeFactor(input.leadTimeDays());
        double variability = variabilityFactor(input);
        double yellow = usage * input.leadTimeDays();
        double red = yellow * leadTimeFactor * (1 + variability);
        double green =
                Math.max(yellow * leadTimeFactor, Math.max(input.minOrderQuantity(), usage * input.reviewDays()));
        double s = Level.up(red + yellow, input.scale());
        double upTo = Math.max(s, Level.up(red + yellow + green, input.scale()));
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                yellow,
                input.leadTimeDemand().quantile(0.9),
                red,
                s,
                upTo,
                0,
                List.of(Reason.of(
                        "levels.ddmrp",
                        "red",
                        red,
                        "yellow",
                        yellow,
                        "green",
                        green,
                        "usage",
                        usage,
                        "leadTimeFactor",
                        leadTimeFactor,
                        "variabilityFactor",
                        variability)));
    }

    /** The middle of the book's ranges: long lead times 20 to 40%, medium 41 to 60%, short 61 to 100%. */
    private static double leadTimeFactor(double days) {
        return days > LONG_DAYS ? 0.3 : days > SHORT_DAYS ? 0.5 : 0.8;
    }

    /** The middle of the book's ranges: low 0 to 40%, medium 41 to 60%, high 61 to 100%; by the variation of demand between reviews. */
    private static double variabilityFactor(PolicyInput input) {
        double variation = input.reviewDemand().standardDeviation()
                / Math.max(input.reviewDemand().mean(), 1e-9);
        return variation > HIGH_VARIATION ? 0.8 : variation > LOW_VARIATION ? 0.5 : 0.2;
    }

    @Override
    public double position(ReorderPoint levels, PositionView view) {
        double due = Math.max(0, view.stock().reserved());
        double qualified = 0;
        Map<LocalDate, Double> later = new TreeMap<>();
        LocalDate horizon = view.asOf().plusDays((long) Math.ceil(view.leadTimeDays()) + 1);
        for (OpenDemand order : view.stock().openDemand()) {
            if (!order.dueDate().isAfter(view.asOf())) {
                qualified += order.quantity();
            } else if (!order.dueDate().isAfter(horizon)) {
                later.merge(order.dueDate(), order.quantity(), Double::sum);
            }
        }
        for (double day : later.values()) {
            qualified += day > SPIKE * levels.safetyStock() ? day : 0;
        }
        return view.stock().onHand()
                - view.stock().unavailable()
                + view.stock().onOrder()
                - view.pulledNow()
                - Math.max(view.stock().openDemand().isEmpty() ? due : 0, qualified);
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return position <= levels.reorderPoint() ? Math.max(0, levels.orderUpTo() - position) : 0;
    }
}
