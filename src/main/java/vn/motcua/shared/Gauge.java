package vn.motcua.shared;

/** One figure of a module's health, read when the node is asked for its figures. Each looks only at its own schema and costs one row. */
public interface Gauge {

    /** Stable name with its unit, such as {@code audit_unsealed_seconds}. */
    String name();

    /** What it tells, a line in English. */
    String meaning();

    double value();
}
