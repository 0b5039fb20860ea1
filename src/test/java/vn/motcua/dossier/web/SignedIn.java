package vn.motcua.dossier.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import vn.motcua.testing.Browser;

/** A member of the demo staff before a browser. */
public final class SignedIn implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String PASSWORD = "motcua2026";

    private final Browser browser;

    private SignedIn(Browser browser) {
        this.browser = browser;
    }

    public static SignedIn as(String loginName, int port) {
        return as(loginName, port, Browser.DESK);
    }

    public static SignedIn as(String loginName, int port, int width) {
        return as(loginName, Browser.open(port, width));
    }

    public static SignedIn withoutScripts(String loginName, int port) {
        return as(loginName, Browser.withoutScripts(port));
    }

    private static SignedIn as(String loginName, Browser browser) {
        var page = browser.page();
        page.navigate("/login?next=/work");
        page.locator("[name=loginName]").fill(loginName);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/work");
        return new SignedIn(browser);
    }

    public Page page() {
        return browser.page();
    }

    /** Opens a page and looks at it as a reader would: it fits, everyone can use it, and a picture is kept. */
    public void visit(String path, String name) {
        page().navigate(path);
        look(name);
    }

    public void look(String name) {
        browser.picture(PICTURES.resolve(name + "-" + page().viewportSize().width + ".png"));
        browser.assertFits();
        browser.assertAccessible();
    }

    @Override
    public void close() {
        browser.close();
    }
}
