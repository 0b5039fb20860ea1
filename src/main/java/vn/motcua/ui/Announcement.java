package vn.motcua.ui;

/**
 * Something everyone who opens the page is told; plain text.
 *
 * @param english empty when it is said in Vietnamese only
 * @param unit    full name of the unit that says it; empty for the city
 */
public record Announcement(NoticeKind kind, String vietnamese, String english, String unit) {

    /** In the page's language, else in Vietnamese. */
    public String text(Language language) {
        return saidIn(language) == Language.EN ? english : vietnamese;
    }

    /** The language of {@link #text}. */
    public Language saidIn(Language language) {
        return language == Language.EN && !english.isEmpty() ? Language.EN : Language.VI;
    }
}
