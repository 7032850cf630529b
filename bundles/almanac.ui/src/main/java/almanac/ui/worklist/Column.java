package almanac.ui.worklist;

import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.SkuProfile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a line can show. The order is that of the list to choose from. */
public enum Column {
    URGENCY(Area.LINE, Kind.WORD, 98, Line::urgency),
    STATUS(Area.LINE, Kind.WORD, 78, Line::status),
    REASON(Area.LINE, Kind.TEXT, 340, plan(p -> p.reasons().get(0).code())),
    DECIDED_BY(
            Area.LINE,
            Kind.TEXT,
            90,
            life(l -> l.decision() == null ? null : l.decision().by())),
    SNOOZED_UNTIL(Area.LINE, Kind.DATE, 95, life(SuggestionLife::snoozedUntil)),
    DOCUMENT(Area.LINE, Kind.TEXT, 100, life(l -> l.handover().document())),
    NUMBER(Area.LINE, Kind.WHOLE, 60, l -> l.id() == 0 ? null : (double) l.id()),
    ITEM(Area.ITEM, Kind.TEXT, 78, l -> l.sku().itemId()),
    NAME(Area.ITEM, Kind.TEXT, 125, l -> l.item().name()),
    LOCATION(Area.ITEM, Kind.TEXT, 74, Line::locationName),
    CATEGORY(Area.ITEM, Kind.TEXT, 90, l -> l.item().categoryId()),
    CLASSES(Area.ITEM, Kind.TEXT, 52, profile(SkuProfile::classes)),
    PATTERN(Area.ITEM, Kind.WORD, 84, profile(SkuProfile::pattern)),
    SHELF_LIFE(
            Area.ITEM,
            Kind.WHOLE,
            75,
            l -> l.item().shelfLifeDays() == null
                    ? null
                    : Double.valueOf(l.item().shelfLifeDays())),
    ON_HAND(Area.STOCK, Kind.QUANTITY, 68, plan(SkuPlan::onHand)),
    RESERVED(Area.STOCK, Kind.QUANTITY, 70, Line::reserved),
    ON_ORDER(Area.STOCK, Kind.QUANTITY, 70, plan(SkuPlan::onOrder)),
    ON_ORDER_IN_TIME(Area.STOCK, Kind.QUANTITY, 75, plan(PlanFacts::inTime)),
    ON_ORDER_LATER(Area.STOCK, Kind.QUANTITY, 75, plan(PlanFacts::later)),
    POSITION(Area.STOCK, Kind.QUANTITY, 66, plan(SkuPlan::position)),
    COVER(Area.STOCK, Kind.QUANTITY, 62, plan(SkuPlan::daysOfCover)),
    COVER_AFTER(Area.STOCK, Kind.QUANTITY, 75, Line::coverAfter),
    STOCKOUT_P50(Area.STOCK, Kind.DATE, 88, plan(SkuPlan::stockoutP50)),
    STOCKOUT_P90(Area.STOCK, Kind.DATE, 95, plan(SkuPlan::stockoutP90)),
    STOCKOUT_RISK(Area.STOCK, Kind.SHARE, 56, plan(SkuPlan::stockoutProbability)),
    MONEY_AT_RISK(Area.STOCK, Kind.MONEY, 64, plan(SkuPlan::moneyAtRisk)),
    TIED_UP(Area.STOCK, Kind.MONEY, 80, plan(PlanFacts::tiedUp)),
    RECENT(Area.DEMAND, Kind.PICTURE, 130, profile(p -> Sparkline.of(p.recent()))),
    SOLD_4(Area.DEMAND, Kind.QUANTITY, 75, profile(SkuProfile::sold4)),
    SOLD_12(Area.DEMAND, Kind.QUANTITY, 80, profile(SkuProfile::sold12)),
    SOLD_52(Area.DEMAND, Kind.QUANTITY, 80, profile(SkuProfile::sold52)),
    LAST_SALE(Area.DEMAND, Kind.DATE, 88, profile(SkuProfile::lastSale)),
    STOCK_OUTS(Area.DEMAND, Kind.WHOLE, 75, profile(p -> p.stockOuts() == null ? null : Double.valueOf(p.stockOuts()))),
    LOST_SALES(Area.DEMAND, Kind.QUANTITY, 75, profile(SkuProfile::lostSales)),
    DEMAND(Area.DEMAND, Kind.QUANTITY, 66, levels(ReorderPoint::leadTimeDemandMean)),
    DEMAND_P90(Area.DEMAND, Kind.QUANTITY, 58, levels(ReorderPoint::leadTimeDemandP90)),
    PROMOTED(Area.DEMAND, Kind.QUANTITY, 80, plan(PlanFacts::promoted)),
    METHOD(Area.DEMAND, Kind.TEXT, 95, profile(SkuProfile::method)),
    WAPE(Area.DEMAND, Kind.SHARE, 62, profile(SkuProfile::wape)),
    BIAS(Area.DEMAND, Kind.SHARE, 62, profile(SkuProfile::bias)),
    NAIVE_RATIO(Area.DEMAND, Kind.SHARE, 75, profile(SkuProfile::naiveRatio)),
    OVERRIDE_BY(Area.DEMAND, Kind.TEXT, 90, plan(PlanFacts::overriddenBy)),
    SAFETY_STOCK(Area.LEVELS, Kind.QUANTITY, 80, levels(ReorderPoint::safetyStock)),
    REORDER_POINT(Area.LEVELS, Kind.QUANTITY, 56, levels(ReorderPoint::reorderPoint)),
    ORDER_UP_TO(Area.LEVELS, Kind.QUANTITY, 60, levels(ReorderPoint::orderUpTo)),
    POLICY(Area.LEVELS, Kind.TEXT, 75, levels(ReorderPoint::policy)),
    SERVICE(Area.LEVELS, Kind.SHARE, 75, levels(r -> r.target().level())),
    SERVICE_TYPE(Area.LEVELS, Kind.WORD, 110, levels(r -> r.target().type())),
    SUPPLIER(Area.SUPPLY, Kind.TEXT, 98, Line::fromName),
    KIND(Area.SUPPLY, Kind.WORD, 90, line(Suggestion::kind)),
    LEAD_TIME(Area.SUPPLY, Kind.QUANTITY, 75, levels(ReorderPoint::leadTimeDays)),
    LEAD_TIME_P90(Area.SUPPLY, Kind.QUANTITY, 85, plan(PlanFacts::leadTimeP90)),
    RECEIPTS(Area.SUPPLY, Kind.WHOLE, 70, plan(PlanFacts::receipts)),
    ON_TIME(Area.SUPPLY, Kind.SHARE, 70, plan(PlanFacts::onTime)),
    REVIEW(Area.SUPPLY, Kind.QUANTITY, 75, levels(ReorderPoint::reviewDays)),
    MINIMUM(Area.SUPPLY, Kind.QUANTITY, 70, plan(PlanFacts::minimum)),
    PACK(Area.SUPPLY, Kind.QUANTITY, 60, plan(PlanFacts::pack)),
    TO_CHASE(Area.SUPPLY, Kind.TEXT, 100, plan(PlanFacts::toChase)),
    SUGGESTED(Area.ORDER, Kind.QUANTITY, 80, line(Suggestion::quantity)),
    ROUNDING(Area.ORDER, Kind.QUANTITY, 75, plan(PlanFacts::rounding)),
    PREVIOUS(Area.ORDER, Kind.QUANTITY, 80, line(Suggestion::previousQuantity)),
    CHANGE(
            Area.ORDER,
            Kind.QUANTITY,
            75,
            line(s -> s.previousQuantity() == null ? null : (Double) (s.quantity() - s.previousQuantity()))),
    FINAL(Area.ORDER, Kind.QUANTITY, 64, line(Suggestion::finalQuantity)),
    UNIT_PRICE(Area.ORDER, Kind.PRICE, 75, line(Suggestion::unitPrice)),
    VALUE(Area.ORDER, Kind.MONEY, 70, line(Suggestion::value)),
    ORDER_BY(Area.ORDER, Kind.DATE, 88, line(Suggestion::orderBy)),
    ARRIVES(Area.ORDER, Kind.DATE, 88, line(Suggestion::arrives)),
    WEIGHT(Area.ORDER, Kind.QUANTITY, 80, l -> times(l, l.item().unitWeight())),
    VOLUME(Area.ORDER, Kind.QUANTITY, 80, l -> times(l, l.item().unitVolume()));

