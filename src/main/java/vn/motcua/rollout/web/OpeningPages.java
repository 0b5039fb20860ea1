package vn.motcua.rollout.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.rollout.Openings;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.RolloutRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.SeeOther;

/** The template goes out, a file comes in, is looked through cell by cell, and is taken over or discarded. */
@Controller
class OpeningPages {

    private static final int A_PAGE = 50;
    private static final int MOST_MEGABYTES = 20;
    private static final int LONGEST_NAME = 200;

    private final Openings openings;
    private final OpeningViews views;
    private final Units units;

    OpeningPages(Openings openings, OpeningViews views, Units units) {
        this.openings = openings;
        this.views = views;
        this.units = units;
    }

    @GetMapping("/rollout")
    ModelAndView list(Officer me, @RequestParam(required = false) @Nullable String after) {
        demandAdministrator(me);
        return page(me, after, null);
    }

    private ModelAndView page(Officer me, @Nullable String after, @Nullable Refusal refused) {
        var view = new ModelAndView("rollout/list");
        view.addObject("view", views.list(me, openings.list(me, after, A_PAGE), refused));
        return view;
    }

    private void demandAdministrator(Officer me) {
        if (openings.listUnits(me).isEmpty()) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    @GetMapping("/rollout/table.{format}")
    View table(Officer me, @PathVariable String format) {
        demandAdministrator(me);
        return views.table(format, me);
    }

    @GetMapping("/rollout/template")
    void template(Officer me, HttpServletResponse response) throws IOException {
        demandAdministrator(me);
        response.setContentType(TableFormat.XLSX.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mau-nhap-du-lieu-ban-dau.xlsx", StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        openings.writeTemplate(response.getOutputStream());
    }

    @PostMapping("/rollout")
    ModelAndView receive(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response) {
        demandAdministrator(me);
        return switch (receive(unit, file, me)) {
            case Result.Done<UUID>(var id) -> new ModelAndView(SeeOther.to("/rollout/" + id));
            case Result.Refused<UUID>(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, null, why);
            }
        };
    }

    private Result<UUID> receive(String unitCode, @Nullable MultipartFile file, Officer me) {
        if (file == null || file.isEmpty()) {
            return Result.refused(RolloutRefusal.RLO_106_NO_FILE);
        }
        if (file.getSize() > MOST_MEGABYTES * 1024L * 1024L) {
            return Result.refused(RolloutRefusal.RLO_107_TOO_LARGE, MOST_MEGABYTES);
        }
        var unit = units.findByCode(unitCode);
        return unit.isEmpty()
                ? Result.refused(RolloutRefusal.RLO_108_NOT_YOUR_UNIT)
                : onDisk(file, path -> openings.receive(unit.get().id(), name(file), path, me));
    }

    private interface OnDisk {
        Result<UUID> use(Path file);
    }

    /** A spreadsheet is read by its directory, which stands at its end. */
    private static Result<UUID> onDisk(MultipartFile file, OnDisk use) {
        try {
            var path = Files.createTempFile("motcua-opening", null);
            try {
                file.transferTo(path);
                return use.use(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var name = Text.clean(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", ""));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    @GetMapping("/rollout/{opening}")
    ModelAndView show(
            Officer me, @PathVariable String opening, @RequestParam(required = false) @Nullable String after) {
        return show(me, opening(opening, me), after, null);
    }

    private ModelAndView show(Officer me, Opening opening, @Nullable String after, @Nullable Refusal refused) {
        var problems = openings.listProblems(opening.id(), me, after, A_PAGE);
        return new ModelAndView("rollout/show").addObject("view", views.opening(opening, problems, after, refused));
    }

    private Opening opening(String id, Officer me) {
        try {
            return openings.find(UUID.fromString(id), me)
                    .orElseThrow(() -> new RefusedException(RolloutRefusal.RLO_100_NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(RolloutRefusal.RLO_100_NOT_FOUND);
        }
    }

    @GetMapping("/rollout/{opening}/problems.{format}")
    View problems(Officer me, @PathVariable String opening, @PathVariable String format) {
        var found = opening(opening, me);
        return views.problemTable(TableFormat.asked(format), found, me);
    }

    @PostMapping("/rollout/{opening}/application")
    ModelAndView apply(Officer me, @PathVariable String opening, HttpServletResponse response) {
        var found = opening(opening, me);
        return decided(openings.apply(found.id(), me), found, me, response);
    }

    @PostMapping("/rollout/{opening}/discarding")
    ModelAndView discard(Officer me, @PathVariable String opening, HttpServletResponse response) {
        var found = opening(opening, me);
        return decided(openings.discard(found.id(), me), found, me, response);
    }

    private ModelAndView decided(Result<Opening> result, Opening before, Officer me, HttpServletResponse response) {
        return switch (result) {
            case Result.Done<Opening>(var opening) -> new ModelAndView(SeeOther.to("/rollout/" + opening.id()));
            case Result.Refused<Opening>(var why) -> {
                response.setStatus(why.code().status());
                yield show(me, openings.find(before.id(), me).orElse(before), null, why);
            }
        };
    }

    /** Shown at once and never again: what is on the page is kept nowhere. */
    @PostMapping("/rollout/{opening}/passwords")
    ModelAndView passwords(Officer me, @PathVariable String opening, HttpServletResponse response) {
        var found = opening(opening, me);
        return switch (openings.issuePasswords(found.id(), me)) {
            case Result.Done<List<Openings.FirstPassword>>(var issued) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new ModelAndView("rollout/passwords")
                        .addObject("unit", units.get(found.unit()).fullName())
                        .addObject("back", "/rollout/" + found.id())
                        .addObject("passwords", issued);
            }
            case Result.Refused<List<Openings.FirstPassword>>(var why) -> {
                response.setStatus(why.code().status());
                yield show(me, found, null, why);
            }
        };
    }
}
