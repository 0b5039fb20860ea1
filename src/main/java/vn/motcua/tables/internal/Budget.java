package vn.motcua.tables.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TablesRefusal;

/** What may still be unpacked from one file, whatever its directory claims about sizes. */
final class Budget {

    private static final long FREE_OF_RATIO = 1 << 20;
    /** No cell, name or attribute is longer; an XML reader would keep such a piece whole. */
    private static final int LONGEST_PIECE = 1 << 20;

    private final ReadLimits limits;
    private long left;

    Budget(ReadLimits limits) {
        this.limits = limits;
        this.left = limits.unpackedBytes();
    }

    InputStream spend(InputStream part, long packedBytes) {
        return new Part(part, packedBytes);
    }

    private final class Part extends FilterInputStream {

        private final long packed;
        private long read;
        private int piece;

        Part(InputStream part, long packed) {
            super(part);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            if (got > 0) {
                count(into, from, got);
            }
            return got;
        }

        private void count(byte[] bytes, int from, int got) throws Unreadable {
            read += got;
            left -= got;
            for (int i = from; i < from + got; i++) {
                piece = bytes[i] == '<' || bytes[i] == '>' ? 0 : piece + 1;
                if (piece > LONGEST_PIECE) {
                    throw new Unreadable(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
                }
            }
            if (left < 0 || (read > FREE_OF_RATIO && read / packed > limits.ratio())) {
                throw new Unreadable(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
            }
        }
    }
}
