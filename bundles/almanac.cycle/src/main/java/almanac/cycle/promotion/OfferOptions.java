package almanac.cycle.promotion;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.OfferGrid;
import almanac.cycle.CycleTexts;
import almanac.cycle.step.Collected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Possible promotions of a grid: items that are sold, depths, mechanics, starts. */
final class OfferOptions {
    private static final int DAYS_APART = 7;

    private final Collected host;
    private final Collection<CleanedSeries> series;

    OfferOptions(Collected host, Collection<CleanedSeries> series) {
        this.host = host;
        this.series = series;
    }

    List<Promotion> of(OfferGrid grid) {
        List<Promotion> options = new ArrayList<>();
        LocalDate first = grid.from() != null ? grid.from() : host.grid().dateOf(host.endBucket());
        List<String> mechanics = new ArrayList<>(grid.mechanics());
        if (mechanics.isEmpty()) {
            mechanics.add(null);
        }
        for (String item : items(grid)) {
            for (int i = 0; i < grid.starts(); i++) {
                LocalDate start = first.plusDays((long) DAYS_APART * i);
                LocalDate end = start.plusDays(grid.days() - 1L);
                if (!isTaken(
                        item, grid.locationId(), start.minusDays(grid.restDays()), end.plusDays(grid.restDays()))) {
                    for (String mechanic : mechanics) {
                        for (double percent : grid.percents()) {
                            options.add(option(grid, item, start, end, mechanic, percent));
                        }
                    }
                }
            }
        }
        return options;
    }

    private static Promotion option(
            OfferGrid grid, String item, LocalDate start, LocalDate end, String mechanic, double percent) {
        String id = String.join(
                "-",
                item,
                start.format(DateTimeFormatter.BASIC_ISO_DATE),
                BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString());
        return new Promotion(
                mechanic == null ? id : id + "-" + mechanic,
                null,
                mechanic,
                start,
                end,
                item,
                null,
                grid.locationId(),
                percent,
                null,
                grid.cost());
    }

    private Set<String> items(OfferGrid grid) {
        Set<String> sold = new TreeSet<>();
        for (CleanedSeries one : series) {
            Sku sku = one.cleaned().sku();
            if (grid.locationId() == null || grid.locationId().equals(sku.locationId())) {
                sold.add(sku.itemId());
            }
        }
        if (grid.items().isEmpty() && grid.categories().isEmpty()) {
            return sold;
        }
        Set<String> chosen = new TreeSet<>();
        for (String item : grid.items()) {
            if (!sold.contains(item)) {
                throw new AlmanacException(CycleTexts.say("promotion.no-item", item));
            }
            chosen.add(item);
        }
        for (String category : grid.categories()) {
            List<String> members = sold.stream()
                    .filter(id -> category.equals(item(id).categoryId()))
                    .toList();
            if (members.isEmpty()) {
                throw new AlmanacException(CycleTexts.say("promotion.no-category", category));
            }
            chosen.addAll(members);
        }
        return chosen;
    }

    private Item item(String id) {
        return host.tables().supply().items().getOrDefault(id, Item.unknown(id));
    }

    /** Whether the host promotes the item in these days already. */
    private boolean isTaken(String itemId, String location, LocalDate from, LocalDate to) {
        return host.tables().promotions().stream()
                .anyMatch(p -> !p.startDate().isAfter(to)
                        && !p.endDate().isBefore(from)
                        && (p.locationId() == null
                                || location == null
                                || p.locationId().equals(location))
                        && (p.itemId() != null
                                ? p.itemId().equals(itemId)
                                : p.categoryId() == null
                                        || Objects.equals(
                                                p.categoryId(), item(itemId).categoryId())));
    }
}
