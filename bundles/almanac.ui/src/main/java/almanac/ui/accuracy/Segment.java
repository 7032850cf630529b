package almanac.ui.accuracy;

/** By what accuracy is grouped. */
enum Segment {
    CATEGORY,
    LOCATION,
    METHOD
}
