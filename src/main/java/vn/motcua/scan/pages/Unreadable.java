package vn.motcua.scan.pages;

import java.io.IOException;

/** A scanned file that is not read further, and why. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    Unreadable(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
