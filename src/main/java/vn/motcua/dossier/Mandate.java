package vn.motcua.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which the submitter acts for the owner.
 *
 * @param scope what the submitter may do, in the paper's words
 */
public record Mandate(
        Kind kind, @Nullable String number, @Nullable LocalDate date, String scope) {

    public enum Kind {
        AUTHORISATION("Giấy ủy quyền"),
        AUTHORISATION_CONTRACT("Hợp đồng ủy quyền"),
        GUARDIANSHIP("Quyết định, giấy tờ giám hộ"),
        KINSHIP("Giấy tờ chứng minh quan hệ"),
        INTRODUCTION("Giấy giới thiệu của tổ chức");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
