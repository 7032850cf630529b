package almanac.ui.worklist;

import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a line can show. The order is that of the list to choose from. */
public enum Column {
    URGENCY(Kind.WORD, 98, Line::urgency),
    ITEM(Kind.TEXT, 78, l -> l.sku().itemId()),
    NAME(Kind.TEXT, 135, l -> l.item().name()),
    LOCATION(Kind.TEXT, 78, Line::locationName),
    SUPPLIER(Kind.TEXT, 105, Line::fromName),
    CATEGORY(Kind.TEXT, 90, l -> l.item().categoryId()),
    ON_HAND(Kind.QUANTITY, 68, plan(SkuPlan::onHand)),
    RESERVED(Kind.QUANTITY, 70, Line::reserved),
    ON_ORDER(Kind.QUANTITY, 70, plan(SkuPlan::onOrder)),
    POSITION(Kind.QUANTITY, 66, plan(SkuPlan::position)),
    DEMAND(Kind.QUANTITY, 66, levels(ReorderPoint::leadTimeDemandMean)),
    DEMAND_P90(Kind.QUANTITY, 58, levels(ReorderPoint::leadTimeDemandP90)),
    SAFETY_STOCK(Kind.QUANTITY, 80, levels(ReorderPoint::safetyStock)),
    REORDER_POINT(Kind.QUANTITY, 56, levels(ReorderPoint::reorderPoint)),
    ORDER_UP_TO(Kind.QUANTITY, 60, levels(ReorderPoint::orderUpTo)),
    COVER(Kind.QUANTITY, 62, plan(SkuPlan::daysOfCover)),
    STOCKOUT_P50(Kind.DATE, 88, plan(SkuPlan::stockoutP50)),
    STOCKOUT_P90(Kind.DATE, 95, plan(SkuPlan::stockoutP90)),
    STOCKOUT_RISK(Kind.SHARE, 56, plan(SkuPlan::stockoutProbability)),
    MONEY_AT_RISK(Kind.MONEY, 64, plan(SkuPlan::moneyAtRisk)),
    SUGGESTED(Kind.QUANTITY, 80, line(Suggestion::quantity)),
    PREVIOUS(Kind.QUANTITY, 80, line(Suggestion::previousQuantity)),
    FINAL(Kind.QUANTITY, 64, line(Suggestion::finalQuantity)),
    UNIT_PRICE(Kind.PRICE, 75, line(Suggestion::unitPrice)),
    VALUE(Kind.MONEY, 70, line(Suggestion::value)),
    ORDER_BY(Kind.DATE, 88, line(Suggestion::orderBy)),
    ARRIVES(Kind.DATE, 88, line(Suggestion::arrives)),
    STATUS(Kind.WORD, 78, Line::status),
    REASON(Kind.TEXT, 340, plan(p -> p.reasons().get(0).code())),
    DECIDED_BY(
            Kind.TEXT,
            90,
            l -> l.life() == null || l.life().decision() == null
                    ? null
                    : l.life().decision().by()),
    SNOOZED_UNTIL(Kind.DATE, 95, l -> l.life() == null ? null : l.life().snoozedUntil()),
    DOCUMENT(Kind.TEXT, 100, l -> l.life() == null ? null : l.life().handover().document()),
    KIND(Kind.WORD, 90, line(Suggestion::kind)),
    LEAD_TIME(Kind.QUANTITY, 75, levels(ReorderPoint::leadTimeDays)),
    REVIEW(Kind.QUANTITY, 75, levels(ReorderPoint::reviewDays)),
    POLICY(Kind.TEXT, 75, levels(ReorderPoint::policy)),
    SERVICE(Kind.SHARE, 75, levels(r -> r.target().level())),
    WEIGHT(Kind.QUANTITY, 80, l -> times(l, l.item().unitWeight())),
    VOLUME(Kind.QUANTITY, 80, l -> times(l, l.item().unitVolume())),
    NUMBER(Kind.WHOLE, 60, l -> l.id() == 0 ? null : (double) l.id());

    /** How a value is shown and sorted. */
    public enum Kind {
        TEXT,
        /** A constant that has a word in each language; sorted in its own order. */
        WORD,
        QUANTITY,
        WHOLE,
        PRICE,
        MONEY,
        SHARE,
        DATE;

        /** Whether it stands at the right edge of its column. */
        public boolean isNumber() {
            return this == QUANTITY || this == WHOLE || this == PRICE || this == MONEY || this == SHARE;
        }
    }

    /** Columns that a new worklist shows. */
    public static final List<Column> USUAL = List.of(
            URGENCY,
            ITEM,
            NAME,
            LOCATION,
            SUPPLIER,
            ON_HAND,
            ON_ORDER,
            POSITION,
            DEMAND,
            DEMAND_P90,
            REORDER_POINT,
            ORDER_UP_TO,
            COVER,
            STOCKOUT_P50,
            STOCKOUT_RISK,
            MONEY_AT_RISK,
            SUGGESTED,
            FINAL,
            VALUE,
            ORDER_BY,
            ARRIVES,
            STATUS,
            REASON);

    private final Kind kind;
    private final int width;
    private final Function<Line, Object> value;

    Column(Kind kind, int width, Function<Line, Object> value) {
        this.kind = kind;
        this.width = width;
        this.value = value;
    }

    public Kind kind() {
        return kind;
    }

    /** Pixels at the usual zoom. */
    public int width() {
        return width;
    }

    /** A String, a Double, a LocalDate, a constant, or null where nothing is known. */
    public Object value(Line line) {
        return value.apply(line);
    }

    /** By its name; null where there is no such column (any more). */
    static Column named(String name) {
        return Arrays.stream(values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Function<Line, Object> plan(Function<SkuPlan, Object> of) {
        return line -> line.plan() == null ? null : of.apply(line.plan());
    }

    private static Function<Line, Object> levels(Function<ReorderPoint, Object> of) {
        return line -> line.levels() == null ? null : of.apply(line.levels());
    }

    private static Function<Line, Object> line(Function<Suggestion, Object> of) {
        return line -> line.suggestion() == null ? null : of.apply(line.suggestion());
    }

    private static Double times(Line line, Double each) {
        return each == null || line.suggestion() == null
                ? null
                : (Double) (each * line.suggestion().finalQuantity());
    }
}
