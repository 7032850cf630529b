package almanac.launcher;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One Gogo session in the running framework. Gogo's types belong to its bundle and are out of the launcher's reach, hence
 * reflection.
 */
final class GogoSession implements AutoCloseable {
    private static final long WAIT_SECONDS = Long.getLong("almanac.wait", 20);
    private static final String COMMANDS = "(&(osgi.command.scope=almanac)(osgi.command.function=run))";
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";

    private final Object session;
    private final Class<?> sessionType;

    private GogoSession(Object session, Class<?> sessionType) {
        this.session = session;
        this.sessionType = sessionType;
    }

    /** Opens a session once the commands of the product are there. */
    static GogoSession open(BundleContext context, Streams streams) throws LaunchException {
        await(context, COMMANDS);
        Object processor = await(context, "(objectClass=" + PROCESSOR + ")");
        try {
            ClassLoader loader = processor.getClass().getClassLoader();
            Object session = loader.loadClass(PROCESSOR)
                    .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
                    .invoke(processor, streams.in(), streams.out(), streams.err());
            return new GogoSession(session, loader.loadClass("org.apache.felix.service.command.CommandSession"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs one command of the product.
     *
     * @param words the command and its arguments; they arrive as they are, whatever Gogo's syntax would make of them
     * @return the exit code
     */
    int run(List<String> words) throws Throwable {
        call("put", new Class<?>[] {String.class, Object.class}, "words", List.copyOf(words));
        return execute("almanac:run $words");
    }

    /** Hands the session to a person, until they leave. */
    int shell() throws Throwable {
        return execute("gosh --login --noshutdown");
    }

    @Override
    public void close() {
        try {
            call("close", new Class<?>[0]);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int execute(String program) throws Throwable {
        Object result = call("execute", new Class<?>[] {CharSequence.class}, program);
        return result instanceof Integer code ? code : 0;
    }

    private Object call(String method, Class<?>[] types, Object... values) throws Throwable {
        try {
            return sessionType.getMethod(method, types).invoke(session, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object await(BundleContext context, String filter) throws LaunchException {
        try {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
            tracker.open();
            Object service = tracker.waitForService(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
            tracker.close();
            if (service == null) {
                throw new LaunchException(Texts.get("noCommands", WAIT_SECONDS, IdleComponents.describe(context)));
            }
            return service;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(Texts.get("noCommands", WAIT_SECONDS, ""), e);
        }
    }
}
