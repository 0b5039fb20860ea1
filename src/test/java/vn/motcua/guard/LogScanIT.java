package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Personal data is planted on every path into the product, failing ones above all, and looked for in all that was written out. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogScanIT {

    private static final String NUMBER = "999077166455";
    private static final String PHONE = "0000077166";
    private static final String NAME = "Lý Thị Kín Tiếng Quắc";
    private static final String PASSWORD = "khẽ thôi kẻo ai nghe 77166";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void nothingPersonalIsEverWrittenToTheLog(CapturedOutput output) {
        clock.set("2026-11-02T08:00");
        var places = Places.open(application, port, MARITAL_STATUS);
        var officer = Cast.omnipotent(places.here().unit(), application, places.wire());
        var entry = planted(new Samples(application, places).entry(places.own()));

        var admitted = admit(places, officer, entry);
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        theDatabaseRefuses(places, officer, entry);
        wrongRequests(places, officer, entry);
        lookUps(places, officer);
        logIns(places);

        assertThat(output.getAll())
                .as("the log itself is captured")
                .contains("Unexpected failure of a POST".substring(0, 18))
                .doesNotContain(
                        NUMBER, PHONE, "Kín Tiếng", "kin tieng", PASSWORD, "khẽ thôi", String.valueOf(officer.token()));
    }

    @Test
    void listsShowNoNumberWhole() {
        clock.set("2026-11-02T08:00");
        var places = Places.open(application, port, MARITAL_STATUS);
        var officer = Cast.omnipotent(places.here().unit(), application, places.wire());
        var admitted = admit(places, officer, planted(new Samples(application, places).entry(places.own())));
        assertThat(admitted.status()).isEqualTo(201);
        var id = JsonMapper.shared().readTree(admitted.body()).get("id").stringValue();
        for (var path : List.of(
                "/work",
                "/dossiers?q=" + NUMBER,
                "/dossiers/" + id,
                "/api/v1/dossiers?q=" + NUMBER,
                "/api/v1/dossiers/" + id,
                "/api/v1/worklist",
                "/leader",
                "/approvals",
                "/guidance",
                "/uncollected")) {
            var page = places.wire().get(path, "Authorization: Bearer " + officer.token());
            assertThat(page.status()).as(path).isEqualTo(200);
            // what the officer typed comes back in the field, and in the address of the same list as a file
            assertThat(page.body().replace("value=\"" + NUMBER + "\"", "").replace("?q=" + NUMBER, ""))
                    .as(path)
                    .doesNotContain(NUMBER, PHONE);
        }
    }

    private static Map<String, Object> planted(Map<String, Object> entry) {
        entry.put(
                "parties",
                List.of(Map.of(
                        "role",
                        "SUBMITTER",
                        "kind",
                        "CITIZEN",
                        "name",
                        NAME,
                        "number",
                        NUMBER,
                        "phone",
                        PHONE,
                        "signing",
                        "SIGNS")));
        return entry;
    }

    private static Reply admit(Places places, Caller officer, Map<String, Object> entry) {
        return send(places, officer, JsonMapper.shared().writeValueAsString(entry));
    }

    private static Reply send(Places places, Caller officer, String body) {
        return places.wire()
                .json(
                        "POST",
                        "/api/v1/dossiers",
                        body,
                        "Authorization: Bearer " + officer.token(),
                        "Idempotency-Key: " + DossierScenario.key());
    }

    /** A rule of the database that this very row breaks, so that the failure is written out with all its causes. */
    private void theDatabaseRefuses(Places places, Caller officer, Map<String, Object> entry) {
        db.sql("alter table dossier.dossier add constraint planted check (applicant_name <> '" + NAME + "') not valid")
                .update();
        try {
            assertThat(admit(places, officer, entry).status()).isEqualTo(500);
        } finally {
            db.sql("alter table dossier.dossier drop constraint planted").update();
        }
    }

    private static void wrongRequests(Places places, Caller officer, Map<String, Object> entry) {
        var body = JsonMapper.shared().writeValueAsString(entry);
        for (var wrong : List.of(
                body.replace("\"ADMIT\"", "\"" + NUMBER + "\""),
                body.replace("}", ""),
                body.replace("\"channel\"", "\"" + NAME + "\""),
                body.replace("\"COUNTER\"", "\"" + NAME + NUMBER + "\""),
                "{\"" + NUMBER + "\":\"" + PHONE + "\"}",
                NAME)) {
            assertThat(send(places, officer, wrong).status()).isBetween(400, 499);
        }
    }

    private static void lookUps(Places places, Caller officer) {
        var wire = places.wire();
        var signedIn = "Authorization: Bearer " + officer.token();
        for (var text : List.of(NUMBER, PHONE, Wire.encoded(NAME), Wire.encoded("'" + NAME + "\\ & !:*(" + NUMBER))) {
            for (var path :
                    List.of("/dossiers?q=", "/api/v1/dossiers?q=", "/units?q=", "/procedures?q=", "/track?code=")) {
                wire.get(path + text, signedIn);
                wire.get(path + text + "%", signedIn);
                wire.get(path + text + "%ff", signedIn);
            }
            for (var path : List.of("/dossiers/", "/units/", "/guidance/", "/no-such-page/", "/wrong/bug?")) {
                wire.get(path + text, signedIn);
                wire.get(path + text + "<>", signedIn);
            }
            var form = Samples.formHeaders(wire).toArray(String[]::new);
            wire.form("/track", "code=" + text + "&proof=" + text, form);
        }
    }

    private static void logIns(Places places) {
        for (var name : List.of(NUMBER, NAME)) {
            var body = Map.of("loginName", name, "password", PASSWORD);
            places.wire().json("POST", "/api/v1/sessions", JsonMapper.shared().writeValueAsString(body));
            places.wire().json("POST", "/api/v1/sessions", JsonMapper.shared().writeValueAsString(body) + "}");
            var form = Samples.formHeaders(places.wire()).toArray(String[]::new);
            places.wire().form("/login", Wire.query(body), form);
        }
    }
}
