package vn.motcua.address.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Addresses;
import vn.motcua.address.Candidate;
import vn.motcua.address.NamedUnit;
import vn.motcua.address.Needs;
import vn.motcua.operation.CallLimit;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Share;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** Which unit answers for an address? Public. */
@RestController
class AddressApi {

    private final Addresses addresses;
    private final CallLimit limit;
    private final Clock clock;

    AddressApi(Addresses addresses, Settings settings, Clock clock) {
        this.addresses = addresses;
        this.limit = new CallLimit(settings.deadlineCallsPerSecond(), System::nanoTime);
        this.clock = clock;
    }

    /** The answer's body. */
    record Answer(List<Found> candidates, Needs needs) {}

    /** One candidate. */
    record Found(String code, String name, String kind, Share share, NamedUnit from, String basis) {

        static Found of(Candidate it) {
            return new Found(it.code(), it.name(), it.kind(), it.share(), it.from(), it.basis());
        }
    }

    @GetMapping(path = "/api/v1/addresses/resolve", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer resolve(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw new RefusedException(AddressRefusal.ADR_120_TOO_MANY_CALLS, limit.callsPerSecond());
        }
        var question = AddressQuestion.read(parameters(request));
        var on = question.on() == null ? CivilTime.day(clock.instant()) : question.on();
        var found = addresses.resolve(question.text(), on);
        return new Answer(found.candidates().stream().map(Found::of).toList(), found.needs());
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw new RefusedException(AddressRefusal.ADR_107_QUERY_UNREADABLE);
        }
    }
}
