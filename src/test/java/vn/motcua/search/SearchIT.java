package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class SearchIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient db;

    @Autowired
    LifeEvents events;

    PlainBrowser anyone;
    PlainBrowser administrator;

    @BeforeEach
    void connect() {
        anyone = new PlainBrowser(port);
        administrator = new PlainBrowser(port);
        administrator.logIn("quantri.thanhpho", "motcua2026");
    }

    private String page(String path) {
        return anyone.get(path).body();
    }

    @Test
    void oneBoxFindsProceduresUnitsFormsHelpAndLifeEvents() {
        assertThat(page("/search?q=khai+sinh")).contains("href=\"/procedures/1.001193\"");
        assertThat(page("/search?q=phuong+xuan+hoa")).contains("href=\"/units/27139\"");
        assertThat(page("/search?q=to+khai+dang+ky+khai+sinh&kind=form")).contains("#papers");
        assertThat(page("/search?q=dat+lich+hen&kind=help")).contains("/help#CITIZEN");
        assertThat(page("/search?q=sinh+con")).contains("/life-events#birth");
    }

    @Test
    void aHitSaysWhyItIsThere() {
        assertThat(page("/search?q=s%E1%BB%95+%C4%91%E1%BB%8F")).contains("Cách gọi khác:", "<q lang=\"vi\">sổ đỏ</q>");
    }

    @ParameterizedTest
    @CsvSource({"q=%ff%fe, UI_400_BAD_TEXT", "q=a%00b, UI_400_BAD_TEXT", "q=x&kind=nothing, SEA_102_KIND"})
    void badInputIsAnsweredWithACode(String query, String code) {
        var answer = anyone.get("/search?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void aLongQuestionIsAnsweredWithACode() {
        var answer = anyone.get("/search?q=" + "a".repeat(201));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SEA_101_QUERY_TOO_LONG", "Rút gọn");
        assertThat(anyone.get("/search?q=" + "a".repeat(10_000)).statusCode()).isBetween(400, 499);
    }

    @Test
    void whatWasLookedForInVainIsListedAndAWordForItHelpsAtOnce() {
        assertThat(page("/search?q=zzuqq+wwkkz")).contains("Chưa tìm thấy nội dung phù hợp.");
        page("/search?q=zzuqq+0912345678");
        assertThat(administrator.get("/search/words").body())
                .contains("<b>zzuqq wwkkz</b>", "vẫn chưa thấy")
                .doesNotContain("0912345678");

        teach("zzuqq wwkkz", "đăng ký kết hôn");

        assertThat(page("/search?q=zzuqq+wwkkz")).contains("/procedures/1.000894");
        assertThat(administrator.get("/search/words").body()).contains("nay thấy: ");
        unteach("zzuqq wwkkz");
        assertThat(page("/search?q=zzuqq+wwkkz")).contains("Chưa tìm thấy");
        db.sql("delete from search.in_vain").update();
    }

    @Test
    void theEndOfAPartOfTheProductLeavesTheSearchFollowing() {
        try (var part = new GenericApplicationContext(product)) {
            part.refresh();
        }
        teach("vvqqzz jjkkf", "đăng ký kết hôn");
        assertThat(page("/search?q=vvqqzz+jjkkf")).contains("/procedures/1.000894");
        unteach("vvqqzz jjkkf");
    }

    private void teach(String said, String meant) {
        var answer = administrator.submit(
                "/search/words", "/search/words", Map.of("kind", "SYNONYM", "said", said, "meant", meant));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private void unteach(String said) {
        var id = db.sql("select id from search.word where said = :said and ended_at is null")
                .param("said", said)
                .query(Long.class)
                .single();
        administrator.submit("/search/words?like=" + said.split(" ")[0], "/search/words/" + id + "/removal", Map.of());
    }

    @Test
    void theWordsAreTheCityAdministratorsOnly() {
        var officer = new PlainBrowser(port);
        officer.logIn("hotich.xuanhoa", "motcua2026");
        assertThat(officer.get("/search/words").statusCode()).isEqualTo(403);
        assertThat(administrator
                        .submit("/search/words", "/search/words", Map.of("kind", "SYNONYM", "said", "x", "meant", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theListLeavesAsATable() {
        assertThat(administrator.get("/search/words/table.csv").body()).contains("sổ đỏ");
        assertThat(administrator.get("/search/words/in-vain/table.csv").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyLifeEventGathersItsProceduresInOrder() {
        assertThat(events.list())
                .extracting(LifeEvents.LifeEvent::key)
                .containsExactly("birth", "marriage", "death", "moving", "building", "shop");
        var marriage = events.list().get(1).steps().stream()
                .map(it -> it.procedure().key())
                .toList();
        assertThat(marriage).startsWith("1.004873", "1.000894", "2.000806");
        assertThat(events.list()).allSatisfy(it -> assertThat(it.steps()).isNotEmpty());
        assertThat(page("/life-events")).contains("Sinh con", "/procedures/1.001193");
    }
}
