package almanac.learning.trees;

import java.util.List;

/** Some columns that belong together. A block sees nothing of a series at or after the origin but drivers known ahead. */
interface Block {
    /** What the columns are, in the order in which values are put. */
    List<Column> columns();

    /** Puts as many values as there are columns. */
    void put(Point point, Row row);
}
