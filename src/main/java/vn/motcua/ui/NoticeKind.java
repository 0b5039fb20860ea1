package vn.motcua.ui;

/** How much a notice matters. */
public enum NoticeKind {
    NOTE,
    WARNING,
    ERROR,
    DONE;

    public String css() {
        return "notice-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
