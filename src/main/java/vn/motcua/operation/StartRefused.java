package vn.motcua.operation;

/** A verb cannot go on, and the sentence says why and what to do. Printed without a stack trace. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
