package vn.motcua.scan.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A page as dots from 0, black, to 255, white, row by row.
 *
 * @param dots as unsigned bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record Grey(byte[] dots, int width, int height) {

    /** @param picture of the type {@link BufferedImage#TYPE_BYTE_GRAY}, not a part of another */
    static Grey of(BufferedImage picture) {
        var dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new Grey(dots, picture.getWidth(), picture.getHeight());
    }

    int at(int x, int y) {
        return dots[y * width + x] & 0xff;
    }

    /** Four dots become one: specks grow faint, what is printed stays. */
    Grey halved() {
        return meaned(2);
    }

    /** The means of squares with this many dots to the side; what is left over at the edges is left out. */
    Grey meaned(int side) {
        int across = Math.max(1, width / side);
        int down = Math.max(1, height / side);
        var means = new byte[across * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                means[y * across + x] = (byte) mean(x * side, y * side, side);
            }
        }
        return new Grey(means, across, down);
    }

    private int mean(int left, int top, int side) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(height, top + side); y++) {
            for (int x = left; x < Math.min(width, left + side); x++) {
                sum += at(x, y);
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
