package vn.motcua.scan.internal;

/** What one page of a scanned file is. */
sealed interface Page {

    /** @param code as read; whether it is sound is seen later */
    record Covering(String code) implements Page {}

    record Blank() implements Page {}

    record Content() implements Page {}
}
