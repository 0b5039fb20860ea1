package vn.motcua.paper;

/**
 * A place to sign.
 *
 * @param title in which capacity, "Người nộp hồ sơ"; set in capitals, in lines as broken by "\n"
 * @param hint  how, "(Ký và ghi rõ họ tên)"; may be empty
 * @param name  the signer's name under the signature; empty where it is written by hand
 */
public record Signature(String title, String hint, String name) {

    /** Nobody signs here: keeps the next signature on the right. */
    public static Signature blank() {
        return new Signature("", "", "");
    }

    /** Signs and writes the name by hand, or finds it printed. */
    public static Signature byHand(String title, String name) {
        return new Signature(title, "(Ký và ghi rõ họ tên)", name);
    }

    /** Signs for an office, which seals the paper. */
    public static Signature sealed(String title, String name) {
        return new Signature(title, "(Ký, đóng dấu hoặc ký số)", name);
    }
}
