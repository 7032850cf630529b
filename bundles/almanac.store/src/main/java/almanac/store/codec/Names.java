package almanac.store.codec;

/** Constants by their stored names. */
final class Names {
    private Names() {}

    static <E extends Enum<E>> E find(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new BlobFormatException("no " + type.getSimpleName() + " is named " + name, e);
        }
    }
}
