package almanac.store.codec;

import almanac.api.demand.Driver;

/**
 * A driver's bytes: name, whether known ahead, first bucket, {@link NumberBlock} of values. Drivers that take more than a few bytes are
 * stored once for all series that share them, in an {@link Envelope} of version 1.
 */
public final class DriverCodec {
    static final int VERSION = 1;

    private DriverCodec() {}

    static byte[] payload(Driver driver) {
        int size = (int) (driver.endBucket() - driver.firstBucket());
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = driver.at(driver.firstBucket() + i);
        }
        Packer packer = new Packer()
                .putText(driver.name())
                .putText(driver.known().name())
                .putSigned(driver.firstBucket());
        NumberBlock.write(packer, values);
        return packer.toBytes();
    }

    static Driver read(Unpacker unpacker) {
        String name = unpacker.getText();
        Driver.Known known = Names.find(Driver.Known.class, unpacker.getText());
        return new Driver(name, known, unpacker.getSigned(), NumberBlock.read(unpacker));
    }

    /** Reads a driver that is stored apart. */
    public static Driver open(byte[] content) {
        return read(Envelope.open(VERSION, content));
    }
}
