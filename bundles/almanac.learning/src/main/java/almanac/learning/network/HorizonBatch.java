package almanac.learning.network;

/** Windows as a {@link HorizonNetwork} takes them; arrays are filled from outside and may be longer than needed. */
public final class HorizonBatch {
    /** Windows. */
    public int n;

    /** Buckets ahead. */
    public final int horizon;

    /** An array a step of the past: {@code inputs} rows of {@code n}. */
    public final float[][] past;

    /** An array an attribute: a value's number for each window. */
    public final int[][] codes;

    /** {@code scalars} rows of {@code n}. */
    public final float[] scalars;

    /** {@code ahead} rows of {@code horizon} times {@code n}: column {@code h * n + i}. */
    public final float[] ahead;

    /** {@code references} rows, as {@link #ahead}. */
    public final float[] references;

    /**
     * @param steps of the past
     * @param most windows
     */
    public HorizonBatch(HorizonShape shape, int steps, int horizon, int most) {
        this.horizon = horizon;
        this.past = new float[steps][shape.inputs() * most];
        this.codes = new int[shape.embeddings().size()][most];
        this.scalars = new float[shape.scalars() * most];
        this.ahead = new float[shape.ahead() * horizon * most];
        this.references = new float[shape.references() * horizon * most];
    }

    /** Columns of what lies ahead. */
    public int columns() {
        return horizon * n;
    }
}
