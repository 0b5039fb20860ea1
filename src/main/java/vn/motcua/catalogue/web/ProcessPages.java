package vn.motcua.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ProcessChange;
import vn.motcua.catalogue.ProcessProblem;
import vn.motcua.catalogue.bpmn.BpmnImport;
import vn.motcua.catalogue.bpmn.BpmnReader;
import vn.motcua.catalogue.bpmn.BpmnWriter;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TypedDate;

/** The inner steps of procedures as a table; every change is a new version that somebody else confirms. */
@Controller
class ProcessPages {

    /** Characters of a decision's number and issuer. */
    private static final int LONGEST = 500;

    private final Procedures procedures;
    private final Editions editions;
    private final Downloads downloads;
    private final Messages messages;
    private final Clock clock;

    ProcessPages(Procedures procedures, Editions editions, Downloads downloads, Messages messages, Clock clock) {
        this.procedures = procedures;
        this.editions = editions;
        this.downloads = downloads;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/catalogue/processes")
    ModelAndView list(Officer me, @RequestParam(required = false) @Nullable String q) {
        demandCityAdministrator(me);
        var search = new SearchRequest(q, null, null, "50").checked();
        return new ModelAndView("catalogue/processes")
                .addObject("query", search.query())
                .addObject("hits", procedures.search(search));
    }

    /** A line for each step: of everything in force, or of what was searched for. */
    @GetMapping("/catalogue/processes/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(required = false) @Nullable String q) {
        demandCityAdministrator(me);
        var search = new SearchRequest(q, null, null, String.valueOf(SearchRequest.MOST)).checked();
        var versions = search.query().isEmpty()
                ? procedures.listInForce()
                : procedures.search(search).stream()
                        .map(it -> procedures.getVersion(it.versionId()))
                        .toList();
        var columns = Stream.of("code", "procedure", "field", "place", "name", "by", "hours")
                .map(it -> it.equals("place") || it.equals("hours")
                        ? TableView.figures(say("column." + it))
                        : TableView.words(say("column." + it)))
                .toList();
        var rows = versions.stream().flatMap(ProcessPages::lines).toList();
        return downloads.shown(me, format, say("list"), Map.of(), new TableView(say("list"), columns, rows));
    }

    private static Stream<List<TableView.Cell>> lines(ProcedureVersion version) {
        return IntStream.range(0, version.steps().size()).mapToObj(i -> {
            var step = version.steps().get(i);
            return Stream.of(
                            version.code().value(),
                            version.name(),
                            version.fieldName(),
                            String.valueOf(i + 1),
                            step.name(),
                            step.by(),
                            ProcessForm.shown(step.hours()))
                    .map(TableView::cell)
                    .toList();
        });
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.process." + key);
    }

    static void demandCityAdministrator(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
    }

    @GetMapping("/catalogue/processes/{code}")
    ModelAndView form(Officer me, @PathVariable String code) {
        demandCityAdministrator(me);
        var version = latest(code);
        return page(version, ProcessForm.of(version), null);
    }

    private ProcedureVersion latest(String code) {
        return ProcedureCode.find(code)
                .flatMap(procedures::findLatest)
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE));
    }

    private ModelAndView page(ProcedureVersion version, ProcessForm form, @Nullable Refusal refused) {
        return page(version, form, refused, List.of(), null);
    }

    private ModelAndView page(
            ProcedureVersion version,
            ProcessForm form,
            @Nullable Refusal refused,
            List<ProcessProblem> problems,
            @Nullable BpmnImport imported) {
        var page = new ModelAndView("catalogue/process")
                .addObject("version", version)
                .addObject("form", form)
                .addObject(
                        "most",
                        procedures
                                .findMostHours(version, form.countedFrom(today()))
                                .map(ProcessForm::shown)
                                .orElse(""))
                .addObject("problems", problems)
                .addObject("drawing", ProcessDrawing.of(form.steps(), problems))
                .addObject("imported", imported)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    /** @param act "save", or an edit of the table: "check", "add", "remove-2", "up-2", "down-2" */
    @PostMapping("/catalogue/processes/{code}")
    ModelAndView change(
            Officer me,
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable List<String> hours,
            @RequestParam(required = false) @Nullable List<String> next,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String decisionNumber,
            @RequestParam(defaultValue = "") String decisionDay,
            @RequestParam(defaultValue = "") String decisionIssuer,
            @RequestParam(defaultValue = "") String note) {
        demandCityAdministrator(me);
        var version = latest(code);
        var decision = new DecisionForm(decisionNumber, decisionDay, decisionIssuer);
        var form = ProcessForm.typed(base, name, by, hours, next, from, decision, note);
        if (act.equals("save")) {
            return save(version, form, me);
        }
        var edited = form.edited(act);
        return page(version, edited, null, act.equals("check") ? problems(version, edited) : List.of(), null);
    }

    private List<ProcessProblem> problems(ProcedureVersion version, ProcessForm form) {
        return editions.listProblems(form.steps(), version, form.countedFrom(today()));
    }

    private ModelAndView save(ProcedureVersion version, ProcessForm form, Officer me) {
        var problems = problems(version, form);
        if (!problems.isEmpty()) {
            return page(version, form, problems.getFirst().why(), problems, null);
        }
        var day = TypedDate.find(form.from());
        if (day.isEmpty()) {
            return page(
                    version, form, Refusal.of(CatalogueRefusal.CAT_137_DAY_OF_FORCE, CivilTime.date(version.from())));
        }
        var decision = form.decision().find();
        if (decision.isEmpty()) {
            return page(version, form, Refusal.of(CatalogueRefusal.CAT_145_DECISION_INCOMPLETE, LONGEST));
        }
        var change =
                new ProcessChange(version.code(), form.baseId(), form.steps(), day.get(), decision.get(), form.note());
        return switch (procedures.propose(change, me)) {
            case Result.Done<ProcedureVersion> _ -> new ModelAndView("redirect:/catalogue/review");
            case Result.Refused<ProcedureVersion>(var why) -> page(version, form, why);
        };
    }

    /** The steps of the latest version that counts, for any program that reads BPMN. */
    @GetMapping("/catalogue/processes/{code}/bpmn")
    void export(Officer me, @PathVariable String code, HttpServletResponse response) throws IOException {
        demandCityAdministrator(me);
        var version = latest(code);
        response.setContentType("application/xml");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("quy-trinh-" + version.code().value() + ".bpmn", StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        BpmnWriter.write(version, response.getOutputStream());
    }

    /** Fills the table from a file; nothing is kept until the table is saved. */
    @PostMapping("/catalogue/processes/{code}/bpmn")
    ModelAndView fill(
            Officer me, @PathVariable String code, @RequestParam(required = false) @Nullable MultipartFile file) {
        demandCityAdministrator(me);
        var version = latest(code);
        return switch (read(file)) {
            case Result.Done<BpmnImport>(var read) -> {
                var form = ProcessForm.of(String.valueOf(version.id()), read.steps());
                yield page(version, form, null, problems(version, form), read);
            }
            case Result.Refused<BpmnImport>(var why) -> page(version, ProcessForm.of(version), why);
        };
    }

    private static Result<BpmnImport> read(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Result.refused(CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        }
        try (var content = file.getInputStream()) {
            return BpmnReader.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
