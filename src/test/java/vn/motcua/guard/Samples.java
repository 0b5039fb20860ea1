package vn.motcua.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.DossierScenario;

/** A sensible request to every address, about the things of a target. */
final class Samples {

    /** After these the caller's session is gone, so they get one of their own. */
    private static final Set<String> ENDS_THE_SESSION = Set.of("POST /logout", "DELETE /api/v1/sessions");

    private static final Set<String> TAKES_A_STEP =
            Set.of("POST /api/v1/dossiers/{id}/acts", "POST /dossiers/{id}/acts/{act}");
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    /** An id that nothing bears. */
    private static final String NOTHING = new UUID(0, 3).toString();

    private final JdbcClient db;
    private final Places places;
    private @Nullable Integer believedVersion;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReportSamples reports;

    Samples(ApplicationContext application, Places places) {
        this.db = application.getBean(JdbcClient.class);
        this.places = places;
        this.reports = new ReportSamples(application);
    }

    Reply ask(Endpoint endpoint, Caller caller, Target target) {
        return askAsIs(endpoint, caller, freshFor(endpoint, target));
    }

    /** Steps need a dossier that nobody has moved on yet. */
    Target freshFor(Endpoint endpoint, Target target) {
        return TAKES_A_STEP.contains(endpoint.name()) ? target.renewed() : target;
    }

    Reply askAsIs(Endpoint endpoint, Caller caller, Target target) {
        return ask(endpoint, target, headers(endpoint, caller).toArray(String[]::new));
    }

    /** Also for a dossier that does not exist; a step names the version it believes to see. */
    Reply askAsIs(Endpoint endpoint, Caller caller, Target target, int version) {
        believedVersion = version;
        try {
            return ask(endpoint, target, headers(endpoint, caller).toArray(String[]::new));
        } finally {
            believedVersion = null;
        }
    }

    /** What a changing request carries. */
    String content(Endpoint endpoint, Target target) {
        return endpoint.isForPrograms() ? body(endpoint, target) : form(endpoint, target);
    }

    private Reply ask(Endpoint endpoint, Target target, String... lines) {
        var path = path(endpoint, target);
        if (!endpoint.changes()) {
            return places.wire().get(path, lines);
        }
        return endpoint.isForPrograms()
                ? places.wire().json(endpoint.method(), path, body(endpoint, target), lines)
                : places.wire().form(path, form(endpoint, target), lines);
    }

    private List<String> headers(Endpoint endpoint, Caller caller) {
        var headers = new ArrayList<String>();
        headers.add(endpoint.isForPrograms() ? "Accept: application/json" : "Accept: text/html");
        headers.add("Idempotency-Key: " + DossierScenario.key());
        boolean ends = ENDS_THE_SESSION.contains(endpoint.name()) && caller.loginName() != null;
        var token = ends ? Cast.token(places.wire(), caller.loginName()) : caller.token();
        if (token != null) {
            headers.add("Authorization: Bearer " + token);
        } else if (endpoint.changes()) {
            headers.addAll(formHeaders(places.wire()));
        }
        return headers;
    }

    /** Cookie and token of the form that a browser without a session has been shown. */
    static List<String> formHeaders(Wire wire) {
        var page = wire.get("/login");
        var token = HIDDEN.matcher(page.body());
        var cookie = page.header("Set-Cookie").orElseThrow();
        if (!token.find()) {
            throw new AssertionError("No form: " + page);
        }
        return List.of("Cookie: " + cookie.substring(0, cookie.indexOf(';')), "X-CSRF-TOKEN: " + token.group(1));
    }