    /** What a column is about: a part of the list to choose from. */
    public enum Area {
        LINE,
        ITEM,
        STOCK,
        DEMAND,
        LEVELS,
        SUPPLY,
        ORDER
    }

    /** How a value is shown and sorted. */
    public enum Kind {
        TEXT,
        /** A constant that has a word in each language; sorted in its own order. */
        WORD,
        /** A row of bars; not sorted by. */
        PICTURE,
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
            CLASSES,
            PATTERN,
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
            RECENT,
            REASON);

    private final Area area;
    private final Kind kind;
    private final int width;
    private final Function<Line, Object> value;

    Column(Area area, Kind kind, int width, Function<Line, Object> value) {
        this.area = area;
        this.kind = kind;
        this.width = width;
        this.value = value;
    }

    public Area area() {
        return area;
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

    private static Function<Line, Object> life(Function<SuggestionLife, Object> of) {
        return line -> line.life() == null ? null : of.apply(line.life());
    }

    private static Function<Line, Object> profile(Function<SkuProfile, Object> of) {
        return line -> line.profile() == null ? null : of.apply(line.profile());
    }

    private static Double times(Line line, Double each) {
        return each == null || line.suggestion() == null
                ? null
                : (Double) (each * line.suggestion().finalQuantity());
    }
}
