package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
@Import(OpenDoors.class)
class PagesIT {

    private static final Pattern NEEDED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    Answers answers;

    @BeforeEach
    void connect() {
        answers = new Answers(port);
    }

    @Test
    void homeIsVietnameseAndEnglishOnRequest() {
        assertThat(answers.get("/").body())
                .contains("<html lang=\"vi\">", "Ông/Bà cần làm thủ tục gì?", "action=\"/search\"");
        var english = answers.get("/?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\">", "What do you need to have done?");
        assertThat(english.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en;");
    }

    @Test
    void homeNeedsNoScriptAndCostsLessThanSixRequestsAnd60Kilobytes() {
        var page = answers.bytes("/", "Accept", "text/html", "Accept-Encoding", "gzip");
        var html = answers.get("/").body();
        assertThat(html).doesNotContain("<script", "style=\"");
        var assets =
                NEEDED.matcher(html).results().map(it -> it.group(1)).distinct().toList();
        assertThat(assets).hasSizeLessThanOrEqualTo(5).isNotEmpty();
        var sizes =
                Stream.concat(Stream.of(page), assets.stream().map(it -> answers.bytes(it, "Accept-Encoding", "gzip")));
        assertThat(sizes.mapToInt(it -> it.body().length).sum()).isLessThanOrEqualTo(60 * 1024);
    }

    @Test
    void anAssetIsKeptForEverOnlyAtTheAddressOfItsContent() {
        var address = NEEDED.matcher(answers.get("/").body())
                .results()
                .map(it -> it.group(1))
                .filter(it -> it.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        var asset = answers.bytes(address, "Accept-Encoding", "gzip");
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "max-age=31536000");
        assertThat(asset.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(asset.headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Encoding"));
        var older = answers.bytes("/assets/0123456789abcdef/motcua.css", "Accept", "text/css");
        assertThat(older.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(older.headers().firstValue("Content-Encoding")).isEmpty();
    }
}
