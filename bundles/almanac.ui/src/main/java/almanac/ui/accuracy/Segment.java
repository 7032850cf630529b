package almanac.ui.accuracy;

/** By what accuracy is grouped. */
enum Segment {
    /** Everything together. */
    ALL,
    CATEGORY,
    LOCATION,
    METHOD
}
