package vn.motcua.catalogue.bpmn;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off beyond a number of bytes. */
final class AtMost extends FilterInputStream {

    private int left;

    AtMost(InputStream in, int bytes) {
        super(in);
        this.left = bytes;
    }

    /** Whether it broke off. */
    boolean isBeyond() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("More bytes than allowed");
        }
    }

    /** The stream belongs to whoever opened it. */
    @Override
    public void close() {
        // left open
    }
}
