package almanac.api;

/** Input that cannot be used. Its message is one line that names the place and the problem. */
public class InputException extends AlmanacException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /**
     * @param place where
     * @param problem what, in words for the user, without the place and without secrets
     */
    public InputException(Place place, String problem) {
        super(line(place, problem));
        this.place = place;
    }

    /** As {@link #InputException(Place, String)}, with the technical cause for the log. */
    public InputException(Place place, String problem, Throwable cause) {
        super(line(place, problem), cause);
        this.place = place;
    }

    private static String line(Place place, String problem) {
        return Texts.of(Place.class).get("place.problem", place, problem);
    }

    /** Where the input is wrong. */
    public Place place() {
        return place;
    }
}
