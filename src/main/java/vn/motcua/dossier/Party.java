package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One person's part in a dossier, as written on their papers that day. A copy on purpose: later changes of a person do not
 * rewrite what an office accepted.
 *
 * @param name        full name, or the organisation's name; for a newborn the intended name
 * @param number      personal number, passport number or tax code; null for a newborn or where there is none
 * @param birth       "dd/MM/yyyy", or the year alone on old papers; null when not asked
 * @param nationality null for Vietnamese
 */
public record Party(
        Role role,
        Kind kind,
        String name,
        @Nullable String number,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        Signing signing) {

    public enum Role {
        SUBMITTER("Người nộp"),
        OWNER("Chủ hồ sơ"),
        SUBJECT("Người được ghi trong hồ sơ"),
        GUARDIAN("Người giám hộ"),
        INTERPRETER("Người phiên dịch"),
        WITNESS("Người làm chứng");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Kind {
        CITIZEN("Công dân Việt Nam"),
        FOREIGNER("Người nước ngoài"),
        ORGANISATION("Tổ chức"),
        NEWBORN("Trẻ mới sinh, chưa có số định danh"),
        DECEASED("Người đã mất");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the person can sign; someone who can neither sign nor give a fingerprint acts before a witness. */
    public enum Signing {
        SIGNS("Ký được"),
        FINGERPRINT("Điểm chỉ"),
        NEITHER("Không ký, không điểm chỉ được");

        private final String label;

        Signing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
