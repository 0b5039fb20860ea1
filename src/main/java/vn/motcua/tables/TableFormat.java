package vn.motcua.tables;

import java.util.Arrays;
import java.util.Locale;
import vn.motcua.shared.RefusedException;

/** What a table can be downloaded as. */
public enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** "xlsx", "csv": the end of a file's name, and the word in an address. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format named in an address.
     *
     * @throws RefusedException {@code TAB_404_FORMAT} for anything but "xlsx" and "csv"
     */
    public static TableFormat asked(String extension) {
        return Arrays.stream(values())
                .filter(it -> it.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new RefusedException(TablesRefusal.TAB_404_FORMAT));
    }
}
