package vn.motcua.operation;

/** Something {@code ./motcua run} prints once the address stands, such as the demo log-ins. */
public interface Announcement {

    /** One or more lines, ready to print. */
    String text();
}
