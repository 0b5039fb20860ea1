package vn.motcua.dossier.forms;

/** How a step ended against its own due time, entered by the receiving side. */
public enum Timeliness {
    EARLY("Trước hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn");

    private final String word;

    Timeliness(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
