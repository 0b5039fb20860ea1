package vn.motcua.shared;

import java.util.List;

/** One question {@code ./motcua check} asks of the stored state. Modules contribute beans; each looks only at its own schema. */
public interface ConsistencyCheck {

    /** Stable name such as {@code dossier.codes-unique}. */
    String name();

    /** What is wrong, a line each, at most 20; empty when all is well. Never personal data. */
    List<String> findings();
}
