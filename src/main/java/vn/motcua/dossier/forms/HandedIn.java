package vn.motcua.dossier.forms;

/**
 * A component of the dossier as it was handed in.
 *
 * @param name   "Tờ khai đăng ký khai sinh"
 * @param copies how many; 0 where nothing stays at the desk
 * @param kind   "bản chính", "bản sao", or with no copies "chỉ xuất trình", "đã có trong cơ sở dữ liệu, không phải nộp"
 */
public record HandedIn(String name, int copies, String kind) {

    String printed() {
        return copies == 0 ? name + " (" + kind + ")" : "%s (%02d %s)".formatted(name, copies, kind);
    }
}
