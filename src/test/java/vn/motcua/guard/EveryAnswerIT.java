package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Files;
import vn.motcua.dossier.Guidance;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Whatever can be looked at: what people typed is only ever text in it, and what is personal stays in no cache. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIT {

    /** An element of its own, and one more attribute for the element that shows it. */
    private static final String MARKUP = "<img src=x onerror=chay()>\" onfocus=chay() x=\"";

    /** The element as one, or the quotation mark as the end of an attribute. */
    private static final Pattern RUNS = Pattern.compile("<img src=x|<[^<>]*\" onfocus=chay\\(\\)");

    /** What a PDF could do beyond being read. */
    private static final Pattern LIVELY =
            Pattern.compile("/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFiles?)(?![A-Za-z+])");

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Samples samples;
    Caller omnipotent;
    Target planted;

    @BeforeAll
    void markupIsTypedWhereverSomethingCanBeTyped() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        samples = new Samples(application, places);
        omnipotent = Cast.omnipotent(places.here().unit(), application, places.wire());
        planted = planted();
        write(
                "/administration/notices",
                Map.of(
                        "place",
                        planted.unitCode(),
                        "kind",
                        "NOTE",
                        "vietnamese",
                        MARKUP,
                        "english",
                        MARKUP,
                        "from",
                        "02/11/2026",
                        "until",
                        "03/11/2026"));
        write("/account/tokens", Map.of("name", MARKUP, "scope", "READ"));
        write("/absences", Map.of("kind", "LEAVE", "note", MARKUP));
        write(
                "/queue/setup/lines",
                Map.of(
                        "unit",
                        "" + places.here().unit().value(),
                        "letter",
                        "K",
                        "name",
                        MARKUP,
                        "nameEn",
                        MARKUP,
                        "places",
                        "1"));
    }

    private void write(String path, Map<String, String> fields) {
        places.wire().form(path, Wire.query(fields), "Authorization: Bearer " + omnipotent.token());
    }

    private Target planted() {
        var own = places.own();
        var desk = places.here().officer(Role.RECEPTION_OFFICER);
        var plain = own.lives().application();
        var by = plain.submitter();
        var person = new Party(
                by.role(),
                by.kind(),
                MARKUP,
                by.number(),
                by.birth(),
                by.sex(),
                MARKUP,
                MARKUP,
                by.phone(),
                null,
                by.signing());
        var application = new vn.motcua.dossier.AdmitDossier(
                plain.procedure(),
                plain.situation(),
                plain.receiving(),
                plain.resolving(),
                null,
                plain.channel(),
                List.of(person),
                null,
                MARKUP,
                plain.papers(),
                1,
                1,
                1,
                plain.exemptions(),
                null,
                null,
                null,
                MARKUP);
        var dossier = bean(Dossiers.class)
                .enter(Action.ADMIT, application, desk, DossierScenario.key())
                .orThrow();
        bean(Files.class)
                .keep(
                        dossier.dossier(),
                        "khac",
                        MARKUP + ".pdf",
                        new ByteArrayInputStream(Places.PDF),
                        Places.PDF.length,
                        desk)
                .orThrow();
        var scenario = bean(DossierScenario.class);
        var examiner = places.here().officer(Role.EXAMINING_OFFICER);
        dossier = scenario.act(dossier, Action.PASS_ON, new Details.Note(MARKUP), desk);
        dossier = scenario.act(dossier, Action.TAKE, new Details.Note(MARKUP), examiner);
        var supplement = new Details.Supplement(List.of(MARKUP), MARKUP, MARKUP, "0000000001");
        dossier = scenario.act(dossier, Action.ASK_SUPPLEMENT, supplement, examiner);
        dossier = scenario.act(dossier, Action.RECEIVE_SUPPLEMENT, new Details.Note(MARKUP), desk);
        dossier = scenario.act(dossier, Action.DRAFT, new Details.Draft(true, MARKUP), examiner);
        dossier = scenario.act(dossier, Action.SUBMIT, new Details.Note(MARKUP), examiner);
        var notice = bean(Guidance.class)
                .give(
                        places.here().unit(),
                        new ProcedureCode(MARITAL_STATUS),
                        person,
                        supplement,
                        desk,
                        DossierScenario.key())
                .orThrow();
        return new Target(
                own.unitCode(),
                dossier.dossier(),
                dossier.code(),
                notice.id(),
                own.file(),
                own.colleague(),
                own.lives());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Test
    void whatPeopleTypedIsShownAsTextAndNeverRun() {
        var shown = new TreeSet<String>();
        for (var endpoint : looks()) {
            var answer = samples.askAsIs(endpoint, omnipotent, planted);
            check(endpoint.name(), answer);
            if (answer.body().contains("&lt;img src=x")) {
                shown.add(endpoint.pattern());
            }
        }
        System.out.println("Typed markup is shown as text at " + shown);
        assertThat(shown)
                .contains(
                        "/dossiers",
                        "/dossiers/{id}",
                        "/dossiers/{id}/files",
                        "/approvals",
                        "/guidance",
                        "/guidance/{id}",
                        "/queue/setup",
                        "/units/{code}");
    }

    @Test
    void whatIsAskedForIsRepeatedAsTextOnly() {
        for (var endpoint : looks()) {
            var path = samples.path(endpoint, planted);
            var bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
            for (var name : BadRequests.names(endpoint)) {
                check(endpoint.name() + " " + name, get(bare + "?" + name + "=" + Wire.encoded(MARKUP)));
            }
            check(endpoint.name() + " path", get(bare + "/" + Wire.encoded(MARKUP)));
        }
    }

    private Reply get(String path) {
        return places.wire().get(path, "Authorization: Bearer " + omnipotent.token());
    }

    private static void check(String what, Reply answer) {
        var type = answer.header("Content-Type").orElse("");
        var text = new String(answer.bytes(), StandardCharsets.UTF_8);
        if (type.startsWith("application/pdf")) {
            // packed pages and pictures hold any letters by chance
            assertThat(LIVELY.matcher(text.replaceAll("(?s)stream\\r?\\n.*?endstream", ""))
                            .results()
                            .map(MatchResult::group))
                    .as(what)
                    .isEmpty();
        } else if (type.startsWith("text/html")) {
            assertThat(RUNS.matcher(text).find()).as(what).isFalse();
        } else {
            assertThat(answer.header("X-Content-Type-Options")).as(what).hasValue("nosniff");
        }
        answer.header("Location").ifPresent(it -> assertThat(it).as(what).doesNotContain("<", "\""));
    }

    @Test
    void whatIsPersonalStaysInNoCacheAndEveryTextSaysItsCharacters() {
        var careless = new ArrayList<String>();
        for (var endpoint : looks()) {
            var answer = samples.askAsIs(endpoint, omnipotent, planted);
            var type = answer.header("Content-Type").orElse("");
            boolean everybodys = EndpointTable.ROWS.get(endpoint.name()).own().anonymous();
            if (!everybodys && !answer.header("Cache-Control").orElse("").contains("no-store")) {
                careless.add(endpoint.name() + " may be cached");
            }
            if (type.startsWith("text/")
                    && !type.toLowerCase(java.util.Locale.ROOT).contains("charset=utf-8")) {
                careless.add(endpoint.name() + " is " + type);
            }
        }
        assertThat(careless).isEmpty();
    }

    private List<Endpoint> looks() {
        return Endpoint.listAll(application).stream()
                .filter(it -> !it.changes())
                .toList();
    }
}
