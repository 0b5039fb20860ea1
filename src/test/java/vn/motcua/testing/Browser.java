package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for journeys. One browser serves the whole test JVM; every {@link #open} is a person of its own, with no cookies,
 * reading Vietnamese in Ho Chi Minh City. Where no Chromium is installed the test is skipped.
 *
 * <pre>{@code
 * try (var visitor = Browser.open(port)) {
 *     visitor.page().navigate("/");
 *     visitor.assertAccessible();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    /** An officer's screen and a citizen's telephone. */
    public static final int DESK = 1280;

    public static final int PHONE = 360;

    /** How long a page may take to become what is expected of it, on a machine that does much else. */
    private static final int PATIENCE_MS = 30_000;

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Where pictures and printed sheets of journeys are laid. */
    private static final Path PICTURES = Path.of("target", "pictures");

    /** Run where the page is and asked for violations only, a scan takes a fifth of what the library's own detour takes. */
    private static final String SCAN = """
            async rules => {
                await document.fonts.ready;
                document.getAnimations().filter(it => it.effect.getComputedTiming().endTime < Infinity).forEach(it => it.finish());
                const looked = await axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']});
                const broken = looked.violations.flatMap(
                    rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.html}`));
                return {kept: looked.passes.length, broken};
            }
            """;

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;

    private Browser(BrowserContext context, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
    }

    /** A new visitor of the application on this port, at a desk. */
    public static Browser open(int port) {
        return open(port, DESK);
    }

    /** A new visitor with a window of this width in CSS pixels. */
    public static Browser open(int port, int width) {
        return open(port, width, true);
    }

    /** A new visitor whose browser runs no scripts. */
    public static Browser withoutScripts(int port) {
        return open(port, PHONE, false);
    }

    private static Browser open(int port, int width, boolean scripts) {
        var options = new NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(width, 900)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setJavaScriptEnabled(scripts);
        return new Browser(chromium().newContext(options), scripts);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var place = PLACES.stream().filter(Files::isExecutable).findFirst();
            assumeTrue(place.isPresent(), "No Chromium on this machine: journeys are skipped");
            try {
                Files.createDirectories(PICTURES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(place.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    public Page page() {
        return page;
    }

    /** Fails with one line per finding when the page as it stands breaks WCAG 2.2 AA as far as a machine can tell. */
    public void assertAccessible() {
        var looked = scripts ? scanned() : scannedElsewhere();
        assertThat(looked.kept()).as("rules the page keeps").isPositive();
        whatIsWrongIsDrawn(() ->
                assertThat(looked.broken()).as("accessibility of " + page.url()).isEmpty());
    }

    /** What a scan found: how many rules the page keeps, and a line for each place that breaks one. */
    private record Looked(int kept, List<?> broken) {}

    private Looked scanned() {
        try {
            return scan(page);
        } catch (PlaywrightException e) {
            // the page was leaving for the next, which is the one to be looked at
            page.waitForLoadState();
            return scan(page);
        }
    }

    private static Looked scan(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var looked = (Map<?, ?>) page.evaluate(SCAN, RULES);
        return new Looked((int) looked.get("kept"), (List<?>) looked.get("broken"));
    }

    /** In a page that may run no scripts a scan would wait for ever: the same page is laid before a browser that may. */
    private Looked scannedElsewhere() {
        var content = page.content();
        var size = page.viewportSize();
        try (var other = chromium().newContext(new NewContextOptions().setViewportSize(size.width, size.height))) {
            var copy = other.newPage();
            copy.route(
                    page.url(),
                    it -> it.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(content)));
            copy.route("**/*.js", Route::abort);
            copy.navigate(page.url());
            return scan(copy);
        }
    }

    /** Fails when the page is wider than its window, so that a reader would have to push it sideways. */
    public void assertFits() {
        var wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        whatIsWrongIsDrawn(() -> assertThat(((Number) wider).intValue())
                .as("pixels wider than the window: " + page.url())
                .isZero());
    }

    private void whatIsWrongIsDrawn(Runnable look) {
        try {
            look.run();
        } catch (AssertionError e) {
            var name = "wrong-" + page.viewportSize().width + page.url().replaceAll("\\W+", "-") + ".png";
            draw(PICTURES.resolve(name));
            throw e;
        }
    }

    /** A picture of the whole page, where {@code -Dpictures=true} asks for it: drawing takes its time. */
    public void picture(Path file) {
        if (Boolean.getBoolean("pictures")) {
            draw(file);
        }
    }

    private void draw(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