    String path(Endpoint endpoint, Target target) {
        var pattern = endpoint.pattern();
        Object id = pattern.startsWith("/guidance/") ? target.notice() : target.dossier();
        if (pattern.startsWith("/authority/{id}")) {
            id = target.lives().paper();
        }
        if (pattern.startsWith("/account/sessions/") || pattern.startsWith("/shift/")) {
            id = target.file();
        }
        var path = pattern.replace("{id}", id.toString())
                .replace("{opening}", target.file().toString())
                .replace("{scan}", target.file().toString())
                .replace("{list}", target.file().toString())
                .replace("{rule}", target.file().toString())
                .replace("{file}", target.file().toString())
                .replace("{account}", target.colleague().id().toString())
                .replace("{position}", NOTHING)
                .replace("{proposal}", NOTHING)
                .replace("{token}", NOTHING)
                .replace("{kind}", "receipt")
                .replace("{hash}", "0")
                .replace("{name}", "motcua.css")
                .replace("{versionId}", "999999999")
                .replace("{change}", "999999999")
                .replace("{posting}", "999999999")
                .replace("{finding}", "999999999")
                .replace("{neighbourhood}", "999999999")
                .replace("{word}", "999999999")
                .replace("{calendar}", "79")
                .replace("{service}", "MAU-201")
                .replace("{year}", "2031")
                .replace("{notice}", target.file().toString())
                .replace("{field}", "thu-nghiem")
                .replace("{number}", "1")
                .replace("{act}", "pass-on")
                .replace("{format}", "csv")
                .replace("{period}", "2026-08")
                .replace("{link}", "NOSUCHLINK")
                .replace(
                        "{code}",
                        pattern.startsWith("/units")
                                        || pattern.startsWith("/api/v1/units")
                                        || pattern.startsWith("/administration")
                                ? target.unitCode()
                                : DossierScenario.MARITAL_STATUS);
        if (path.contains("{report}")) {
            path = path.replace("{report}", reports.closedReport(target.dossier()));
        }
        if (path.contains("{")) {
            throw new AssertionError("No sample for " + endpoint.name());
        }
        return path + query(pattern, target);
    }

    /** A list's file is asked for as the list is. */
    private static String query(String pattern, Target target) {
        return switch (pattern.replace("/table.{format}", "")) {
            case "/api/v1/deadlines" -> "?received=2026-11-02T08:00&amount=1&unit=WORKING_DAY";
            case "/api/v1/units/at" -> "?lat=10.705&lon=106.605";
            case "/api/v1/dossiers", "/dossiers" ->
                "?q=" + target.code().substring(0, target.code().length() - 1);
            case "/reports/today",
                    "/reports/today/rows",
                    "/reports/{period}",
                    "/reports/{period}/rows",
                    "/reports/{period}/print",
                    "/reports/{period}/closing" -> "?unit=" + target.dossier().unit();
            case "/register", "/register/print" ->
                "?unit=" + target.dossier().unit() + "&from=2026-11-01&until=2026-11-30";
            case "/postings", "/postings/sheets", "/catalogue/overrides/{code}" -> "?unit=" + target.unitCode();
            case "/duty", "/duty/print", "/duty/removal", "/stranded" ->
                "?unit=" + target.dossier().unit();
            case "/queue/day", "/queue/setup" -> "?unit=" + target.dossier().unit();
            case "/queue/day/tickets" -> "?unit=" + target.dossier().unit() + "&line=1";
            case "/addresses/rules" -> "?unit=" + target.unitCode();
            case "/addresses/sheet" -> "?q=phuong+4+quan+3";
            case "/api/v1/addresses/resolve" -> "?text=phuong+4+quan+3";
            case "/guidance/new" -> "?procedure=" + DossierScenario.MARITAL_STATUS;
            case "/shift", "/transfers", "/transfers/print" -> "?desk=" + target.unitCode();
            case "/audit" -> "?actor=" + target.colleague().loginName();
            case "/api/v1/worklist" -> "?limit=100";
            default -> "";
        };
    }

    String body(Endpoint endpoint, Target target) {
        return switch (endpoint.name()) {
            case "POST /api/v1/sessions" -> "{\"loginName\":\"khong.co.ai\",\"password\":\"sai\"}";
            case "POST /api/v1/tracking" -> "{\"code\":\"%s\",\"proof\":\"999000000000\"}".formatted(target.code());
            case "POST /api/v1/dossiers", "POST /api/v1/dossiers/preview" -> json.writeValueAsString(entry(target));
            case "POST /api/v1/dossiers/{id}/acts" ->
                "{\"action\":\"PASS_ON\",\"version\":%d,\"details\":{\"note\":\"\"}}".formatted(version(target));
            default -> "{}";
        };
    }

