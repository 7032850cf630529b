package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.host.Promotion;
import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PromotionStudy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which promotions are possible: those of a file, or items times depths times weeks. */
final class OfferArguments {
    @Option(names = "--candidates", paramLabel = "FILE", descriptionKey = "opt.offer-candidates")
    private String file;

    @Option(names = "--items", split = ",", paramLabel = "ID", descriptionKey = "opt.offer-items")
    private List<String> items = List.of();

    @Option(names = "--categories", split = ",", paramLabel = "ID", descriptionKey = "opt.offer-categories")
    private List<String> categories = List.of();

    @Option(names = "--who", split = ",", paramLabel = "hot|surplus|expiring", descriptionKey = "opt.offer-who")
    private List<String> who = List.of();

    @Option(names = "--location", paramLabel = "ID", descriptionKey = "opt.offer-location")
    private String location;

    @Option(names = "--depths", split = ",", paramLabel = "PCT", descriptionKey = "opt.offer-depths")
    private List<Double> depths = List.of(10.0, 20.0, 30.0, 40.0);

    @Option(names = "--mechanics", split = ",", paramLabel = "NAME", descriptionKey = "opt.offer-mechanics")
    private List<String> mechanics = List.of();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "opt.offer-from")
    private LocalDate from;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "12", descriptionKey = "opt.offer-weeks")
    private int weeks;

    @Option(names = "--days", paramLabel = "N", defaultValue = "7", descriptionKey = "opt.offer-days")
    private int days;

    @Option(names = "--cost", paramLabel = "MONEY", descriptionKey = "opt.offer-cost")
    private Double cost;

    /** Says what is wrong before any work begins. */
    void check(Console console) {
        Checks.atLeastOne(console, "--weeks", weeks);
        Checks.atLeastOne(console, "--days", days);
        for (double depth : depths) {
            if (!(depth >= 0 && depth <= 100)) {
                throw new UsageException(console.say("use.depth", depth));
            }
        }
        if (cost != null && !(cost >= 0)) {
            throw new UsageException(console.say("use.not-below-zero", "--cost", cost));
        }
        if (file != null && !(items.isEmpty() && categories.isEmpty() && who.isEmpty())) {
            throw new UsageException(console.say("use.candidates-alone"));
        }
        who.forEach(name -> kind(name, console));
    }

    /** Where the possible promotions come from, as the user knows it. */
    String source(Console console) {
        return file == null ? "--items" : console.path(file).toString();
    }

    /** Reads the file, before the host is opened; null where there is none. */
    List<Promotion> read(Services services, Console console) {
        return file == null ? null : services.promotionFiles().read(console.path(file));
    }

    /** Possible promotions of a host. */
    List<Promotion> of(PromotionStudy study, int restDays, Console console, ConsoleProgress progress) {
        Set<String> chosen = new LinkedHashSet<>(items);
        if (!who.isEmpty()) {
            Set<Opportunity.Kind> kinds = new LinkedHashSet<>();
            who.forEach(name -> kinds.add(kind(name, console)));
            study.opportunities(progress).stream()
                    .filter(o -> kinds.contains(o.kind()))
                    .forEach(o -> chosen.add(o.sku().itemId()));
            if (chosen.isEmpty() && categories.isEmpty()) {
                return List.of();
            }
        }
        return study.options(new OfferGrid(
                new ArrayList<>(chosen), categories, location, depths, mechanics, from, weeks, days, restDays, cost));
    }

    private static Opportunity.Kind kind(String name, Console console) {
        for (Opportunity.Kind kind : Opportunity.Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new UsageException(console.say("use.who", name));
    }
}
