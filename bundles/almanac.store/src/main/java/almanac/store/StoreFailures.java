package almanac.store;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.store.codec.BlobFormatException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what drivers throw into one clear line that names the store and holds no secret. */
final class StoreFailures {
    static final Texts TEXTS = Texts.of(StoreFailures.class);

    /** "No space" as file systems, H2 (90100) and PostgreSQL (53100) say it. */
    private static final List<String> NO_SPACE =
            List.of("no space left", "not enough space on the disk", "disk quota exceeded", "disk full");

    private static final Set<String> NO_SPACE_STATES = Set.of("53100", "90100");
    private static final Set<String> LOGIN_STATES = Set.of("28000", "28P01", "08004");
    private static final Set<String> LOCKED_STATES = Set.of("90020");
    private static final Set<String> DAMAGED_STATES = Set.of("90030");
    private static final Set<String> UNREACHABLE_STATES = Set.of("08001", "08006", "90067", "57P03", "3D000");

    private static final Pattern PASSWORD_OPTION = Pattern.compile("(?i)[?;&]password=([^;&]+)");

    private final StoreAddress address;

    StoreFailures(StoreAddress address) {
        this.address = address;
    }

    /** Whether somebody else has the store's file open. */
    static boolean isLocked(SQLException failure) {
        return LOCKED_STATES.contains(String.valueOf(failure.getSQLState()));
    }

    /** The failure to tell of. */
    AlmanacException of(Throwable thrown) {
        if (thrown instanceof AlmanacException known) {
            return known;
        }
        List<Throwable> chain = chain(thrown);
        String line = TEXTS.get(key(chain), address.shown(), lastLine(chain));
        return chain.stream().anyMatch(this::tellsSecret)
                ? new AlmanacException(line)
                : new AlmanacException(line, thrown);
    }

    private static String key(List<Throwable> chain) {
        if (chain.stream().anyMatch(StoreFailures::isNoSpace)) {
            return "store.full";
        }
        for (Throwable link : chain) {
            if (link instanceof BlobFormatException) {
                return "store.unreadable";
            }
            if (link instanceof SQLException sql && sql.getSQLState() != null) {
                return keyOfState(sql.getSQLState());
            }
        }
        return "store.failed";
    }

    private static String keyOfState(String state) {
        if (LOCKED_STATES.contains(state)) {
            return "store.locked";
        }
        if (DAMAGED_STATES.contains(state)) {
            return "store.damaged";
        }
        if (LOGIN_STATES.contains(state)) {
            return "store.login";
        }
        return UNREACHABLE_STATES.contains(state) ? "store.unreachable" : "store.failed";
    }

    private static boolean isNoSpace(Throwable link) {
        if (link instanceof SQLException sql && NO_SPACE_STATES.contains(String.valueOf(sql.getSQLState()))) {
            return true;
        }
        String message = String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT);
        return NO_SPACE.stream().anyMatch(message::contains);
    }

    /** What the database itself said, in one line, without the statement. */
    private String lastLine(List<Throwable> chain) {
        Throwable told = chain.stream()
                .filter(link -> link instanceof SQLException || link instanceof BlobFormatException)
                .findFirst()
                .orElse(chain.get(0));
        String message = told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
        String line = message.lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "");
        return tellsSecret(told) ? told.getClass().getSimpleName() : line;
    }

    /** A driver may quote the URL with its parameters, or a password. */
    private boolean tellsSecret(Throwable link) {
        String message = String.valueOf(link.getMessage());
        Matcher inUrl = PASSWORD_OPTION.matcher(address.url());
        return contains(message, address.password()) || inUrl.find() && contains(message, inUrl.group(1));
    }

    private static boolean contains(String message, String secret) {
        return !secret.isEmpty() && message.contains(secret);
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
