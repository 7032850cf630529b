package almanac.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and days as a planner of the language writes them. What is not known is an empty text. Not for use by several threads. */
public final class Formats {
    private final Locale locale;
    private final NumberFormat quantity;
    private final NumberFormat price;
    private final NumberFormat whole;
    private final NumberFormat money;
    private final NumberFormat percent;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;

    public Formats(Locale locale) {
        this.locale = locale;
        this.quantity = decimals(1);
        this.price = decimals(4);
        this.whole = decimals(0);
        this.money = decimals(0);
        this.percent = NumberFormat.getPercentInstance(locale);
        this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd", locale);
        this.shortDay = DateTimeFormatter.ofPattern("MM-dd", locale);
    }

    /** Those of the language that the client was started in. */
    public static Formats usual() {
        return new Formats(Locale.getDefault(Locale.Category.FORMAT));
    }

    private NumberFormat decimals(int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(most);
        return format;
    }

    /** Money a unit. */
    public String price(Double money) {
        return isKnown(money) ? price.format(money) : "";
    }

    /** Units, one decimal at most. */
    public String quantity(Double units) {
        return isKnown(units) ? quantity.format(units) : "";
    }

    /** A count, or a number that needs no decimals. */
    public String whole(Number number) {
        return number == null ? "" : whole.format(number);
    }

    /** Money, in whole units of it. */
    public String money(Double amount) {
        return isKnown(amount) ? money.format(amount) : "";
    }

    /** A share as percent. */
    public String percent(Double share) {
        return isKnown(share) ? percent.format(share) : "";
    }

    /** A share as percent, one decimal where there is one. */
    public String share(double share) {
        if (!isKnown(share)) {
            return "";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String day(LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    /** Month and day, for axes. */
    public String shortDay(LocalDate date) {
        return date == null ? "" : shortDay.format(date);
    }

    /** A moment, in the machine's zone. */
    public String moment(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneId.systemDefault())
                        .format(instant);
    }

    private static boolean isKnown(Double value) {
        return value != null && !value.isNaN() && !value.isInfinite();
    }
}
