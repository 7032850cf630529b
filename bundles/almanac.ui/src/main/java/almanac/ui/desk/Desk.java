package almanac.ui.desk;

import almanac.api.Sku;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import almanac.api.run.SkuProfile;
import almanac.ui.UiTexts;
import almanac.ui.settings.Settings;
import almanac.ui.worklist.Line;
import almanac.ui.worklist.LineFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/** What the views of a client share: the book, the line in hand, the filter asked for. Used on the UI thread alone. */
@Creatable
@Singleton
public final class Desk {
    private final Backend backend;
    private final Settings settings;
    private final Sayings sayings;
    private final Work work;
    private final Serial loading = new Serial();
    private final Serial acting = new Serial();

    private final List<Runnable> bookListeners = new ArrayList<>();
    private final List<Runnable> profileListeners = new ArrayList<>();
    private final List<Runnable> skuListeners = new ArrayList<>();
    private final List<Runnable> filterListeners = new ArrayList<>();
    private final List<Consumer<String>> messageListeners = new ArrayList<>();

    private Book book;
    private Line line;
    private LineFilter filter;
    private String message = "";
    private boolean busy;

    @Inject
    public Desk() {
        this(
                new OsgiBackend(FrameworkUtil.getBundle(Desk.class).getBundleContext()),
                Settings.ofClient(),
                Display.getDefault());
    }

    Desk(Backend backend, Settings settings, Display display) {
        this.backend = backend;
        this.settings = settings;
        this.sayings = new Sayings(backend::wordings, Locale.getDefault(Locale.Category.DISPLAY));
        this.work = new Work(display, this::failed);
    }

    public Backend backend() {
        return backend;
    }

    public Settings settings() {
        return settings;
    }

    public Sayings sayings() {
        return sayings;
    }

    public Work work() {
        return work;
    }

    /** Changes of suggestions run one after the other. */
    public Serial acting() {
        return acting;
    }

    /** Null until it was loaded. */
    public Book book() {
        return book;
    }

    /** The line in hand; null for none. */
    public Line line() {
        return line;
    }

    /** The filter that another view asked for; null for none. */
    public LineFilter filter() {
        return filter;
    }

    /** What the planner should know now; empty for nothing. */
    public String message() {
        return message;
    }

    /** Whether the book is being read or planned. */
    public boolean isBusy() {
        return busy;
    }

    /** Reads the book where nobody has yet. */
    public void open() {
        if (book == null && !busy) {
            reload();
        }
    }

    /** Reads the book again. */
    public void reload() {
        Place place = settings.place();
        busy(true);
        tell(UiTexts.say("desk.loading", place.host()));
        work.start(UiTexts.say("work.load"), loading, p -> new BookLoader(backend).load(place), this::loaded);
    }

    private void loaded(Book read) {
        busy(false);
        tell(read.run() == null ? UiTexts.say("desk.unplanned", settings.place().host()) : "");
        show(read);
        if (read.run() != null) {
            work.quietly(
                    UiTexts.say("work.profiles"),
                    loading,
                    p -> backend.profiles().of(read.run(), read.masters().items()),
                    profiles -> profiled(read.run(), profiles));
        }
    }

    /** The lists show more of each line. The one in hand is still the same: who reads about it goes on. */
    private void profiled(PlanningRun run, Map<Sku, SkuProfile> profiles) {
        if (book != null && run.equals(book.run())) {
            book = book.withProfiles(profiles);
            notify(profileListeners);
        }
    }

    /** Another book to work with. */
    public void show(Book other) {
        book = other;
        line = line == null ? null : find(line);
        notify(bookListeners);
        notify(skuListeners);
    }

    private Line find(Line before) {
        Line same = null;
        for (Line now : book.lines()) {
            if (now.sku().equals(before.sku()) && (same == null || now.id() == before.id())) {
                same = now;
            }
        }
        return same;
    }

    /** Plans anew, as {@code almanac plan} does, and shows what came of it. */
    public void plan(boolean retrain) {
        Place place = settings.place();
        busy(true);
        tell(UiTexts.say("desk.planning", place.host()));
        PlanRequest request =
                new PlanRequest(place.tenant(), place.host(), null, retrain, retrain ? "command" : "refresh");
        work.start(
                UiTexts.say("work.plan", place.host()),
                loading,
                progress -> backend.planning().plan(request, progress),
                (PlanningRun run) -> reload());
    }

    /** Takes a line in hand: the item page shows it. */
    public void take(Line other) {
        line = other;
        notify(skuListeners);
    }

    /** Takes a SKU's first line in hand, where the book has one. */
    public void take(Sku sku) {
        book.lines().stream().filter(l -> l.sku().equals(sku)).findFirst().ifPresent(this::take);
    }

    /** Asks the worklist to show some lines. */
    public void filter(LineFilter other) {
        filter = other;
        notify(filterListeners);
    }

    /** Tells the planner something; empty for nothing more. */
    public void tell(String text) {
        message = text;
        List.copyOf(messageListeners).forEach(l -> l.accept(text));
    }

    private void failed(String text) {
        busy(false);
        tell(text);
    }

    private void busy(boolean now) {
        busy = now;
    }

    /** Called with every new book; gives what ends it. */
    public Runnable onBook(Runnable listener) {
        return on(bookListeners, listener);
    }

    /** Called once profiles of the book's lines are there; gives what ends it. */
    public Runnable onProfiles(Runnable listener) {
        return on(profileListeners, listener);
    }

    /** Called with every line taken in hand; gives what ends it. */
    public Runnable onLine(Runnable listener) {
        return on(skuListeners, listener);
    }

    /** Called with every filter asked for; gives what ends it. */
    public Runnable onFilter(Runnable listener) {
        return on(filterListeners, listener);
    }

    /** Called with every message; gives what ends it. */
    public Runnable onMessage(Consumer<String> listener) {
        return on(messageListeners, listener);
    }

    private static <T> Runnable on(List<T> listeners, T listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static void notify(List<Runnable> listeners) {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
