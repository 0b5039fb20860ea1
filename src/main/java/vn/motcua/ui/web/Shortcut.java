package vn.motcua.ui.web;

import java.util.List;

/** Every key the officers' pages know; the help page lists them, and a test holds the pages to the list. */
public enum Shortcut {
    LIST("j", "k"),
    SEARCH("/"),
    FOUND("↓", "↑", "Enter"),
    MAIN("Ctrl+Enter"),
    NUMBER("1", "2", "3", "4", "5", "6", "7", "8", "9"),
    SCAN("F2"),
    GUIDANCE("Shift+F2"),
    OTHER("Shift+F3"),
    ADD("F4"),
    ALL_PAPERS("Shift+F4"),
    EARLIER("F7"),
    PREVIEW("F8"),
    DONE("F9"),
    AT_ONCE("Shift+F9"),
    NEW("Alt+N");

    private final List<String> keys;

    Shortcut(String... keys) {
        this.keys = List.of(keys);
    }

    /** As printed on the button. */
    public List<String> keys() {
        return keys;
    }
}
