package almanac.learning.network;

import org.bytedeco.javacpp.FloatPointer;

/** Floats outside the Java heap, where the native matrix product reads them without a copy. Not safe for many threads. */
final class NativeFloats implements AutoCloseable {
    private final FloatPointer pointer;

    NativeFloats(long length) {
        pointer = new FloatPointer(length);
        clear();
    }

    void clear() {
        pointer.position(0).fill(0);
    }

    /** The address of one element; valid until the next call on this object. */
    FloatPointer at(long offset) {
        return pointer.position(offset);
    }

    void put(long offset, float[] values, int from, int count) {
        pointer.position(offset).put(values, from, count);
    }

    void get(long offset, float[] values, int from, int count) {
        pointer.position(offset).get(values, from, count);
    }

    @Override
    public void close() {
        pointer.close();
    }
}
