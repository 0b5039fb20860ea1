package vn.motcua.queue.web;

import java.nio.file.Path;
import vn.motcua.testing.Browser;

/** A screen of a hall before a browser. */
final class Hall {

    static final Path PICTURES = Path.of("target", "pictures");

    private Hall() {}

    /** Opens an administrator's link at the screen. */
    static void register(Browser browser, String link) {
        withPrinter(browser);
        browser.page().navigate("/queue/device/" + link);
        browser.page()
                .waitForNavigation(() -> browser.page().locator("main button").click());
    }

    /** A kiosk prints without asking; a browser that asks would wait for an answer that nobody gives. */
    static void withPrinter(Browser browser) {
        browser.page().addInitScript("window.print = () => { document.documentElement.dataset.paper = 'printed'; }");
    }

    static void look(Browser browser, String name) {
        browser.picture(PICTURES.resolve("queue-" + name + "-" + browser.page().viewportSize().width + ".png"));
        browser.assertFits();
        browser.assertAccessible();
    }

    static void signIn(Browser browser, String loginName, String next) {
        var page = browser.page();
        page.navigate("/login?next=" + next);
        page.locator("[name=loginName]").fill(loginName);
        page.locator("[name=password]").fill("motcua2026");
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**" + next);
    }
}
