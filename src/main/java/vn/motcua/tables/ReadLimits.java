package vn.motcua.tables;

/**
 * Up to where a file is read; beyond it is refused as a whole.
 *
 * @param unpackedBytes of all parts that are read together
 * @param ratio         unpacked to packed size of one part, from the first megabyte on: what packs better is made to harm
 * @param rows          with content, of one sheet
 * @param columns       of a row
 * @param cellChars     of one cell
 */
public record ReadLimits(long unpackedBytes, int ratio, int rows, int columns, int cellChars) {

    /** For lists typed by people: thousands of rows, not millions. */
    public static ReadLimits usual() {
        return new ReadLimits(256L << 20, 200, 50_000, 100, 10_000);
    }
}