    /** Admission of a new dossier at the target's unit, as a program sends it. */
    Map<String, Object> entry(Target target) {
        AdmitDossier it = target.lives().application();
        var body = new LinkedHashMap<String, Object>();
        body.put("entry", "ADMIT");
        body.put("procedure", it.procedure().value());
        if (it.situation() != null) {
            body.put("situation", it.situation());
        }
        body.put("receiving", target.unitCode());
        body.put("channel", it.channel());
        body.put("parties", it.parties());
        body.put("request", it.request());
        body.put("papers", it.papers());
        body.put("returnPlace", it.returnPlace());
        return body;
    }

    String form(Endpoint endpoint, Target target) {
        return switch (endpoint.name()) {
            case "POST /login" -> Wire.query(Map.of("loginName", "khong.co.ai", "password", "sai"));
            case "POST /dossiers/{id}/acts/{act}" ->
                Wire.query(
                        Map.of("version", String.valueOf(version(target)), "key", DossierScenario.key(), "note", ""));
            case "POST /reports/{period}/closing" ->
                Wire.query(Map.of("unit", String.valueOf(target.dossier().unit())));
            case "POST /transfers", "POST /shift" -> Wire.query(Map.of("key", DossierScenario.key()));
            case "POST /scans/{scan}/filing" -> Wire.query(Map.of("code", target.code(), "component", "khac"));
            case "POST /scans/{scan}/discarding" -> Wire.query(Map.of("ground", "NOBODYS"));
            case "POST /dossiers/{id}/shelf" -> Wire.query(Map.of("place", "Kệ 1"));
            case "POST /postings", "POST /catalogue/overrides/{code}" -> Wire.query(Map.of("base", "0"));
            case "POST /versions/{versionId}/dossiers" -> Wire.query(Map.of("key", DossierScenario.key()));
            case "POST /approvals" -> Wire.query(Map.of("act", "approve", "key", DossierScenario.key()));
            case "POST /desk", "POST /desk/papers", "POST /desk/preview" -> Wire.query(desk(target));
            case "POST /guidance" -> Wire.query(guidance(target));
            case "POST /authority" ->
                Wire.query(Map.of("place", target.dossier().unit() + "-UNIT_LEADER"));
            case "POST /administration/notices" -> Wire.query(Map.of("place", target.unitCode(), "kind", "NOTE"));
            case "POST /accounts" ->
                Wire.query(Map.of("unit", String.valueOf(target.dossier().unit())));
            default ->
                Wire.query(
                        endpoint.pattern().startsWith("/queue/") ? queue(target) : Map.of("unit", target.unitCode()));
        };
    }

    /** Whatever a form of the waiting room asks for; about things that are not there, so that nothing comes of it. */
    private static Map<String, String> queue(Target target) {
        var form = new LinkedHashMap<String, String>();
        form.put("unit", String.valueOf(target.dossier().unit()));
        form.put("key", DossierScenario.key());
        form.put("counter", "1");
        form.put("ticket", target.file().toString());
        form.put("device", target.file().toString());
        form.put("line", "1");
        form.put("number", "0");
        form.put("kind", "TOUCH");
        form.put("code", "NOSUCHCODE");
        form.put("givenAt", "2026-11-02T01:00:00Z");
        return form;
    }

    /** The admission screen filled in. */
    private static Map<String, String> desk(Target target) {
        var application = target.lives().application();
        var form = new LinkedHashMap<String, String>();
        form.put("procedure", application.procedure().value());
        form.put("key", DossierScenario.key());
        form.put("do", "admit");
        form.put("receiving", target.unitCode());
        form.put("resolving", target.unitCode());
        form.put("channel", application.channel().name());
        form.put("request", application.request());
        form.put("returnPlace", application.returnPlace());
        form.put("p0-name", application.submitter().name());
        return form;
    }

    private static Map<String, String> guidance(Target target) {
        return Map.of(
                "procedure",
                DossierScenario.MARITAL_STATUS,
                "desk",
                target.unitCode(),
                "key",
                DossierScenario.key(),
                "items",
                "Giấy tờ",
                "reason",
                "Chưa đủ",
                "contactName",
                "Trần Thử Nghiệm",
                "p0-name",
                "Nguyễn Thử Nghiệm");
    }

    int version(Target target) {
        if (believedVersion != null) {
            return believedVersion;
        }
        var id = target.dossier();
        return Objects.requireNonNull(db.sql(
                        "select version from dossier.dossier where unit_id = :unit and year = :year and serial = :serial")
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .query(Integer.class)
                .single());
    }
}
