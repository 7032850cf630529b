package almanac.ui.worklist;

import almanac.api.replenishment.Urgency;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A view as a line of text, for the client's preferences. Parts that a later version does not know are left out. */
public final class ViewText {
    private static final int PARTS = 8;

    private ViewText() {}

    public static String of(View view) {
        LineFilter filter = view.filter();
        return List.of(
                        view.name(),
                        filter.words(),
                        filter.show().name(),
                        names(filter.urgencies()),
                        filter.reason(),
                        view.order().column() == null
                                ? ""
                                : view.order().column().name(),
                        (view.order().descending() ? "down" : "up") + ',' + view.grouping(),
                        names(view.columns()))
                .stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The view; the usual one where the text is none. */
    public static View parse(String text) {
        String[] parts = Arrays.stream(text.split("&", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toArray(String[]::new);
        if (parts.length != PARTS) {
            return View.USUAL;
        }
        Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        words(parts[3]).forEach(name -> find(Urgency.values(), name, null, urgencies));
        String[] order = parts[6].split(",");
        List<Column> columns = words(parts[7]).stream()
                .map(Column::named)
                .filter(Objects::nonNull)
                .toList();
        return new View(
                parts[0],
                new LineFilter(
                        parts[1],
                        find(LineFilter.Show.values(), parts[2], LineFilter.Show.TO_DECIDE, null),
                        urgencies,
                        parts[4]),
                new LineOrder(Column.named(parts[5]), order[0].equals("down")),
                find(Grouping.values(), order.length > 1 ? order[1] : "", Grouping.NONE, null),
                columns.isEmpty() ? Column.USUAL : columns);
    }

    private static <E extends Enum<E>> E find(E[] all, String name, E otherwise, Set<E> into) {
        for (E constant : all) {
            if (constant.name().equals(name)) {
                if (into != null) {
                    into.add(constant);
                }
                return constant;
            }
        }
        return otherwise;
    }

    private static String names(java.util.Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
