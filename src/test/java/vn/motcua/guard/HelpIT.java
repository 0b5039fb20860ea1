package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

/** A screen in somebody's navigation is one the help speaks of, by the same name. */
@ApplicationTest
class HelpIT {

    private static final Pattern NAVIGATION = Pattern.compile("<nav class=\"work\".*?</nav>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>([^<]+)<");

    @LocalServerPort
    int port;

    /** Pages that no entry leads to at once still say where in the navigation they belong. */
    @ParameterizedTest
    @CsvSource({
        "hotich.xuanhoa, /absences, /duty",
        "phochutich.xuanhoa, /authority, /duty",
        "quantri.thanhpho, /absences, /secondments",
        "hotich.xuanhoa, /account/password, /account/sessions",
        "quantri.thanhpho, /catalogue/processes, /administration",
        "quantri.thanhpho, /catalogue/fields, /administration",
        "quantri.thanhpho, /search/words, /administration",
        "quantri.thanhpho, /administration/years/2027, /administration"
    })
    void everyPageMarksTheEntryItBelongsTo(String officer, String page, String entry) {
        var browser = new PlainBrowser(port);
        browser.logIn(officer, "motcua2026");
        assertThat(browser.get(page).body()).contains("<a href=\"" + entry + "\" aria-current=\"page\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiepnhan1.xuanhoa",
                "hotich.xuanhoa",
                "giamdoc.xuanhoa",
                "chutich.xuanhoa",
                "vanthu.xuanhoa",
                "quantri.xuanhoa",
                "quantri.thanhpho",
                "giamsat.thanhpho"
            })
    void everyScreenOfTheNavigationIsNamedByTheHelp(String officer) {
        var browser = new PlainBrowser(port);
        browser.logIn(officer, "motcua2026");
        var navigation = NAVIGATION
                .matcher(browser.get("/account/sessions").body())
                .results()
                .map(it -> it.group())
                .findFirst()
                .orElseThrow();
        var help = browser.get("/help").body().toLowerCase(Locale.ROOT);

        var entries = ENTRY.matcher(navigation).results().toList();
        assertThat(entries).isNotEmpty();
        assertThat(entries).allSatisfy(it -> assertThat(help)
                .as(it.group(1))
                .contains(it.group(2).strip().toLowerCase(Locale.ROOT)));
        assertThat(entries).extracting(it -> it.group(1)).doesNotHaveDuplicates();
    }
}
