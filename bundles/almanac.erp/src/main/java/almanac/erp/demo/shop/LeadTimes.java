package almanac.erp.demo.shop;

import java.time.LocalDate;

/** How long vendors really take. */
final class LeadTimes {
    private static final double KEEPS_ITS_WORD = 0.45;

    private final Days days;
    private final Dice dice;

    LeadTimes(long seed, Days days) {
        this.days = days;
        this.dice = new Dice(seed, "lead times");
    }

    /** What a vendor promises; 0 where it promises nothing. */
    static int promised(Vendor vendor) {
        return vendor.promisedDays() == null ? 0 : vendor.promisedDays();
    }

    /** The day on which an order arrives; may be after the last day. Vendors that shut down for holidays do nothing then. */
    int arrival(Vendor vendor, Warehouse warehouse, int orderedOn) {
        int promised = promised(vendor);
        boolean keeps = promised > 0 && dice.chance(KEEPS_ITS_WORD);
        double late = keeps ? -dice.between(0, 1) : dice.logNormal(vendor.lateDays(), vendor.lateSigma());
        long working = Math.max(1, Math.round(promised + late));
        int day = orderedOn;
        while (working > 0) {
            day++;
            if (!vendor.shutsDown() || !days.isVendorShutdown(Days.date(day))) {
                working--;
            }
        }
        return open(warehouse, day);
    }

    /** That day, or the next on which the warehouse takes goods in. */
    int open(Warehouse warehouse, int day) {
        int open = day;
        while (!isOpen(warehouse, Days.date(open))) {
            open++;
        }
        return open;
    }

    private boolean isOpen(Warehouse warehouse, LocalDate date) {
        return warehouse.isShop() || !days.isPublicHoliday(date);
    }
}
