package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A paper as it stood at admission.
 *
 * @param component code of the procedure's component, or {@link #OTHER}
 * @param quantity  how many were handed in; 0 when only shown or replaced by data
 * @param note      for a look-up, its id and time; otherwise what the officer saw fit to say
 */
public record HandedPaper(
        String component,
        String name,
        Kind kind,
        int quantity,
        @Nullable String note) {

    /** Code of a paper beyond the list. */
    public static final String OTHER = "khac";

    public enum Kind {
        ORIGINAL("Bản chính"),
        CERTIFIED_COPY("Bản sao chứng thực"),
        COPY("Bản sao"),
        ELECTRONIC("Bản điện tử"),
        SHOWN("Xuất trình"),
        REPLACED_BY_DATA("Thay bằng dữ liệu");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
