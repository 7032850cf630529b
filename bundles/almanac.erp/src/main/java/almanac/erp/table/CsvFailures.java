package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Says what went wrong while a CSV file was read. */
final class CsvFailures {
    private CsvFailures() {}

    /** Opens the file again. */
    interface Opener {
        InputStream open() throws IOException;
    }

    static InputException of(String file, long line, Exception failure, Opener opener) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputException known) {
                return known;
            }
            if (t instanceof CharacterCodingException) {
                return with(new Place(file, badLine(opener), ""), failure, "not-utf8-line");
            }
            if (t instanceof NoSuchFileException) {
                return with(Place.of(file), failure, "no-such-file");
            }
            if (t instanceof ZipException || t instanceof EOFException) {
                return with(Place.of(file), failure, "not-gzip");
            }
        }
        if (failure instanceof CsvParseException) {
            return with(new Place(file, toldLine(failure, line), ""), failure, "not-csv", words(failure));
        }
        return with(new Place(file, line, ""), failure, "unreadable", words(failure));
    }

    private static InputException with(Place place, Exception cause, String key, String... values) {
        return new InputException(place, Problems.say(key, (Object[]) values), cause);
    }

    /** The parser tells the line only in words; the one before is the next best. */
    private static long toldLine(Exception failure, long before) {
        Matcher told = Pattern.compile("line ([0-9]+)").matcher(String.valueOf(failure.getMessage()));
        return told.find() ? Long.parseLong(told.group(1)) : before;
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
    }

    /** The first line that is not UTF-8; a decoder that reads ahead does not tell. 0 where there is none. */
    private static long badLine(Opener opener) {
        try (InputStream in = opener.open()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    if (!isText(line)) {
                        return number;
                    }
                    line.reset();
                    number++;
                }
            }
            return isText(line) ? 0 : number;
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isText(ByteArrayOutputStream line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
