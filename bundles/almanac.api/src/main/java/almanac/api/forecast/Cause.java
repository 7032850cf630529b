package almanac.api.forecast;

/** What a part of a forecast comes from. */
public enum Cause {
    /** What the SKU sells without anything else. */
    LEVEL,
    /** Growth or decline of late, and how far ahead the bucket is. */
    TREND,
    /** The time of the week or year, as in earlier ones. */
    SEASON,
    PRICE,
    PROMOTION,
    /** Holidays and closing days, moving ones included. */
    HOLIDAY,
    /** Every other driver: weather, traffic, search interest, reviews. */
    SIGNAL;

    /** The cause that a driver stands for, by its name: {@code price}, {@code promotion}, {@code discount}, {@code holiday_EASTER} ... */
    public static Cause ofDriver(String name) {
        if (isOrBegins(name, "price")) {
            return PRICE;
        }
        if (isOrBegins(name, "promotion") || isOrBegins(name, "discount") || isOrBegins(name, "markdown")) {
            return PROMOTION;
        }
        return isOrBegins(name, "holiday") || isOrBegins(name, "closed") ? HOLIDAY : SIGNAL;
    }

    private static boolean isOrBegins(String name, String word) {
        return name.equals(word) || name.startsWith(word + "_");
    }
}
