package almanac.learning.sentiment;

/**
 * A word of a text as the lexicon knows it.
 *
 * @param weight of a feeling: how favourable, about -3 to 3; of a degree: a factor
 */
record Word(Kind kind, double weight) {
    static final Word PLAIN = new Word(Kind.PLAIN, 0);
    static final Word BREAK = new Word(Kind.BREAK, 0);
    static final Word NEGATION = new Word(Kind.NEGATION, 0);

    /** What a word does. */
    enum Kind {
        PLAIN,
        /** A clause ends. */
        BREAK,
        NEGATION,
        DEGREE,
        FEELING
    }
}
