package almanac.erp.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;

/**
 * A JDBC URL taken apart, so that user and password are handed to the driver apart from it and never stand in a message.
 *
 * @param url without user and password
 * @param user null where the URL has none
 * @param password null where the URL has none
 * @param kind null where the database is none of those known
 */
record JdbcUrl(String url, String user, String password, Kind kind) {
    /** A kind of database, by how its URLs begin. */
    enum Kind {
        POSTGRESQL("org.postgresql.Driver", SQLDialect.POSTGRES),
        H2("org.h2.Driver", SQLDialect.H2),
        MARIADB("org.mariadb.jdbc.Driver", SQLDialect.MARIADB),
        MYSQL("com.mysql.cj.jdbc.Driver", SQLDialect.MYSQL);

        final String driver;
        final SQLDialect dialect;

        Kind(String driver, SQLDialect dialect) {
            this.driver = driver;
            this.dialect = dialect;
        }
    }

    private static final Pattern USER_INFO = Pattern.compile("^(jdbc:[a-z]+:(?:[a-z]+:)*//)([^/@?;]*)@");

    static JdbcUrl parse(String text) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> text.startsWith("jdbc:" + k.name().toLowerCase(Locale.ROOT) + ":"))
                .findFirst()
                .orElse(null);
        Matcher info = USER_INFO.matcher(text);
        String[] login = info.find() ? info.group(2).split(":", 2) : new String[0];
        String plain = login.length == 0 ? text : info.replaceFirst("$1");
        char first = kind == Kind.H2 ? ';' : '?';
        int settings = plain.indexOf(first);
        String head = settings < 0 ? plain : plain.substring(0, settings);
        String[] pairs =
                settings < 0 ? new String[0] : plain.substring(settings + 1).split("[&;]");
        String kept = Arrays.stream(pairs)
                .filter(p -> !isNamed(p, "user") && !isNamed(p, "password"))
                .collect(Collectors.joining(kind == Kind.H2 ? ";" : "&"));
        return new JdbcUrl(
                head + (kept.isEmpty() ? "" : first + kept),
                value(pairs, "user").orElse(login.length > 0 ? login[0] : null),
                value(pairs, "password").orElse(login.length > 1 ? login[1] : null),
                kind);
    }

    private static boolean isNamed(String pair, String name) {
        return pair.regionMatches(true, 0, name + "=", 0, name.length() + 1);
    }

    private static Optional<String> value(String[] pairs, String name) {
        return Arrays.stream(pairs)
                .filter(p -> isNamed(p, name))
                .map(p -> p.substring(name.length() + 1))
                .findFirst();
    }

    /** Server and database for messages: no user, no password, no settings. */
    String shown() {
        String place = url.replaceFirst("^jdbc:[a-z0-9]+:(//)?", "").replaceFirst("[?;].*$", "");
        return place.isEmpty() ? "?" : place;
    }

    /** The URL as the driver gets it: H2 must not make a new database where there is none. */
    String safe() {
        boolean create = kind == Kind.H2 && !url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=");
        return create ? url + ";IFEXISTS=TRUE" : url;
    }

    @Override
    public String toString() {
        return shown();
    }
}
