package almanac.launcher;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the launcher says to the user, in the user's language. It runs outside the framework, so the API's texts are out of its reach. */
final class Texts {
    private Texts() {}

    static String get(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "almanac.launcher.Messages",
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(bundle.getString(key), values);
    }

    /** Why something failed, on one line: the first of the chain of causes that says anything. */
    static String oneLine(Throwable failure) {
        Throwable telling = failure;
        while (telling.getMessage() == null && telling.getCause() != null) {
            telling = telling.getCause();
        }
        String message = telling.getMessage() == null ? telling.getClass().getName() : telling.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
