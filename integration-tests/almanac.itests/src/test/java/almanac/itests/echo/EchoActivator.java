package almanac.itests.echo;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Stands in for the product's commands, so that the launcher is tested by itself. */
public class EchoActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", "almanac");
        properties.put("osgi.command.function", new String[] {"run"});
        context.registerService(EchoActivator.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        System.err.println("stopped");
    }

    /** The command {@code almanac:run}. */
    public int run(List<String> words) {
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "exit":
                return Integer.parseInt(words.get(1));
            case "fail":
                throw new IllegalStateException("table item, row 7:\ncolumn item_id is empty");
            case "both":
                System.err.println("progress");
                System.out.println("data");
                return 0;
            case "serve":
                System.out.println("serving");
                return 0;
            case "linger":
                System.out.println("lingering");
                linger();
                return 0;
            default:
                words.forEach(word -> System.out.print("<" + word + ">"));
                return 0;
        }
    }

    private static void linger() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
