package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.organization.Units;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Devices.Kind;

/** The screen everybody looks at. It asks every few seconds; while nothing has changed the answer is empty. */
@Controller
class ScreenPages {

    private final DeviceCookie device;
    private final Boards boards;
    private final Units units;

    ScreenPages(DeviceCookie device, Boards boards, Units units) {
        this.device = device;
        this.boards = boards;
        this.units = units;
    }

    @GetMapping("/queue/screen")
    ModelAndView screen(HttpServletRequest request) {
        var unit = device.demand(Kind.CALL, request).unit();
        return new ModelAndView("queue/screen")
                .addObject("unit", units.get(unit).fullName())
                .addObject("view", ScreenView.of(boards.of(unit)));
    }

    @GetMapping("/queue/screen/now")
    @Nullable
    ModelAndView now(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        var view = ScreenView.of(boards.of(device.demand(Kind.CALL, request).unit()));
        var tag = "\"" + UUID.nameUUIDFromBytes(view.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(known)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return null;
        }
        return new ModelAndView("queue/screennow", "view", view);
    }
}
