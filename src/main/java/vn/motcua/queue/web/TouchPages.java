package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.organization.Units;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.Devices;
import vn.motcua.queue.Devices.Kind;
import vn.motcua.queue.LineId;
import vn.motcua.queue.NewTicket;
import vn.motcua.queue.Priority;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/**
 * The screen in the hall where people take a number. Works as plain forms; its script asks for JSON instead, so that it notices when
 * there is no connection and goes on by itself.
 */
@Controller
class TouchPages {

    private static final String WORKER = "assets/queue-worker.js";

    private final DeviceCookie device;
    private final Devices devices;
    private final Tickets tickets;
    private final Bookings bookings;
    private final Rooms rooms;
    private final Boards boards;
    private final TicketViews views;
    private final Units units;
    private final Clock clock;

    TouchPages(
            DeviceCookie device,
            Devices devices,
            Tickets tickets,
            Bookings bookings,
            Rooms rooms,
            Boards boards,
            TicketViews views,
            Units units,
            Clock clock) {
        this.device = device;
        this.devices = devices;
        this.tickets = tickets;
        this.bookings = bookings;
        this.rooms = rooms;
        this.boards = boards;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/queue/touch")
    ModelAndView home(HttpServletRequest request) {
        var unit = device.demand(Kind.TOUCH, request).unit();
        return new ModelAndView("queue/touch")
                .addObject("unit", units.get(unit).fullName())
                .addObject("lines", boards.of(unit).lines())
                .addObject("priorities", rooms.priorities())
                .addObject("key", UUID.randomUUID().toString());
    }

    @PostMapping("/queue/touch/tickets")
    Object take(
            @RequestParam int line,
            @RequestParam(defaultValue = "NONE") Priority priority,
            @RequestParam String key,
            HttpServletRequest request) {
        var unit = device.demand(Kind.TOUCH, request).unit();
        return answer(tickets.take(NewTicket.walkIn(unit, new LineId(line), priority), key), request);
    }

    /** @param code as typed, or as a scanner reads it from the QR code: then the end of an address */
    @PostMapping("/queue/touch/arrivals")
    Object arrive(@RequestParam String code, @RequestParam String key, HttpServletRequest request) {
        var screen = device.demand(Kind.TOUCH, request);
        var typed = code.substring(code.lastIndexOf('/') + 1);
        return answer(
                bookings.arrive(typed, screen.unit(), "device:" + screen.id().value(), key), request);
    }

    private static Object answer(Result<Ticket> result, HttpServletRequest request) {
        return switch (result) {
            case Result.Refused<Ticket>(var why) -> throw new RefusedException(why);
            case Result.Done<Ticket>(var ticket) -> {
                var href = "/queue/touch/tickets/" + ticket.code();
                yield isAskedByScript(request)
                        ? ResponseEntity.ok(Map.of("label", ticket.label(), "href", href))
                        : new ModelAndView(SeeOther.to(href));
            }
        };
    }

    private static boolean isAskedByScript(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith("application/json");
    }

    /** The paper: printed by the browser, seen for a moment. */
    @GetMapping("/queue/touch/tickets/{code}")
    ModelAndView paper(@PathVariable String code, HttpServletRequest request) {
        var unit = device.demand(Kind.TOUCH, request).unit();
        var ticket = tickets.findByCode(code)
                .filter(it -> it.unit().equals(unit))
                .orElseThrow(() -> new RefusedException(QueueRefusal.QUE_100_NO_TICKET));
        return new ModelAndView("queue/paper", "view", views.of(ticket));
    }

    /** What the screen may give by itself; asked for while all is well. */
    @PostMapping("/queue/touch/blocks")
    @ResponseBody
    Reserve reserve(HttpServletRequest request) {
        var screen = device.demand(Kind.TOUCH, request);
        return switch (devices.reserve(screen)) {
            case Result.Done<List<Rooms.Block>>(var blocks) ->
                new Reserve(
                        CivilTime.day(clock.instant()).toString(),
                        blocks.stream()
                                .map(it -> new Numbers(it.line().value(), it.from(), it.until()))
                                .toList());
            case Result.Refused<List<Rooms.Block>>(var why) -> throw new RefusedException(why);
        };
    }

    /** @param day civil day, such as "2026-11-02": on another the numbers are worth nothing */
    record Reserve(String day, List<Numbers> blocks) {}

    record Numbers(int line, int from, int until) {}

    /** A number the screen gave by itself. */
    @PostMapping("/queue/touch/given")
    @ResponseBody
    Map<String, String> enter(
            @RequestParam int line,
            @RequestParam(defaultValue = "NONE") Priority priority,
            @RequestParam int number,
            @RequestParam String givenAt,
            @RequestParam(required = false) @Nullable String instead,
            @RequestParam String key,
            HttpServletRequest request) {
        var screen = device.demand(Kind.TOUCH, request);
        var walkIn = NewTicket.walkIn(screen.unit(), new LineId(line), priority);
        return switch (tickets.enter(walkIn, screen.id(), number, moment(givenAt), instead, key)) {
            case Result.Done<Ticket>(var ticket) -> Map.of("label", ticket.label());
            case Result.Refused<Ticket>(var why) -> throw new RefusedException(why);
        };
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw new RefusedException(QueueRefusal.QUE_107_NOT_TODAY);
        }
    }

    /** Keeps the screen's page for the time without connection. It may speak for {@code /queue/touch} and nothing else. */
    @GetMapping("/queue/touch/worker.js")
    ResponseEntity<byte[]> worker(HttpServletRequest request) throws IOException {
        device.demand(Kind.TOUCH, request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                .header("Service-Worker-Allowed", "/queue/touch")
                .body(new ClassPathResource(WORKER).getContentAsByteArray());
    }
}
