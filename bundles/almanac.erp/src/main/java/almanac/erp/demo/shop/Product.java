package almanac.erp.demo.shop;

import java.time.LocalDate;

/**
 * An item.
 *
 * @param life what becomes of it
 * @param likeId the product it resembles, where it is new; null otherwise
 * @param successorId the product that takes over; null where there is none
 */
record Product(
        int id,
        String code,
        String name,
        Category category,
        String brand,
        double cost,
        double price,
        Velocity velocity,
        Life life,
        LocalDate launchedOn,
        LocalDate discontinuedOn,
        Integer likeId,
        Integer successorId,
        double weight,
        double volume) {

    /** How it sells. */
    enum Velocity {
        FAST,
        MEDIUM,
        SLOW,
        LUMPY
    }

    /** What becomes of it. */
    enum Life {
        STEADY,
        NEW,
        ENDING,
        /** Nobody asks for it any more, and there is a lot of it. */
        DEAD,
        /** Bought far beyond its demand. */
        OVERSTOCKED
    }

    boolean isSoldOn(LocalDate date) {
        return (launchedOn == null || !date.isBefore(launchedOn))
                && (discontinuedOn == null || date.isBefore(discontinuedOn))
                && life != Life.DEAD;
    }
}
