package vn.motcua.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.motcua.shared.Refusal;

/**
 * What every template may count on, given to each as the parameter {@code screen}.
 *
 * @param language   language of this page
 * @param messages   all sentences
 * @param csrf       hidden field of every form; its token is made only when read, so a page without a form opens no session
 * @param viewer     the signed-in person, null for citizens
 * @param navigation what the viewer may open, in order
 * @param path       path of this page
 * @param otherHref  this page in the other language
 * @param requestId  what a reader can quote on the telephone
 * @param demo       whether everything shown is fictional
 * @param assets     address of a style sheet, script or picture by its name
 * @param announcements what the city and its units tell everyone today
 */
public record Screen(
        Language language,
        Messages messages,
        @Nullable CsrfToken csrf,
        @Nullable Viewer viewer,
        List<NavigationItem> navigation,
        String path,
        String otherHref,
        String requestId,
        boolean demo,
        UnaryOperator<String> assets,
        Announcements announcements) {

    public String lang() {
        return language.code();
    }

    public boolean isVietnamese() {
        return language == Language.VI;
    }

    /** Entries of one group, in order. */
    public List<NavigationItem> navigation(NavigationGroup group) {
        return navigation.stream().filter(it -> it.group() == group).toList();
    }

    /** Whether this page lies below an entry of the group. */
    public boolean isIn(NavigationGroup group) {
        return navigation(group).stream().anyMatch(it -> it.isCurrent(path));
    }

    /** Whether the viewer's navigation leads to this path. */
    public boolean offers(String href) {
        return navigation.stream().anyMatch(it -> it.href().equals(href));
    }

    /** Name of the entry this page lies below, null where it lies below none. */
    public @Nullable String place() {
        return navigation.stream()
                .filter(it -> it.isCurrent(path))
                .map(NavigationItem::label)
                .findFirst()
                .orElse(null);
    }

    /** The sentence under this key in the page's language. */
    public String t(String key, Object... values) {
        return messages.text(language, key, values);
    }

    /** The sentence for a refusal in the page's language. */
    public String t(Refusal refusal) {
        return messages.text(language, refusal);
    }

    /** Address of an asset, such as {@code asset("motcua.css")}; it changes when the content does. */
    public String asset(String name) {
        return assets.apply(name);
    }
}
