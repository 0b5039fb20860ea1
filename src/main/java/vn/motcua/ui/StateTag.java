package vn.motcua.ui;

/**
 * The state of something as a word with a shape.
 *
 * @param word what it is called, such as "Đang xử lý"
 */
public record StateTag(String word, Shape shape) {

    /** Drawn before the word, so the states differ without colour. */
    public enum Shape {
        /** An empty ring: new, nothing done yet. */
        RING,
        /** A ring filled by a quarter: taken in. */
        QUARTER,
        /** A half-filled ring: in work. */
        HALF,
        /** A filled disc: work finished. */
        DISC,
        /** A tick: handed over. */
        TICK,
        /** Two bars: waiting for somebody outside. */
        BARS,
        /** A coin: a payment is due. */
        COIN,
        /** An arrow turning back: withdrawn. */
        BACK,
        /** A square: stopped. */
        SQUARE,
        /** A cross: not accepted. */
        CROSS
    }
}
