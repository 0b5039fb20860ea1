package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Transfers;
import vn.motcua.dossier.Transfers.Line;
import vn.motcua.dossier.Transfers.Part;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** The transfer list of the day: look, pass on with one act, print for both signatures. */
@Controller
class TransferPages {

    private final Transfers transfers;
    private final DeskViews desks;
    private final ApprovalRows rows;
    private final ListDownloads downloads;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    TransferPages(
            Transfers transfers,
            DeskViews desks,
            ApprovalRows rows,
            ListDownloads downloads,
            Units units,
            Messages messages,
            Clock clock) {
        this.transfers = transfers;
        this.desks = desks;
        this.rows = rows;
        this.downloads = downloads;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/transfers")
    String list(Officer me, @RequestParam(defaultValue = "") String desk, Model model) {
        demandReception(me);
        model.addAttribute("page", page(desks.desk(desk, me), null, me));
        return "dossier/transfers";
    }

    private TransferPage page(Unit desk, @Nullable Refusal refused, Officer me) {
        var waiting = transfers.list(desk.id(), me);
        return new TransferPage(
                desk.code(),
                desks.choices(me),
                waiting.cutOff().toString(),
                groups(waiting.lines()),
                waiting.more(),
                "/transfers/print?desk=" + desk.code() + "&part=",
                refused,
                UUID.randomUUID().toString());
    }

    private List<TransferPage.Group> groups(List<Line> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(it -> groups.computeIfAbsent(it.part() + ":" + it.resolving(), key -> new ArrayList<>())
                .add(it));
        return groups.values().stream().map(this::group).toList();
    }

    private TransferPage.Group group(List<Line> lines) {
        var first = lines.getFirst();
        return new TransferPage.Group(
                say(
                        "desk.transfers.to." + first.part(),
                        units.get(first.resolving()).fullName(),
                        lines.size()),
                first.part() != Part.LATER,
                lines.stream().map(this::row).toList());
    }

    private TransferPage.Row row(Line line) {
        return new TransferPage.Row(
                line.id() + ":" + line.version(),
                "/dossiers/" + line.id(),
                line.code(),
                line.applicantName(),
                say(
                        "desk.transfers.about",
                        WorklistRows.shortName(line.procedureName()),
                        CivilTime.moment(line.receivedAt()),
                        line.originals()),
                line.late());
    }

    /** Shown at once and not after a redirect: the key makes a reload show the same outcomes. */
    @PostMapping("/transfers")
    String passOn(
            Officer me,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable List<String> chosen,
            Model model,
            HttpServletResponse response) {
        demandReception(me);
        var picked = chosen == null
                ? List.<ApproveMany.Chosen>of()
                : chosen.stream().map(ApprovalPages::chosen).toList();
        return switch (transfers.passOn(picked, me, key)) {
            case Result.Refused<List<ApproveMany.Answer>>(var why) -> {
                response.setStatus(why.code().status());
                model.addAttribute("page", page(desks.desk(desk, me), why, me));
                yield "dossier/transfers";
            }
            case Result.Done<List<ApproveMany.Answer>>(var answers) -> {
                model.addAttribute("outcomes", rows.outcomes(answers, me));
                model.addAttribute("desk", desk);
                yield "dossier/transferred";
            }
        };
    }

    /** What waits to be passed on, as on the page. */
    @GetMapping("/transfers/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(defaultValue = "") String desk) {
        demandReception(me);
        var unit = desks.desk(desk, me);
        return downloads.of(
                me,
                format,
                say("desk.nav.transfers"),
                Map.of("unit", String.valueOf(unit.id().value())),
                downloads.headings(
                        "desk.register.code",
                        "desk.register.applicant",
                        "desk.register.procedure",
                        "desk.register.received",
                        "desk.shift.originals",
                        "desk.transfers.resolving",
                        "desk.transfers.when",
                        "desk.transfers.delay"),
                RowSource.of(transfers.list(unit.id(), me).lines(), this::cells));
    }

    private List<Cell> cells(Line line) {
        return List.of(
                Cell.text(line.code()),
                Cell.text(line.applicantName()),
                Cell.text(line.procedureName()),
                Cell.moment(line.receivedAt()),
                Cell.number(line.originals()),
                Cell.text(units.get(line.resolving()).fullName()),
                Cell.text(say("desk.transfers.when." + line.part())),
                Cell.text(line.late() ? say("desk.transfers.late") : ""));
    }

    @GetMapping("/transfers/print")
    ResponseEntity<byte[]> print(
            Officer me,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "AFTERNOON") String part,
            @RequestParam(defaultValue = "") String day) {
        demandReception(me);
        var on = day.isEmpty() ? CivilTime.day(clock.instant()) : day(day);
        var which = Arrays.stream(Part.values())
                .filter(it -> it.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_144_FORM_NOT_ISSUED));
        return PdfAnswer.of(
                transfers.print(desks.desk(desk, me).id(), on, which, me), "danh-sach-chuyen-" + on + "-" + which);
    }

    private static LocalDate day(String typed) {
        return TypedDetails.findDate(typed)
                .filter(it -> it.getYear() >= 2000 && it.getYear() <= 2100)
                .orElseThrow(() -> new RefusedException(DossierRefusal.DOS_146_DATE_RANGE));
    }

    private static void demandReception(Officer me) {
        if (!me.rights().hasAnywhere(Role.RECEPTION_OFFICER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
