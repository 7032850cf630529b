package almanac.cycle.shell;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what the command {@code offers} is given. Contexts are the columns named {@code context_*}. */
final class OfferFiles {
    private static final String CONTEXT = "context_";

    private final Console console;

    OfferFiles(Console console) {
        this.console = console;
    }

    /** {@code name,mechanic?,discount_pct?,cost?}; at least one, names are unique. */
    List<Offer> offers(Path file) {
        Set<String> names = new HashSet<>();
        List<Offer> offers = read(file, line -> {
            if (!names.add(line.needed("name"))) {
                throw line.problem("name", console.say("offers.twice", line.text("name")));
            }
            double discount = line.number("discount_pct", 0.0);
            double cost = line.number("cost", 0.0);
            line.check("discount_pct", discount >= 0 && discount <= 100);
            line.check("cost", cost >= 0);
            String mechanic = line.text("mechanic");
            return new Offer(line.text("name"), mechanic.isEmpty() ? null : mechanic, discount, cost);
        });
        if (offers.isEmpty()) {
            throw new InputException(Place.of(file.toString()), console.say("offers.none"));
        }
        return offers;
    }

    /** {@code subject,context_*} */
    List<OfferCase> cases(Path file) {
        return read(file, Line::subject);
    }

    /** {@code id,reward} */
    Map<Long, Double> rewards(Path file) {
        Map<Long, Double> rewards = new LinkedHashMap<>();
        read(file, line -> {
            double id = line.number("id", null);
            line.check("id", id == Math.rint(id));
            if (rewards.put((long) id, line.number("reward", null)) != null) {
                throw line.problem("id", console.say("offers.twice", line.text("id")));
            }
            return id;
        });
        return rewards;
    }

    /** {@code at?,subject,offer,probability,reward?,policy?,context_*}: decisions of whoever chose before, each among all offers. */
    List<OfferDecision> log(Path file, String experiment, List<Offer> offers) {
        return read(file, line -> {
            String name = line.needed("offer");
            Offer chosen = offers.stream()
                    .filter(o -> o.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> line.problem("offer", console.say("offers.unknown", name)));
            double probability = line.number("probability", null);
            line.check("probability", probability > 0 && probability <= 1);
            String policy = line.text("policy");
            return new OfferDecision(
                    0,
                    experiment,
                    line.instant("at"),
                    line.subject(),
                    offers,
                    chosen,
                    probability,
                    policy.isEmpty() || policy.equals(OfferDecision.THOMPSON) ? "logged" : policy,
                    false,
                    line.text("reward").isEmpty() ? null : line.number("reward", null));
        });
    }

    private <T> List<T> read(Path file, Function<Line, T> make) {
        List<T> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                all.add(make.apply(new Line(file, row)));
            }
        } catch (NoSuchFileException e) {
            throw new InputException(Place.of(file.toString()), console.say("offers.no-file"), e);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new InputException(Place.of(file.toString()), console.say("offers.unreadable", e.getMessage()), e);
        }
        return all;
    }

    /** A row of a file. */
    private final class Line {
        private final Path file;
        private final NamedCsvRecord row;

        Line(Path file, NamedCsvRecord row) {
            this.file = file;
            this.row = row;
        }

        String text(String column) {
            return row.findField(column).map(String::strip).orElse("");
        }

        String needed(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw problem(column, console.say("offers.missing"));
            }
            return text;
        }

        /**
         * A number.
         *
         * @param initial where there is none; null where it is needed
         */
        double number(String column, Double initial) {
            String text = initial == null ? needed(column) : text(column);
            if (text.isEmpty()) {
                return initial;
            }
            try {
                double number = Double.parseDouble(text);
                check(column, Double.isFinite(number));
                return number;
            } catch (NumberFormatException e) {
                throw problem(column, console.say("offers.value", text));
            }
        }

        Instant instant(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? Instant.EPOCH : Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
            } catch (DateTimeParseException e) {
                throw problem(column, console.say("offers.value", text));
            }
        }

        OfferCase subject() {
            TreeMap<String, Double> context = new TreeMap<>();
            for (String column : row.getHeader()) {
                if (column.startsWith(CONTEXT) && !text(column).isEmpty()) {
                    context.put(column.substring(CONTEXT.length()), number(column, null));
                }
            }
            return new OfferCase(needed("subject"), context);
        }

        void check(String column, boolean right) {
            if (!right) {
                throw problem(column, console.say("offers.value", text(column)));
            }
        }

        InputException problem(String column, String message) {
            return new InputException(new Place(file.toString(), row.getStartingLineNumber(), column), message);
        }
    }
}
