package almanac.erp.demo.shop;

import java.util.List;

/**
 * A product category and how its customers behave.
 *
 * @param season amplitude of the yearly season, in logs
 * @param peakDay day of the year on which the season peaks
 * @param lnyBefore factor at the height of the weeks before Lunar New Year
 * @param lnyDuring factor on its holidays
 * @param festival factor on 11.11; half of its effect on 6.18
 * @param elasticity of demand to price, positive
 * @param heat effect of a degree above the season's temperature, in logs
 * @param shelfLifeDays null where it does not spoil
 * @param inShops whether shops sell it, or only the central warehouse
 */
record Category(
        int id,
        String code,
        String name,
        String uom,
        int decimals,
        double serviceLevel,
        double priceLow,
        double priceHigh,
        double season,
        int peakDay,
        double lnyBefore,
        double lnyDuring,
        double festival,
        double elasticity,
        double heat,
        Integer shelfLifeDays,
        boolean inShops,
        List<String> nouns,
        List<String> variants) {}
