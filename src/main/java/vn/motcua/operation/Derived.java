package vn.motcua.operation;

/** State that follows from other state and can be made anew from it: {@code ./motcua rebuild}. Modules contribute beans. */
public interface Derived {

    /** What it is, as typed: {@code insight}. */
    String name();

    /** Forgets it and makes it anew; may take minutes. The product may run meanwhile. */
    void rebuild();
}
