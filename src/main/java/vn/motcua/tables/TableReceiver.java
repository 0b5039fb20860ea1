package vn.motcua.tables;

/** Hears a file row by row, in its order. */
public interface TableReceiver {

    /** A visible sheet begins; a csv file is one without a name. */
    default void sheet(String name) {}

    void row(ReadRow row);

    /** @param range such as "A3:B4"; heard after the rows of its sheet */
    default void merged(String sheet, String range) {}
}
