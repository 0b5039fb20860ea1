package vn.motcua.address.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.address.Addresses;
import vn.motcua.address.PaperNote;
import vn.motcua.address.Resolution;
import vn.motcua.address.internal.PaperNotes;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** An old address in, the unit of today with its centre out; on the screen, and as a sheet to print. */
@Controller
class AddressPages {

    private final Addresses addresses;
    private final Units units;
    private final PaperNotes papers;
    private final AddressSheet sheet;
    private final Clock clock;

    AddressPages(Addresses addresses, Units units, PaperNotes papers, AddressSheet sheet, Clock clock) {
        this.addresses = addresses;
        this.units = units;
        this.papers = papers;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/addresses")
    ModelAndView show(@RequestParam(name = "q", defaultValue = "") String typed, HttpServletResponse response) {
        var text = Text.clean(typed);
        try {
            return page(asked(text));
        } catch (RefusedException e) {
            response.setStatus(e.refusal().code().status());
            return page(new AddressPage(
                    text.substring(0, Math.min(text.length(), Addresses.MOST_CHARACTERS)),
                    List.of(),
                    0,
                    null,
                    papers.find(today()).orElse(null),
                    null,
                    e.refusal()));
        }
    }

    private static ModelAndView page(AddressPage view) {
        return new ModelAndView("address/show").addObject("view", view);
    }

    private AddressPage asked(String text) {
        var note = papers.find(today()).orElse(null);
        if (text.isEmpty()) {
            return new AddressPage("", List.of(), 0, null, note, null, null);
        }
        var answer = addresses.resolve(text, today());
        var found = found(answer);
        return new AddressPage(
                text,
                found,
                answer.candidates().size() - found.size(),
                answer.needs(),
                note,
                found.isEmpty() ? null : sheetHref(text),
                null);
    }

    private static String sheetHref(String text) {
        return UriComponentsBuilder.fromPath("/addresses/sheet")
                .queryParam("q", "{q}")
                .encode()
                .build(text)
                .toString();
    }

    private List<FoundAddress> found(Resolution answer) {
        return answer.candidates().stream()
                .limit(AddressPage.SHOWN)
                .map(it -> new FoundAddress(it, units.findCentre(new UnitId(it.unit()))))
                .toList();
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    @GetMapping("/addresses/sheet")
    ResponseEntity<byte[]> sheet(@RequestParam(name = "q", defaultValue = "") String typed) {
        var text = Text.clean(typed);
        var answer = addresses.resolve(text, today());
        var pdf = sheet.print(text, found(answer), answer.needs(), noteOf());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("thong-tin-dia-chi.pdf", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    private @Nullable PaperNote noteOf() {
        return papers.find(today()).orElse(null);
    }
}
