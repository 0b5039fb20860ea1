package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Files;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What is sent as a file and is none, is too large, or bears a name that wants to be more than a name. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsIT {

    private static final int LIMIT = 20 * 1024 * 1024;

    @Autowired
    ApplicationContext application;

    @Autowired
    Files files;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
    }

    @Test
    void whatIsNoFitFileIsRefusedAndLeavesNothing() {
        var before = Footprint.now(application);
        var wrong = Map.of(
                "empty", part("a.pdf", new byte[0]),
                "a page that would run", part("a.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                "a program", part("a.pdf", new byte[] {'M', 'Z', 0, 0}),
                "an archive of something else", part("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}),
                "larger than allowed", part("a.pdf", large()),
                "cut off", cut(part("a.pdf", Places.PDF)),
                "no boundary inside", "nonsense".getBytes(StandardCharsets.UTF_8),
                "nothing", new byte[0]);
        wrong.forEach((what, body) -> {
            var answer = send(body);
            assertThat(answer.status()).as(what + answer).isBetween(400, 499);
            assertThat(Footprint.now(application)).as(what).isEqualTo(before);
        });
    }

    @Test
    void aStrangersFileIsRefusedBeforeItIsReadAtAll() {
        for (var target :
                List.of("/track", "/login", "/dossiers/1-2026-1/files", "/api/v1/sessions", "/api/v1/dossiers")) {
            var answer = places.wire()
                    .head(
                            "POST",
                            target,
                            "Content-Type: multipart/form-data; boundary=cut-here",
                            "Content-Length: 60000000");
            assertThat(answer.status()).as(target + answer).isIn(303, 401);
        }
    }

    @Test
    void aPdfThatWouldFillTheMemoryIsRefused() {
        var answer = send(part("a.pdf", BombPdf.ofObjectStreams(40)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("cấu trúc bất thường");
    }

    @Test
    void aPageTreeThatLeadsInCirclesIsOnlyCounted() {
        for (var bomb : List.of(BombPdf.whoseTreeBites(), BombPdf.whoseTreeDoubles(40))) {
            assertThat(send(part("a.pdf", bomb)).status()).isEqualTo(303);
        }
    }

    @Test
    void aNameIsOnlyEverAName() {
        for (var name : List.of(
                "../../../etc/passwd",
                "C:\\\\Windows\\\\a.pdf",
                "don\u202efdp.exe",
                "a%0d%0aSet-Cookie: x=y.pdf",
                "a\u0000b.pdf",
                "<script>.pdf",
                "Đơn đề nghị.pdf",
                "x".repeat(200) + ".pdf")) {
            var before = Footprint.now(application).files();
            var answer = send(part(name, Places.PDF));
            assertThat(answer.status()).as(name + answer).isLessThan(500);
            var folder = Footprint.now(application).files();
            assertThat(folder).as("same content, same file").isEqualTo(before);
        }
        var clerk = places.here().caller(Role.CLERK);
        for (var kept : files.list(places.own().dossier(), places.here().officer(Role.CLERK))) {
            assertThat(kept.name()).doesNotContain("/", "\\", "\r", "\n", "\u202e", "\u0000", "\"");
            var saved = places.wire()
                    .get(
                            "/dossiers/" + places.own().dossier() + "/files/" + kept.id(),
                            "Authorization: Bearer " + clerk.token());
            assertThat(saved.headersNamed("Content-Disposition"))
                    .singleElement()
                    .satisfies(it -> assertThat(it).startsWith("attachment"));
            assertThat(saved.headersNamed("Set-Cookie")).noneMatch(it -> it.contains("x=y"));
            assertThat(saved.header("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsCutOffAtTheLimit() {
        var answer = places.wire()
                .chunked(
                        "/api/v1/sessions",
                        "application/json",
                        "{\"loginName\":\"" + "a".repeat(1_200_000) + "\",\"password\":\"a\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).hasValue("UI_413_TOO_LARGE");
    }

    private Reply send(byte[] body) {
        return places.wire()
                .send(
                        "POST",
                        "/dossiers/" + places.own().dossier() + "/files",
                        List.of(
                                "Authorization: Bearer "
                                        + places.here()
                                                .caller(Role.RECEPTION_OFFICER)
                                                .token(),
                                "Content-Type: multipart/form-data; boundary=cut-here"),
                        body);
    }

    private static byte[] part(String name, byte[] content) {
        var head = "--cut-here\r\nContent-Disposition: form-data; name=\"component\"\r\n\r\nkhac\r\n"
                + "--cut-here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        whole.writeBytes("\r\n--cut-here--\r\n".getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length - 30);
    }

    private static byte[] large() {
        var bytes = new byte[LIMIT + 1];
        System.arraycopy(Places.PDF, 0, bytes, 0, Places.PDF.length);
        return bytes;
    }
}
