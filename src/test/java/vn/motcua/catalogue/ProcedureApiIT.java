package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class ProcedureApiIT {

    private static final String PATH = "/api/v1/procedures";

    @LocalServerPort
    int port;

    PlainBrowser anyone;

    @BeforeEach
    void connect() {
        anyone = new PlainBrowser(port);
    }

    @Test
    void answersItemsWithCodeNameFieldLevelsAndScore() {
        var items = items("?q=khai%20sinh&limit=3");

        assertThat(items).hasSizeBetween(2, 3);
        var first = items.get(0);
        assertThat(first.propertyNames()).containsExactly("code", "name", "field", "levels", "score");
        assertThat(first.get("code").asString()).isEqualTo("1.001193");
        assertThat(first.get("field").asString()).isEqualTo("ho-tich");
        assertThat(first.get("levels").get(0).asString()).isEqualTo("COMMUNE");
        assertThat(first.get("score").asDouble()).isPositive();
    }

    @Test
    void levelFieldAndLimitNarrow() {
        assertThat(items("?level=PROVINCE").valueStream().map(it -> it.get("code")
                        .asString()))
                .containsExactlyInAnyOrder("2.000635", "2.000908", "1.010803", "1.010824");
        assertThat(items("?q=chung+thuc&field=chung-thuc").valueStream().map(it -> it.get("field")
                        .asString()))
                .isNotEmpty()
                .containsOnly("chung-thuc");
        assertThat(items("?limit=2")).hasSize(2);
        assertThat(items("?field=khong-co")).isEmpty();
        assertThat(items("?q=xyzzy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc, CAT_104_LIMIT_OUT_OF_RANGE",
        "limit=0, CAT_104_LIMIT_OUT_OF_RANGE",
        "limit=-1, CAT_104_LIMIT_OUT_OF_RANGE",
        "limit=101, CAT_104_LIMIT_OUT_OF_RANGE",
        "limit=99999999999999999999, CAT_104_LIMIT_OUT_OF_RANGE",
        "limit=%D9%A3, CAT_104_LIMIT_OUT_OF_RANGE",
        "level=village, CAT_102_UNKNOWN_LEVEL",
        "field=Hộ%20tịch, CAT_103_MALFORMED_FIELD",
        "field=a'%20or%201=1, CAT_103_MALFORMED_FIELD",
        "q=%ff%fe, UI_400_BAD_TEXT",
        "q=a%00b, UI_400_BAD_TEXT"
    })
    void aBadParameterIsRefusedWithACodeAndASentence(String parameters, String code) {
        var answer = anyone.get(
                PATH + "?" + parameters.replace("ộ", "%E1%BB%99").replace("ị", "%E1%BB%8B"),
                "Accept",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).endsWith(".").doesNotContain("{0}");
    }

    @Test
    void aQueryLongerThanTwoHundredCharactersIsRefused() {
        assertThat(anyone.get(PATH + "?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(anyone.get(PATH + "?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(anyone.get(PATH + "?q=" + "a".repeat(30_000)).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+-&&||!(){}[]^\"~*?:\\/",
                "khai* AND (sinh",
                "code:*",
                "\"",
                "\\",
                "<script>",
                "👶",
                "ﬁ İ ß",
                "%",
                "..",
                "1.",
                "\t\n"
            })
    void whatLooksLikeSyntaxIsOnlyText(String typed) {
        var answer = anyone.get(PATH + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("items").isArray())
                .isTrue();
    }

    private JsonNode items(String parameters) {
        var answer = anyone.get(PATH + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("items");
    }
}
