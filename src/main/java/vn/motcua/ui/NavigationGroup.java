package vn.motcua.ui;

import java.util.Locale;

/** Where an entry of the officer's navigation stands: the day's work lies open, the rest unfolds. In order of appearance. */
public enum NavigationGroup {
    DAY,
    STEERING,
    ADMINISTRATION,
    OWN;

    /** Key of the group's word. */
    public String key() {
        return "ui.navigation." + name().toLowerCase(Locale.ROOT);
    }
}
