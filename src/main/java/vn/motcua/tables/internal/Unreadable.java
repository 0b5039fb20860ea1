package vn.motcua.tables.internal;

import java.io.IOException;
import vn.motcua.shared.Refusal;
import vn.motcua.tables.TablesRefusal;

/** Ends the reading of a file from whatever depth; the door turns it into a refusal. */
public final class Unreadable extends IOException {

    private final transient Refusal why;

    Unreadable(TablesRefusal code, Object... details) {
        super(code.name());
        this.why = Refusal.of(code, details);
    }

    public Refusal why() {
        return why;
    }
}
